import { mkdirSync } from 'node:fs';
import { app } from 'electron';
import { type Options, ownArguments, readCommandLine, usage } from './cli';
import { temporaryProfile } from './job/profile';
import { complain, print } from './terminal';
import { sentenceOf, Trouble } from './trouble';

/** Refused before anything began. */
export const refusedCode = 2;

/** npm runs us in the project's folder; paths are meant from where the person is. */
export const whereThePersonIs = process.env['INIT_CWD'] ?? process.cwd();

/** Before the app is ready: afterwards the process is Electron's to end. */
export function giveUp(error: unknown): never {
  complain(sentenceOf(error));
  process.exit(refusedCode);
}

/** What the app was asked for; ends it when that makes no sense, or only help is wanted. */
export function optionsOrExit(personas: string): Options {
  const own = ownArguments(process.argv, app.getAppPath(), app.isPackaged);
  try {
    const options = readCommandLine(own, whereThePersonIs, personas);
    if (!options.help) return options;
  } catch (error) {
    giveUp(error);
  }
  print(usage);
  process.exit(0);
}

/** Before ready, since Chromium opens its profile then. A call with no hand on it gets one that goes afterwards. */
export function chooseProfile({ userData, job }: Options): void {
  try {
    const temporary = job && !userData ? temporaryProfile() : null;
    const path = temporary?.path ?? userData;
    if (!path) return;
    mkdirSync(path, { recursive: true });
    app.setPath('userData', path);
    if (temporary) process.on('exit', temporary.remove);
  } catch {
    giveUp(
      new Trouble(`Steadyline can't use the folder ${userData ?? 'for a profile'}: name another after --user-data.`),
    );
  }
}
