import { createHash } from 'node:crypto';
import { createReadStream, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';

/** The project's own folder. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** The one folder outside the project that set-up writes to. */
export function cacheFolder(env = process.env, platform = process.platform) {
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'steadyline');
  if (env.XDG_CACHE_HOME) return join(env.XDG_CACHE_HOME, 'steadyline');
  return join(homedir(), platform === 'darwin' ? 'Library/Caches' : '.cache', 'steadyline');
}

export const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** Hash of a file, or '' when there is none. */
export async function sha256OfFile(path) {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  } catch (error) {
    if (error.code === 'ENOENT') return '';
    throw error;
  }
  return hash.digest('hex');
}

/** The name of what is not whole yet. The lock keeps two set-ups from writing one. */
export const partOf = (path) => `${path}.part`;

/** The file is there whole or not at all, whenever we are killed. */
export function writeWhole(path, bytes) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(partOf(path), bytes);
  renameSync(partOf(path), path);
}

/** The same for a folder, which `fill` fills under its provisional name. */
export async function folderWhole(path, fill) {
  rmSync(partOf(path), { recursive: true, force: true });
  mkdirSync(partOf(path), { recursive: true });
  await fill(partOf(path));
  rmSync(path, { recursive: true, force: true });
  renameSync(partOf(path), path);
}
