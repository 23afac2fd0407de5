import { expect, test } from 'vitest';
import { cacheFolder, foldersOf } from '../../../electron/main/folders';
import { cacheFolder as setUps } from '../../../scripts/setup/files.mjs';

test.each([
  ['linux', {}],
  ['linux', { XDG_CACHE_HOME: '/cache' }],
  ['darwin', {}],
  ['win32', { LOCALAPPDATA: '/local' }],
  ['win32', {}],
] as const)('models are looked for where set-up keeps them: %s %j', (platform, env) => {
  expect(cacheFolder(env, platform)).toBe(setUps(env, platform));
});

test('a folder of models that is named goes first', () => {
  const { models } = foldersOf('/app/out/main', '/app', { STEADYLINE_MODELS: '/mine' }, 'linux');
  expect(models[0]).toBe('/mine');
});
