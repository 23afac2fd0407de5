import { inFront } from '../child.mjs';
import { withDisplay } from '../display.mjs';
import { noSandboxBecause } from '../sandbox.mjs';
import { electronPath } from '../setup/electron.mjs';
import { root } from '../setup/files.mjs';
import { hasDisplay } from '../setup/linux-libraries.mjs';
import { say } from '../setup/say.mjs';
import { forApp, setUp } from '../setup/setup.mjs';

/** Here too, so that it can be read before anything is fetched; the app itself says the same. */
const help = `Steadyline: rehearse calm, fair answers to angry customers, aloud and offline.

npm start                     opens the app; on Linux without a display, runs the demonstration instead
npm start -- [options]
  --demo                      one whole call with the built-in sample trainee; leaves report.json, report.html, the
                              recorded voice and screenshots in ./steadyline-demo
  --call <pack>               a customer by id, or the folder of one
    --trainee <script.json>     with a script of recorded replies, the call runs without a hand on it
    --report <out.json>         and its report is written here
    --screenshots <folder>      with pictures of the moments of the call
    --seed <number>             the same number, the same choices
  --user-data <folder>        where attempts and settings are kept
  --help                      this text
`;

/** Chromium's own switches, which come before the app's folder. */
export const switches = (virtualDisplay) => [
  ...(noSandboxBecause(electronPath()) ? ['--no-sandbox'] : []),
  ...(virtualDisplay ? ['--disable-gpu'] : []),
];

export async function start(args) {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(help);
    return 0;
  }
  await setUp(forApp);
  const virtual = !hasDisplay();
  const given = args.length === 0 && virtual ? ['--demo'] : args;
  const why = noSandboxBecause(electronPath());
  if (why && process.getuid() !== 0)
    say(`Steadyline runs without Chromium's sandbox, since ${why}: see docs/setup.md.`);
  if (virtual) say(`There is no display: running ${args.length === 0 ? 'the demonstration ' : ''}on a virtual one.`);
  // Paths in the arguments are meant from where the user is, which npm has moved away from.
  const cwd = process.env.INIT_CWD ?? process.cwd();
  return withDisplay((env) =>
    inFront(electronPath(), [...switches(virtual), root, ...given], { cwd, env, quiet: !env.STEADYLINE_VERBOSE }),
  );
}
