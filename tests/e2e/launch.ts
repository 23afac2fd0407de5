import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication } from 'playwright';

export interface Running {
  app: ElectronApplication;
  /** Attempts and settings of this run alone. */
  userData: string;
  close(): Promise<void>;
}

const project = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Starts the built app as `npm start` would. `fakeMicrophone` is a 16-bit WAV that ends with a second of silence;
 * Chromium plays it once, from its start at every opening of the microphone. `profile` is a folder of attempts and
 * settings that stays. `models` is a folder whose models go before the built-in ones.
 */
export async function launch({
  args = [] as string[],
  fakeMicrophone = '',
  profile = '',
  models = '',
} = {}): Promise<Running> {
  const executablePath = process.env['STEADYLINE_ELECTRON'];
  if (!executablePath) throw new Error('Run this by `npm test -- e2e`, which sets Electron up.');
  const userData = profile || mkdtempSync(join(tmpdir(), 'steadyline-'));
  const app = await _electron.launch({
    executablePath,
    ...(models ? { env: { ...(process.env as Record<string, string>), STEADYLINE_MODELS: models } } : {}),
    args: [
      ...(process.env['STEADYLINE_SWITCHES'] ?? '').split(' ').filter(Boolean),
      ...(fakeMicrophone
        ? ['--use-fake-device-for-media-stream', `--use-file-for-fake-audio-capture=${fakeMicrophone}%noloop`]
        : []),
      project,
      '--user-data',
      userData,
      ...args,
    ],
  });
  return {
    app,
    userData,
    async close() {
      await app.close();
      if (!profile) rmSync(userData, { recursive: true, force: true });
    },
  };
}
