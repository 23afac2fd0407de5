import { homedir } from 'node:os';
import { join } from 'node:path';

/** The folder that set-up keeps downloads in; it names it the same way (scripts/setup/files.mjs). */
export function cacheFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform, home = homedir()): string {
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'steadyline');
  if (env['XDG_CACHE_HOME']) return join(env['XDG_CACHE_HOME'], 'steadyline');
  return join(home, platform === 'darwin' ? 'Library/Caches' : '.cache', 'steadyline');
}

export interface Folders {
  renderer: string;
  preload: string;
  personas: string;
  models: string[];
  content: string[];
}

/** Where the app's own things lie. `out` is the folder of the built main, `app` the app's. */
export function foldersOf(out: string, app: string, env: NodeJS.ProcessEnv, platform: NodeJS.Platform): Folders {
  const renderer = join(out, '..', 'renderer');
  const given = env['STEADYLINE_MODELS'];
  return {
    renderer,
    preload: join(out, '..', 'preload', 'preload.cjs'),
    personas: join(app, 'personas'),
    models: [...(given ? [given] : []), join(renderer, 'models'), join(cacheFolder(env, platform), 'models')],
    content: [
      ...(given ? [join(given, 'content')] : []),
      join(renderer, 'models', 'content'),
      join(app, 'models', 'content'),
    ],
  };
}
