import { resolve } from 'node:path';
import { inFront } from '../child.mjs';
import { withDisplay } from '../display.mjs';
import { electronPath } from '../setup/electron.mjs';
import { root } from '../setup/files.mjs';
import { hasDisplay } from '../setup/linux-libraries.mjs';
import { say } from '../setup/say.mjs';
import { forApp, setUp } from '../setup/setup.mjs';

const help = `Steadyline: rehearse calm, fair answers to angry customers, aloud and offline.

npm start                     open the app; on Linux without a display, run the demonstration instead
npm start -- --demo           one whole call with the built-in sample trainee; leaves report.json, report.html and
                              screenshots in ./steadyline-demo
npm start -- --call <pack> --trainee <script.json> --report <out.json> [--screenshots <folder>]
                              one whole call with recorded replies, without a hand on it
npm start -- --user-data <folder>
                              keep attempts and settings in this folder
npm start -- --help           this text
`;

const paths = ['--trainee', '--report', '--screenshots', '--user-data'];

/** Electron starts in the project's folder; a user's paths are meant from where the user is. */
const absolute = (args, from) => args.map((arg, i) => (paths.includes(args[i - 1]) ? resolve(from, arg) : arg));

/** Chromium's own switches, which come before the app's folder. */
export function switches(virtualDisplay) {
  const isRoot = process.platform === 'linux' && process.getuid() === 0;
  return [...(isRoot ? ['--no-sandbox'] : []), ...(virtualDisplay ? ['--disable-gpu'] : [])];
}

export async function start(args) {
  if (args.includes('--help')) {
    process.stdout.write(help);
    return 0;
  }
  await setUp(forApp);
  const virtual = !hasDisplay();
  const from = process.env.INIT_CWD ?? process.cwd();
  const given = args.length === 0 && virtual ? ['--demo'] : absolute(args, from);
  if (virtual) say(`There is no display: running ${args.length === 0 ? 'the demonstration ' : ''}on a virtual one.`);
  return withDisplay((env) =>
    inFront(electronPath(), [...switches(virtual), root, ...given], { cwd: from, env, quiet: !env.STEADYLINE_VERBOSE }),
  );
}
