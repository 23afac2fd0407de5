import { join } from 'node:path';
import { inFront } from '../child.mjs';
import { directions } from '../directions.mjs';
import { withDisplay } from '../display.mjs';
import { electronPath } from '../setup/electron.mjs';
import { root } from '../setup/files.mjs';
import { say } from '../setup/say.mjs';
import { forApp, forTools, setUp } from '../setup/setup.mjs';
import { switches } from './start.mjs';

const bin = (name) => join(root, 'node_modules', name);
const node = (args, options) => inFront(process.execPath, args, { cwd: root, ...options });
const vitest = (args, options) => node([bin('vitest/vitest.mjs'), 'run', ...args], options);
const tsx = (script, args) => inFront(process.execPath, [bin('tsx/dist/cli.mjs'), join(root, script), ...args], { cwd: process.env.INIT_CWD ?? root });

/** `npm test`, `npm test -- unit`, `npm test -- e2e`, each with filters for file names after it. */
export async function test(args) {
  const only = ['unit', 'e2e'].includes(args[0]) ? args[0] : null;
  const filters = only ? args.slice(1) : args;
  const options = filters.length > 0 ? [...filters, '--passWithNoTests'] : [];
  await setUp(only === 'unit' ? forTools : forApp);
  const unit = only === 'e2e' ? 0 : await vitest(['--project', 'unit', ...options]);
  if (unit !== 0 || only === 'unit') return unit;
  return withDisplay((env) => {
    const virtual = env.DISPLAY !== process.env.DISPLAY;
    const electron = { STEADYLINE_ELECTRON: electronPath(), STEADYLINE_SWITCHES: switches(virtual).join(' ') };
    return vitest(['--project', 'e2e', ...options], { env: { ...env, ...electron } });
  });
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

export async function bench(args) {
  await setUp(forApp);
  return withDisplay((env) => vitest(['--project', 'bench', ...args], { env }));
}

const tool = (script) => async (args) => {
  await setUp(forTools);
  return tsx(script, args);
};
export const measure = tool('shells/measure.ts');
export const grade = tool('shells/grade.ts');
