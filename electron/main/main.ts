import { mkdirSync, writeSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { app, type BrowserWindow, ipcMain, protocol, session } from 'electron';
import { contract } from '../contract';
import { type Options, ownArguments, readCommandLine, usage } from './cli';
import { type Folders, foldersOf } from './folders';
import { handlersOf } from './handlers';
import { listen } from './ipc';
import { packFolder, packIdOf, prepareJob } from './job/prepare';
import { temporaryProfile } from './job/profile';
import { JobRun } from './job/run';
import { setMenu } from './menu';
import { holdStill } from './navigation';
import { cutOff, switchOffline } from './offline';
import { Shelf } from './packs/shelf';
import { guardPermissions } from './permissions';
import { privileged, serveApp } from './protocol/scheme';
import { refusalLog } from './refusals';
import { Attempts } from './store/attempts';
import { calmVoicesIn } from './store/calm-voice';
import { settingsIn } from './store/settings';
import { systemOf } from './system';
import { sentenceOf, Trouble } from './trouble';
import { openWindow } from './window';

/** Refused before anything began. */
const refusedCode = 2;

// Synchronous: what is printed must be out before the app ends.
const print = (text: string) => void writeSync(1, text);
const complain = (sentence: string) => void writeSync(2, `${sentence}\n`);

function giveUp(error: unknown): never {
  complain(sentenceOf(error));
  process.exit(refusedCode);
}

/** npm runs us in the project's folder; paths are meant from where the person is. */
const from = process.env['INIT_CWD'] ?? process.cwd();

function optionsOrExit(folders: Folders): Options {
  try {
    const options = readCommandLine(
      ownArguments(process.argv, app.getAppPath(), app.isPackaged),
      from,
      folders.personas,
    );
    if (!options.help) return options;
  } catch (error) {
    giveUp(error);
  }
  print(usage);
  process.exit(0);
}

/** Before ready: Chromium opens its profile then. Returns what takes a temporary one away again. */
function chooseProfile({ userData, job }: Options): () => void {
  const temporary = job && !userData ? temporaryProfile() : null;
  const path = temporary?.path ?? userData;
  try {
    if (path) mkdirSync(path, { recursive: true });
  } catch {
    giveUp(new Trouble(`Steadyline can't use the folder ${path}: name another after --user-data.`));
  }
  if (path) app.setPath('userData', path);
  return () => temporary?.remove();
}

async function run(options: Options, folders: Folders, leave: (code: number) => void): Promise<void> {
  let window: BrowserWindow | null = null;
  const userData = app.getPath('userData');
  const attempts = new Attempts(options.job?.attempts ?? join(userData, 'attempts'));
  const named = options.pack === null ? null : await packFolder(options.pack, (path) => resolve(from, path));
  const shelf = new Shelf({ named, shipped: folders.personas, own: join(userData, 'packs') });
  const { job: asked } = options;
  const packId =
    asked || options.pack !== null ? await packIdOf(asked?.pack ?? options.pack ?? '', named, shelf) : null;
  const job = asked && packId ? await prepareJob(asked, packId) : null;
  await attempts.repair();
  // The report of an earlier call by this name is written over, so its log and sound go as well.
  if (asked) for (const { id } of await attempts.list()) await attempts.delete(id);
  if (packId === null) await shelf.list();

  const jobRun =
    asked && job
      ? new JobRun(job, asked, attempts, {
          capture: async () => (await window?.webContents.capturePage())?.toPNG() ?? new Uint8Array(),
          print,
          complain,
          exit: leave,
        })
      : null;
  const settings = settingsIn(userData);
  const system = systemOf(() => window);
  system.showTheme((await settings.get()).theme);
  const refused = refusalLog(join(userData, 'refused.jsonl'), complain);

  await app.whenReady();
  setMenu({ inspector: !app.isPackaged });
  guardPermissions(session.defaultSession);
  await cutOff(session.defaultSession, (address) => refused({ by: 'filter', address }));
  serveApp(protocol, { ...folders, takesOf: shelf.takesOf, attempts: attempts.root });
  const info = { version: app.getVersion(), electron: process.versions.electron, platform: process.platform };
  const calmVoices = calmVoicesIn(userData);
  const handlers = handlersOf({ info, job: jobRun, shelf, settings, calmVoices, attempts, refused, system });
  listen(ipcMain, handlers, {
    page: () => window?.webContents ?? null,
    onCall: () => jobRun?.sign(),
    onFault: (error) => complain(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  });

  window = openWindow({
    preload: folders.preload,
    channels: Object.keys(contract),
    onGone(why) {
      void attempts.close();
      jobRun?.fail(new Trouble(`The app's page ended in the middle of the call (${why}): run it again.`));
    },
  });
  window.on('closed', () => {
    window = null;
    jobRun?.fail(new Trouble('The window was closed before the call was over: run it again.'));
  });
  jobRun?.start();

  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on('window-all-closed', () => {
    void attempts.close().finally(() => leave(0));
  });
}

const folders = foldersOf(__dirname, app.getAppPath(), process.env, process.platform);
const options = optionsOrExit(folders);
const removeProfile = chooseProfile(options);
switchOffline(app.commandLine);
protocol.registerSchemesAsPrivileged(privileged);
holdStill(app);
process.on('exit', removeProfile);

if (app.requestSingleInstanceLock()) run(options, folders, (code) => app.exit(code)).catch(giveUp);
else giveUp(new Trouble('Steadyline is running already with these results: use its window, or close it first.'));
