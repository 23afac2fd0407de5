import { basename, dirname, join, resolve } from 'node:path';
import { Trouble } from './trouble';

export const usage = `Steadyline: rehearse calm, fair answers to angry customers, aloud and offline.

  --demo                    one whole call with the built-in sample trainee; leaves report.json, report.html, voice.wav
                            and screenshots in ./steadyline-demo
  --call <pack>             a customer by id, or the folder of one. Alone, the app opens and lists that customer;
    --trainee <script.json>   with a script, the call runs without a hand on it
    --report <out.json>       and its report is written here, the call's log beside it
    --screenshots <folder>    with pictures of the moments of the call
    --seed <number>           the same number, the same choices (1)
  --user-data <folder>      where attempts and settings are kept
  --help                    this text
`;

/** A call with no hand on it, as it was asked for. Paths are whole. */
export interface JobOptions {
  kind: 'demo' | 'call';
  /** An id, or what may be a folder. */
  pack: string;
  script: string;
  report: string;
  /** Where the log and the sound of this call stay. */
  attempts: string;
  screenshots: string | null;
  seed: number;
}

export interface Options {
  help: boolean;
  userData: string | null;
  /** A pack to list beside the others. */
  pack: string | null;
  job: JobOptions | null;
}

const takesValue = ['--call', '--trainee', '--report', '--screenshots', '--user-data', '--seed'] as const;
type Named = (typeof takesValue)[number];
const isNamed = (arg: string): arg is Named => (takesValue as readonly string[]).includes(arg);

/** Chromium's and Node's own, when somebody puts them after the app: not ours to judge. */
const foreign = /^--(no-sandbox|disable-|enable-|use-|inspect|remote-debugging-|ozone-|force-|lang=|js-flags)/;

/**
 * Reads what follows the app on the command line. `from` is where the person is, `personas` the folder of shipped
 * packs. Pure; throws Trouble.
 */
export function readCommandLine(args: string[], from: string, personas: string): Options {
  const given = new Map<Named, string>();
  let [help, demo] = [false, false];
  for (let i = 0; i < args.length; i++) {
    const [arg = '', ...joined] = (args[i] ?? '').startsWith('--') ? (args[i] ?? '').split('=') : [args[i]];
    if (arg === '--help' || arg === '-h') help = true;
    else if (arg === '--demo') demo = true;
    else if (isNamed(arg)) {
      const value = joined.length > 0 ? joined.join('=') : args[++i];
      if (!value || (joined.length === 0 && value.startsWith('--')))
        throw new Trouble(`${arg} needs a value after it: see --help.`);
      if (given.has(arg)) throw new Trouble(`${arg} is there twice: give it once.`);
      given.set(arg, value);
    } else if (!foreign.test(args[i] ?? '')) throw new Trouble(`Steadyline doesn't know ${args[i]}: see --help.`);
  }
  const path = (name: Named): string | null => {
    const value = given.get(name);
    return value === undefined ? null : resolve(from, value);
  };
  const call = given.get('--call') ?? null;
  const options = { help, userData: path('--user-data'), pack: call };
  const seed = seedOf(given.get('--seed'));
  if (demo) {
    for (const name of ['--call', '--trainee', '--report'] as const)
      if (given.has(name)) throw new Trouble(`--demo brings its own customer and trainee: leave out ${name}.`);
    const folder = resolve(from, 'steadyline-demo');
    return {
      ...options,
      job: {
        kind: 'demo',
        pack: 'late-refund',
        script: join(personas, 'sample-trainee', 'script.json'),
        report: join(folder, 'report.json'),
        attempts: join(folder, 'report.attempt'),
        screenshots: path('--screenshots') ?? folder,
        seed,
      },
    };
  }
  const [script, report, screenshots] = [path('--trainee'), path('--report'), path('--screenshots')];
  if (!script) {
    for (const name of ['--report', '--screenshots', '--seed'] as const)
      if (given.has(name))
        throw new Trouble(`${name} belongs to a call with no hand on it: add --trainee <script.json>.`);
    return { ...options, job: null };
  }
  if (!call) throw new Trouble('--trainee needs a customer to talk to: add --call <pack>.');
  if (!report) throw new Trouble('--trainee needs a place for the report: add --report <out.json>.');
  const attempts = join(dirname(report), `${basename(report).replace(/\.json$/i, '')}.attempt`);
  return { ...options, job: { kind: 'call', pack: call, script, report, attempts, screenshots, seed } };
}

function seedOf(text: string | undefined): number {
  if (text === undefined) return 1;
  if (!/^\d{1,9}$/.test(text)) throw new Trouble(`--seed takes a whole number, not ${text}.`);
  return Number(text);
}

/** The arguments that are meant for us: all after the app's folder, or all of them in a packaged app. */
export function ownArguments(argv: string[], appPath: string, packaged: boolean): string[] {
  if (packaged) return argv.slice(1);
  const app = argv.findIndex((arg, i) => i > 0 && !arg.startsWith('-') && resolve(arg) === resolve(appPath));
  return argv.slice(app < 0 ? 1 : app + 1);
}
