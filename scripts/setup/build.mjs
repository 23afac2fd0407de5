import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './command.mjs';
import { root, sha256, writeWhole } from './files.mjs';
import { Stop, step } from './say.mjs';

const sources = [
  'electron',
  'renderer',
  'models',
  'scripts/vite',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];
const stamp = join(root, 'out/.built-from');

function* filesUnder(path) {
  const stat = statSync(join(root, path), { throwIfNoEntry: false });
  if (stat?.isFile()) yield `${path} ${stat.size} ${stat.mtimeMs}`;
  if (stat?.isDirectory())
    for (const name of readdirSync(join(root, path)).sort()) yield* filesUnder(`${path}/${name}`);
}

/** One hash over names, sizes and times of all sources: any change, a switch of branch too, builds again. */
const state = () => sha256([...sources].flatMap((path) => [...filesUnder(path)]).join('\n'));

export function missing() {
  try {
    return readFileSync(stamp, 'utf8') !== state();
  } catch {
    return true;
  }
}

export async function provide() {
  const before = state();
  rmSync(stamp, { force: true });
  const vite = join(root, 'node_modules/electron-vite/bin/electron-vite.js');
  try {
    // Chromium and Node to build for: those of the lower of the two Electrons that may run this, see docs/setup.md.
    await step('Building Steadyline', () =>
      run(process.execPath, [vite, 'build'], { cwd: root, env: { ...process.env, ELECTRON_MAJOR_VER: '33' } }),
    );
  } catch (error) {
    throw new Stop(`Steadyline could not be built: ${error.message}`);
  }
  writeWhole(stamp, before);
}
