import { spawn } from 'node:child_process';
import { hasDisplay } from './setup/linux-libraries.mjs';
import { Stop } from './setup/say.mjs';

/**
 * Runs `work` with the environment of a display: the user's own, or on Linux without one a virtual one for as long as
 * it runs. Xvfb is started directly, since xvfb-run keeps signals from its child.
 */
export async function withDisplay(work) {
  if (hasDisplay()) return work(process.env);
  const xvfb = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1440x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  try {
    const display = await new Promise((resolve, reject) => {
      const failed = () => reject(new Stop('No virtual display could be started: install Xvfb or run with a display.'));
      xvfb.on('error', failed).on('exit', failed);
      xvfb.stdio[3].once('data', (number) => resolve(`:${String(number).trim()}`));
    });
    return await work({ ...process.env, DISPLAY: display });
  } finally {
    xvfb.removeAllListeners('exit').kill();
  }
}
