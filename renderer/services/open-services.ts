import './no-eval';
import type { Job, Settings } from '../../electron/contract';
import { openAudio } from '../adapters/audio';
import { bridge } from '../adapters/bridge';
import { openEar } from '../adapters/ear';
import { listDevices, openMicrophone } from '../adapters/microphone';
import { scriptedTrainee } from '../adapters/scripted-trainee';
import { asWritten } from '../core/customer/director';
import type { Baseline } from '../core/delivery/baseline';
import type { TimedWord } from '../core/speech/words';
import type { HeardFrames } from '../ports';
import type { CallWish, RunByItself, Services } from '../ui/services';
import { isFresh, keptBaseline, takeBaseline } from './baseline';
import { box } from './box';
import { takeCalmVoice } from './calm-voice';
import { type Engines, loadEngines } from './engines';
import { checkHeadset } from './headset-check';
import { callsBefore, contestMark, correctTurn, momentOf, openAttempt, packOf } from './kept-calls';
import { silentEvents } from './listening';
import { openCall, type Source } from './open-call';

/** All that the screens ask for, out of the real parts. */
export async function openServices(): Promise<Services> {
  const [settings, info, job] = await Promise.all([
    bridge.call('settings:get', undefined),
    bridge.call('app:info', undefined),
    bridge.call('job:get', undefined),
  ]);
  const engines = loadEngines();
  // Read by tests and benches, which have to know when replies are recognised.
  void engines.vosk.then((vosk) => {
    document.documentElement.dataset['recogniser'] = vosk ? 'ready' : 'missing';
  });
  const kept = box<Settings>(settings);
  const settingsBox = {
    view: kept.view,
    subscribe: kept.subscribe,
    async change(change: Partial<Settings>) {
      kept.set(change);
      await bridge.call('settings:set', kept.view());
    },
  };
  const microphones = async () => (await listDevices()).microphones;
  return {
    settings: settingsBox,
    about: { version: info.version, dataFolder: info.dataFolder },
    packs: () => bridge.call('packs:list', undefined),
    attempts: () => bridge.call('attempts:list', undefined),
    openAttempt,
    callsBefore,
    deleteAttempt: (id) => bridge.call('attempts:delete', { id }),
    contestMark,
    correctTurn: (id, turn, text) => correctTurn(id, turn, text, engines.judge),
    async calmVoice(deviceLabel) {
      const own = await keptBaseline(deviceLabel);
      return own && { takenAt: own.voice.takenAt, stale: !isFresh(own.voice, Date.now()) };
    },
    async checkedMicrophone() {
      const { microphoneId } = kept.view();
      const all = await microphones();
      return all.find((m) => m.id === microphoneId) ?? null;
    },
    microphones,
    speakers: async () => (await listDevices()).speakers,
    checkHeadset: () => checkHeadset(settingsBox),
    takeCalmVoice: () => takeCalmVoice(settingsBox, engines),
    startCall: (wish) => startCall(wish, kept.view(), engines, job),
    saveReport: (report, html) =>
      bridge.call('report:save', { name: `steadyline-${report.pack.id}-${report.startedAt.slice(0, 10)}.html`, html }),
    job: job && runByItself(job),
  };
}

async function startCall(wish: CallWish, settings: Settings, engines: Engines, job: Job | null) {
  const pack = await packOf(wish.packId);
  const moment = wish.retry && (await momentOf(wish.retry.attempt, wish.retry.line));
  const resumed = wish.retry && moment ? { ...wish.retry, mind: moment.mind } : null;
  const voice = moment?.typed ? 'typed' : wish.voice;
  const { source, baseline } = await sourceFor({ ...wish, voice }, settings, engines, job);
  // A run by itself is the same on every computer, a moment tried again as hard as it was.
  const level = job ? 'usual' : (moment?.level ?? settings.level);
  const any = settings.variety ? Math.floor(Math.random() * 2 ** 31) : asWritten;
  const seed = job?.seed ?? moment?.seed ?? any;
  return openCall({ pack, settings, source, baseline, seed, level, resumed }, engines);
}

async function sourceFor(
  wish: CallWish,
  settings: Settings,
  engines: Engines,
  job: Job | null,
): Promise<{ source: Source; baseline: Baseline | null }> {
  if (wish.voice === 'typed') return { source: { kind: 'typed' }, baseline: null };
  const script = job ?? (wish.voice === 'sample' ? await bridge.call('sample-trainee:get', undefined) : null);
  if (script) return scriptedSource(script, settings, engines);
  const microphone = await openMicrophone(settings.microphoneId);
  const own = await keptBaseline(microphone.label);
  microphone.close();
  return { source: { kind: 'headset' }, baseline: own?.baseline ?? null };
}

/** A scripted trainee gives their own calm voice first, over the same path as a person. */
async function scriptedSource(
  script: Job,
  settings: Settings,
  engines: Engines,
): Promise<{ source: Source; baseline: Baseline | null }> {
  const audio = await openAudio(settings.speakerId);
  const trainee = await scriptedTrainee(audio, script);
  const ear = openEar(audio, await engines.vosk);
  const heard: HeardFrames[] = [];
  const words: TimedWord[] = [];
  ear.listen({ ...silentEvents, frames: (f) => heard.push(f) });
  await ear.startedAt;
  await trainee.readPassage();
  words.push(...(await ear.flush()));
  await ear.stop();
  return { source: { kind: 'script', trainee, audio }, baseline: takeBaseline(heard, words).baseline };
}

function runByItself(job: Job): RunByItself {
  return {
    packId: job.packId,
    moment: (name) => (job.screenshots ? bridge.call('job:screenshot', { name }) : Promise.resolve()),
    finish: (done) => bridge.call('job:done', done),
    fail: (sentence) => bridge.call('job:failed', { sentence }),
  };
}
