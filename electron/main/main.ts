import { join, resolve } from 'node:path';
import { app, type BrowserWindow, ipcMain, protocol, session } from 'electron';
import { contract } from '../contract';
import type { Options } from './cli';
import { type Folders, foldersOf } from './folders';
import { handlersOf } from './handlers';
import { listen } from './ipc';
import { packFolder, packIdOf, prepareJob } from './job/prepare';
import { JobRun } from './job/run';
import { readScript } from './job/script';
import { setMenu } from './menu';
import { holdStill } from './navigation';
import { cutOff, switchOffline } from './offline';
import { Shelf } from './packs/shelf';
import { guardPermissions } from './permissions';
import { privileged, serveApp } from './protocol/scheme';
import { refusalLog } from './refusals';
import { chooseProfile, giveUp, optionsOrExit, refusedCode, whereThePersonIs } from './start-up';
import { Attempts } from './store/attempts';
import { calmVoicesIn } from './store/calm-voice';
import { settingsIn } from './store/settings';
import { systemOf } from './system';
import { complain, print } from './terminal';
import { sentenceOf, Trouble } from './trouble';
import { openWindow } from './window';

/** Everything that can be wrong with what was asked for is found here, before a window opens. */
async function prepare({ job, pack }: Options, { personas }: Folders) {
  const userData = app.getPath('userData');
  const attempts = new Attempts(job?.attempts ?? join(userData, 'attempts'));
  const named = pack === null ? null : await packFolder(pack, (path) => resolve(whereThePersonIs, path));
  const shelf = new Shelf({ named, shipped: personas, own: join(userData, 'packs') });
  const wanted = job?.pack ?? pack;
  const packId = wanted === null ? null : await packIdOf(wanted, named, shelf);
  if (packId === null) await shelf.list();
  const readyJob = job && packId ? { options: job, job: await prepareJob(job, packId) } : null;
  await attempts.repair();
  // The report of an earlier call by this name is written over, so its log and sound go as well.
  if (job) for (const { id } of await attempts.list()) await attempts.delete(id);
  return { userData, attempts, shelf, readyJob };
}

async function open(folders: Folders, { userData, attempts, shelf, readyJob }: Awaited<ReturnType<typeof prepare>>) {
  let window: BrowserWindow | null = null;
  const job =
    readyJob &&
    new JobRun(readyJob.job, readyJob.options, attempts, {
      capture: async () => (await window?.webContents.capturePage())?.toPNG() ?? new Uint8Array(),
      print,
      complain,
      exit: (code) => app.exit(code),
    });
  const settings = settingsIn(userData);
  const calmVoices = calmVoicesIn(userData);
  const system = systemOf(() => window);
  const refused = refusalLog(join(userData, 'refused.jsonl'), complain);

  system.showTheme((await settings.get()).theme);
  setMenu({ inspector: !app.isPackaged });
  guardPermissions(session.defaultSession);
  await cutOff(session.defaultSession, (address) => refused({ by: 'filter', address }));
  serveApp(protocol, { ...folders, takesOf: shelf.takesOf, attempts: attempts.root });
  const info = {
    version: app.getVersion(),
    electron: process.versions.electron,
    platform: process.platform,
    dataFolder: userData,
  };
  const sampleTrainee = () =>
    readScript(join(folders.personas, 'sample-trainee', 'script.json')).then(
      (trainee) => ({ packId: 'late-refund', ...trainee, screenshots: false, seed: 1 }),
      () => null,
    );
  listen(ipcMain, handlersOf({ info, sampleTrainee, job, shelf, settings, calmVoices, attempts, refused, system }), {
    page: () => window?.webContents ?? null,
    onCall: () => job?.sign(),
    onFault: (error) => complain(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  });

  window = openWindow({
    preload: folders.preload,
    channels: Object.keys(contract),
    onGone(why) {
      void attempts.close();
      job?.failed(`The app's page ended in the middle of the call (${why}): run it again.`);
    },
  });
  window.on('closed', () => {
    window = null;
    job?.failed('The window was closed before the call was over: run it again.');
  });
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on('window-all-closed', () => {
    void attempts.close().finally(() => app.exit(0));
  });
  job?.start();
  // Electron would put up a box that nobody at a virtual display can close.
  process.on('uncaughtException', (error) => {
    complain(error.stack ?? error.message);
    job?.fail(error);
  });
}

async function start(options: Options, folders: Folders): Promise<void> {
  // In parallel: Chromium takes its time. It can only be told to end once it is there.
  const [prepared] = await Promise.allSettled([prepare(options, folders), app.whenReady()]);
  if (prepared.status === 'rejected') throw prepared.reason;
  await open(folders, prepared.value);
}

const folders = foldersOf(__dirname, app.getAppPath(), process.env, process.platform);
const options = optionsOrExit(folders.personas);
chooseProfile(options);
switchOffline(app.commandLine);
protocol.registerSchemesAsPrivileged(privileged);
holdStill(app);

if (app.requestSingleInstanceLock())
  start(options, folders).catch((error) => {
    complain(sentenceOf(error));
    app.exit(refusedCode);
  });
else giveUp(new Trouble('Steadyline is running already with these results: use its window, or close it first.'));
