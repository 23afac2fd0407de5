import type { Settings } from '../../electron/contract';
import { type Audio, openAudio } from '../adapters/audio';
import { bridge } from '../adapters/bridge';
import { type OpenEar, openEar } from '../adapters/ear';
import { type OpenMicrophone, openMicrophone } from '../adapters/microphone';
import type { ScriptedTrainee } from '../adapters/scripted-trainee';
import { createSpeaker } from '../adapters/speaker';
import type { Attempt } from '../core/call/attempt';
import { type CallEvent, type EventOf, logVersion, turnOptionsSchema } from '../core/call/log';
import { deriveReport } from '../core/call/report';
import type { CallState } from '../core/call/state';
import type { Level, Pack } from '../core/customer/pack';
import type { Baseline } from '../core/delivery/baseline';
import { pointsLost } from '../core/grade/suggest';
import type { CallHandle, CallView, LiveVoice } from '../session/call-view';
import { runCall } from '../session/run-call';
import type { Engines } from './engines';
import { createKeeper } from './keeper';
import { liveVoice } from './live-voice';

export type Source =
  | { kind: 'headset' }
  | { kind: 'typed' }
  | { kind: 'script'; trainee: ScriptedTrainee; audio: Audio };

/** Of sound not yet decoded: more is felt as a slow customer. */
const behindSeconds = 2;

export interface CallRequest {
  pack: Pack;
  settings: Settings;
  source: Source;
  baseline: Baseline | null;
  seed: number;
  level: Level;
  resumed: EventOf<'call-started'>['resumed'];
}

/** Opens microphone, speaker and recogniser, and puts a call together from them. */
export async function openCall(request: CallRequest, engines: Engines): Promise<CallHandle> {
  const { pack, settings, source, baseline } = request;
  const audio = source.kind === 'script' ? source.audio : await openAudio(settings.speakerId);
  let microphone: OpenMicrophone | null =
    source.kind === 'headset' ? await openMicrophone(settings.microphoneId) : null;
  let wire = microphone ? connect(audio, microphone) : null;
  const speaker = createSpeaker(audio, (file) => `/packs/${pack.id}/${file}`, settings.phoneLine);
  const [vosk] = await Promise.all([engines.vosk, speaker.load(pack.lines)]);
  const ear: OpenEar = openEar(audio, vosk, baseline?.loudnessDbfs ?? null);
  const startedAt = new Date();
  const id = `${startedAt
    .toISOString()
    .toLowerCase()
    .replace(/[^0-9a-z]/g, '-')}-${pack.id}`.slice(0, 80);
  const listeners = new Set<() => void>();
  const voiceListeners = new Set<(voice: LiveVoice) => void>();
  const notices: string[] = [];
  const notice = (sentence: string) => {
    if (!notices.includes(sentence)) notices.push(sentence);
    change();
  };
  if (engines.trouble() && source.kind !== 'typed') notices.push(engines.trouble());
  const keeper = createKeeper(id, notice);
  const log: CallEvent[] = [];
  let state: CallState | null = null;
  let heard = '';
  const attempt: Attempt = {
    id,
    packId: pack.id,
    packTitle: pack.title,
    customer: pack.customer.name,
    traineeId: 'me',
    startedAt: startedAt.toISOString(),
    ending: null,
    score: null,
    seconds: null,
    retryOf: request.resumed?.attempt ?? null,
    lost: {},
  };
  await bridge.call('attempts:begin', attempt);
  ear.onSound(keeper.keepSound);
  ear.onNotice(notice);
  const started = await ear.startedAt;
  const live = liveVoice(baseline, (voice) => {
    for (const listener of voiceListeners) listener(voice);
  });

  const wordsSoFar = () => (state?.turn?.words.length ?? 0) + heard.split(' ').filter(Boolean).length;

  let view: CallView;
  const ringing = setInterval(() => {
    if (ear.behind() > behindSeconds)
      notice('The recogniser is behind: the customer waits for your words. Close other programs if it stays so.');
    change();
  }, 500);
  function change(): void {
    const line = state?.line?.line;
    const words = state?.turn?.words.map((w) => w.text).join(' ') ?? '';
    view = {
      phase: state?.phase ?? 'connecting',
      elapsed: audio.clock.now() - started,
      caption: line?.text ?? '',
      heard: `${words} ${heard}`.trim(),
      mood: state?.mind.mood ?? pack.start,
      ending: pack.lines.find((l) => l.id === line?.id)?.ends ?? null,
      notices: [...notices],
      microphone: state?.microphoneLost ? 'lost' : source.kind,
    };
    for (const listener of listeners) listener();
  }

  const call = runCall({
    pack,
    zero: started,
    start: {
      version: logVersion,
      pack: { id: pack.id, version: pack.version },
      seed: request.seed,
      trainee: { id: 'me', name: settings.traineeName },
      microphone: { label: microphone?.label ?? source.kind, source: source.kind, refused: microphone?.refused ?? [] },
      baseline,
      startedAt: attempt.startedAt,
      coaching: settings.coaching,
      level: request.level,
      turns: turnOptionsSchema.parse({ endSilence: settings.endSilence }),
      resumed: request.resumed,
    },
    clock: audio.clock,
    ear: {
      ...ear,
      listen: (events) =>
        ear.listen({
          ...events,
          frames(frames) {
            live.frames(frames);
            events.frames(frames);
          },
        }),
    },
    speaker,
    judge: engines.judge,
    keep(event) {
      log.push(event);
      keeper.keep(event);
    },
    onLine(line) {
      ear.customerSpeaks('startedAt' in line);
      if (source.kind === 'script') source.trainee.hear(line, call.hangUp);
    },
    onChange(next) {
      if (state?.phase === 'your-turn' && next.phase !== 'your-turn') heard = '';
      state = next;
      live.words(wordsSoFar());
      change();
    },
    onPartial(text) {
      heard = text;
      live.words(wordsSoFar());
      change();
    },
    notice,
  });

  change();
  const lose = () => {
    wire?.disconnect();
    call.microphoneLost('The microphone was unplugged.');
  };
  microphone?.onLost(lose);

  return {
    pack,
    view: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onVoice(listener) {
      voiceListeners.add(listener);
      return () => voiceListeners.delete(listener);
    },
    answer: call.answer,
    hangUp: call.hangUp,
    type: call.type,
    async useMicrophone(deviceId) {
      microphone?.close();
      microphone = await openMicrophone(deviceId);
      wire = connect(audio, microphone);
      microphone.onLost(lose);
      call.microphoneBack(microphone.label);
    },
    finished: call.ended.then(async (end) => {
      clearInterval(ringing);
      await keeper.close();
      const report = deriveReport(log, pack);
      const ending = log.findLast((e): e is EventOf<'call-ended'> => e.kind === 'call-ended')?.ending ?? 'unresolved';
      const { score, seconds, marks } = report;
      await bridge.call('attempts:finish', { ...attempt, ending, score, seconds, lost: pointsLost(marks) });
      await ear.stop();
      microphone?.close();
      await audio.close();
      state = end;
      change();
      return id;
    }),
  };
}

function connect(audio: Audio, microphone: OpenMicrophone): MediaStreamAudioSourceNode {
  const node = new MediaStreamAudioSourceNode(audio.context, { mediaStream: microphone.stream });
  node.connect(audio.microphoneIn);
  return node;
}
