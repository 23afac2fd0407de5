import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { inFront } from '../child.mjs';
import { directions } from '../directions.mjs';
import { withDisplay } from '../display.mjs';
import { electronPath } from '../setup/electron.mjs';
import { root } from '../setup/files.mjs';
import { Stop, say } from '../setup/say.mjs';
import { forApp, forTools, setUp } from '../setup/setup.mjs';
import { switches } from './start.mjs';

const bin = (name) => join(root, 'node_modules', name);
const node = (args, options) => inFront(process.execPath, args, { cwd: root, ...options });
const vitest = (args, options) => node([bin('vitest/vitest.mjs'), 'run', ...args], options);
const tsx = (script, args, options) =>
  node([bin('tsx/dist/cli.mjs'), join(root, script), ...args], { cwd: process.env.INIT_CWD ?? root, ...options });

/** Tests that start Electron themselves learn from these variables which, and how. */
const inElectronsPlace = (work) =>
  withDisplay((env) => {
    const virtual = env.DISPLAY !== process.env.DISPLAY;
    return work({ ...env, STEADYLINE_ELECTRON: electronPath(), STEADYLINE_SWITCHES: switches(virtual).join(' ') });
  });

/** `npm test`, `npm test -- unit`, `npm test -- e2e`, each with filters for file names after it. */
export async function test(args) {
  const only = ['unit', 'e2e'].includes(args[0]) ? args[0] : null;
  const filters = only ? args.slice(1) : args;
  const options = filters.length > 0 ? [...filters, '--passWithNoTests'] : [];
  await setUp(only === 'unit' ? forTools : forApp);
  const unit = only === 'e2e' ? 0 : await vitest(['--project', 'unit', ...options]);
  if (unit !== 0 || only === 'unit') return unit;
  return inElectronsPlace((env) => vitest(['--project', 'e2e', ...options], { env }));
}

/** All that can be said about the code without running it. `npm run check -- --fix` puts right what can be. */
export async function check(args) {
  await setUp(forTools);
  const fix = args.includes('--fix') ? ['--write'] : [];
  const tsc = (project) => node([bin('typescript/bin/tsc'), '--noEmit', '-p', project]);
  const codes = [
    await tsc('renderer/core'),
    await tsc('renderer'),
    await tsc('.'),
    await node([bin('@biomejs/biome/bin/biome'), 'check', ...fix, '--error-on-warnings']),
  ];
  const wrong = directions(root);
  for (const line of wrong) say(line);
  return codes.some((code) => code !== 0) || wrong.length > 0 ? 1 : 0;
}

/** Runs tests/bench/*.ts one after another, or those whose name holds the first argument; the others are theirs. */
export async function bench(args) {
  await setUp(forApp);
  const filter = args[0]?.startsWith('-') ? '' : (args[0] ?? '');
  const names = readdirSync(join(root, 'tests/bench')).filter(
    (name) => /^[^.].*\.ts$/.test(name) && name.includes(filter),
  );
  if (names.length === 0) throw new Stop(`No bench in tests/bench has "${filter}" in its name.`);
  return inElectronsPlace(async (env) => {
    for (const name of names) {
      say(`bench ${name}`);
      const code = await tsx(`tests/bench/${name}`, filter ? args.slice(1) : args, { env });
      if (code !== 0) return code;
    }
    return 0;
  });
}

const tool = (script) => async (args) => {
  await setUp(forTools);
  return tsx(script, args);
};
export const measure = tool('shells/measure.ts');
export const grade = tool('shells/grade.ts');
export const simulate = tool('tools/packs/simulate.ts');
export const lintPacks = tool('tools/packs/lint.ts');
