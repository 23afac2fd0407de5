import { settingsSchema } from '../../../electron/contract';
import blackMould from '../../../personas/black-mould/pack.json' with { type: 'json' };
import leftInRain from '../../../personas/left-in-rain/pack.json' with { type: 'json' };
import lockedOut from '../../../personas/locked-out/pack.json' with { type: 'json' };
import strandedFlight from '../../../personas/stranded-flight/pack.json' with { type: 'json' };
import swornAt from '../../../personas/sworn-at/pack.json' with { type: 'json' };
import thirdRepair from '../../../personas/third-repair/pack.json' with { type: 'json' };
import wrongBill from '../../../personas/wrong-bill/pack.json' with { type: 'json' };
import type { Attempt } from '../../../renderer/core/call/attempt';
import type { CallEvent } from '../../../renderer/core/call/log';
import { replay } from '../../../renderer/core/call/replay';
import { deriveReport } from '../../../renderer/core/call/report';
import { judgeReply } from '../../../renderer/core/content/judge';
import { factsOf, packSchema } from '../../../renderer/core/customer/pack';
import { passage } from '../../../renderer/core/delivery/passage';
import type { CallHandle, CallView, LiveVoice } from '../../../renderer/session/call-view';
import type { CalmVoiceView, HeadsetView, Playback, Services } from '../../../renderer/ui/services';
import { box } from './box';
import { cutOffCall, mixedCall, samplePack, typedCall } from './calls';

export interface Scene {
  attempts?: Attempt[];
  checked?: boolean;
  calmVoice?: { takenAt: string; stale: boolean } | null;
  broken?: boolean;
  headset?: Partial<HeadsetView>;
  taking?: Partial<CalmVoiceView>;
  call?: Partial<CallView>;
  coaching?: boolean;
  live?: (t: number) => { overOwnDb: number | null; paceWpm: number | null };
}

const allPacks = [
  samplePack,
  ...[blackMould, leftInRain, lockedOut, strandedFlight, swornAt, thirdRepair, wrongBill].map((json) =>
    packSchema.parse(json),
  ),
];
const logs: Record<string, CallEvent[]> = { mixed: mixedCall, 'cut-off': cutOffCall, typed: typedCall };
const reportOf = (id: string) => deriveReport(logs[id] ?? mixedCall, samplePack);

const attempt = (id: string, change: Partial<Attempt>): Attempt => ({
  id,
  packId: samplePack.id,
  packTitle: samplePack.title,
  customer: samplePack.customer.name,
  traineeId: 'me',
  startedAt: '2026-11-22T10:41:00.000Z',
  ending: 'unresolved',
  score: 48,
  seconds: 162,
  retryOf: null,
  lost: { empathise: 6, 'explain-openly': 4, 'own-it': 3 },
  ...change,
});

export const sampleAttempts: Attempt[] = [
  attempt('mixed', { startedAt: '2026-11-24T09:12:00.000Z', score: 74, ending: 'resolved', seconds: 214 }),
  attempt('again', { startedAt: '2026-11-22T11:02:00.000Z', score: 61, retryOf: 'mixed', seconds: 71 }),
  attempt('second', { startedAt: '2026-11-22T10:41:00.000Z', score: 48 }),
  attempt('first', { startedAt: '2026-11-19T16:20:00.000Z', score: 31, ending: 'hung-up', seconds: 96 }),
];
export const cutOffAttempt = attempt('cut-off', {
  startedAt: '2026-11-24T15:30:00.000Z',
  ending: null,
  score: null,
  seconds: null,
});

const sentences = {
  quiet: 'The room is quiet enough.',
  bleed: 'The microphone does not hear the customer.',
};

function meter(levelAt: (t: number) => number) {
  return {
    target: { from: -38, to: -18 },
    onLevel(listener: (dbfs: number) => void) {
      let t = 0;
      const timer = setInterval(() => {
        t += 0.05;
        listener(levelAt(t));
      }, 50);
      return () => clearInterval(timer);
    },
  };
}

function fakePlayback(): Playback {
  const listeners = new Set<(at: number) => void>();
  let stop = () => {};
  return {
    play(from, to) {
      stop();
      return new Promise((resolve) => {
        let at = from;
        const timer = setInterval(() => {
          at = Math.min(to, at + 0.05);
          for (const listener of listeners) listener(at);
          if (at >= to) stop();
        }, 50);
        stop = () => {
          clearInterval(timer);
          resolve();
        };
      });
    },
    stop: () => stop(),
    onPosition(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function fakeCall(scene: Scene): CallHandle {
  const view = box<CallView>({
    phase: 'ringing',
    elapsed: 0,
    caption: '',
    heard: '',
    mood: samplePack.start,
    ending: null,
    notices: [],
    microphone: 'headset',
    ...scene.call,
  });
  const live = scene.live ?? (() => ({ overOwnDb: null, paceWpm: null }));
  const word = (db: number | null): LiveVoice['word'] =>
    db === null ? '' : db > 3 ? 'louder than you' : db < -9 ? 'quieter than you' : 'steady';
  return {
    pack: samplePack,
    view: view.view,
    subscribe: view.subscribe,
    onVoice(listener) {
      let t = 0;
      // The first seconds at once, so that a picture shows a full trace.
      const tell = () => {
        t += 0.05;
        const now = live(t);
        listener({ at: t, ...now, word: word(now.overOwnDb) });
      };
      for (let i = 0; i < 240; i++) tell();
      const timer = setInterval(tell, 50);
      return () => clearInterval(timer);
    },
    answer: () => view.set({ phase: 'customer-speaks', caption: samplePack.lines[0]?.text ?? '' }),
    hangUp: () => view.set({ phase: 'ended' }),
    type: (text) => view.set({ heard: text }),
    useMicrophone: async () => view.set({ microphone: 'headset' }),
    finished: new Promise(() => {}),
  };
}

/** Services that do nothing but show. */
export function fakeServices(scene: Scene): Services {
  const settings = box(
    settingsSchema.parse({
      traineeName: 'Ade',
      coaching: scene.coaching ?? true,
      microphoneId: scene.checked ? 'sc60' : '',
    }),
  );
  const devices = [
    { id: 'sc60', label: 'Sennheiser SC 60 (USB)' },
    { id: 'built-in', label: 'Built-in microphone' },
  ];
  const headset = box<HeadsetView>({
    microphones: devices,
    speakers: [{ id: 'sc60', label: 'Sennheiser SC 60 (USB)' }],
    microphoneId: 'sc60',
    speakerId: 'sc60',
    deviceLabel: 'Sennheiser SC 60 (USB)',
    busy: null,
    noise: null,
    bleed: null,
    refused: [],
    trouble: null,
    ...scene.headset,
  });
  const taking = box<CalmVoiceView>({
    phase: 'preparing',
    wordsHeard: 0,
    elapsed: 0,
    result: null,
    trouble: null,
    ...scene.taking,
  });
  let reading: ReturnType<typeof setInterval> | undefined;
  return {
    settings: { view: settings.view, subscribe: settings.subscribe, change: async (s) => settings.set(s) },
    about: { version: '0.1.0', dataFolder: '/home/ade/.config/Steadyline' },
    packs: async () => [
      ...allPacks.map((pack) => ({ ok: true as const, pack })),
      ...(scene.broken
        ? [
            {
              ok: false as const,
              folder: 'my-first-pack',
              why: 'Line "hello" names a take hello-2.ogg that is not in the folder.',
            },
          ]
        : []),
    ],
    attempts: async () => scene.attempts ?? [],
    async openAttempt(id) {
      const found = [...sampleAttempts, cutOffAttempt].find((a) => a.id === id) ?? attempt(id, {});
      return { attempt: found, report: reportOf(id), playback: id === 'typed' ? null : fakePlayback() };
    },
    callsBefore: async (id) =>
      sampleAttempts
        .filter((a) => a.id !== id)
        .map((a) => reportOf(a.id))
        .filter((r) => r.measures['calm'] != null),
    deleteAttempt: async () => undefined,
    async correctTurn(id, turn, text) {
      const log = logs[id] ?? mixedCall;
      const { replies } = replay(log, samplePack);
      const earlier = replies
        .slice(0, turn)
        .map((r) => ({ said: r.line?.line.text ?? '', text: r.text, findings: r.findings }));
      const findings = judgeReply(
        text,
        { said: replies[turn]?.line?.line.text ?? '', facts: factsOf(samplePack), earlier },
        null,
      );
      const at = log.at(-1)?.at ?? 0;
      return deriveReport(
        [
          ...log,
          { kind: 'turn-corrected', at, turn, text },
          { kind: 'turn-judged', at, turn, text, findings, engine: 'rules' },
        ],
        samplePack,
      );
    },
    async contestMark(id, mark, note) {
      const log = logs[id] ?? mixedCall;
      return deriveReport([...log, { kind: 'mark-contested', at: log.at(-1)?.at ?? 0, mark, note }], samplePack);
    },
    calmVoice: async () => scene.calmVoice ?? null,
    checkedMicrophone: async () => (scene.checked ? (devices[0] ?? null) : null),
    microphones: async () => devices,
    speakers: async () => [devices[0] ?? { id: '', label: '' }],
    checkHeadset: () => ({
      view: headset.view,
      subscribe: headset.subscribe,
      ...meter((t) => -29 + 6 * Math.sin(t * 5) + 3 * Math.sin(t * 13)),
      chooseMicrophone: async (microphoneId) => headset.set({ microphoneId }),
      chooseSpeaker: async (speakerId) => headset.set({ speakerId }),
      async measureNoise() {
        headset.set({ busy: 'noise' });
        setTimeout(() => headset.set({ busy: null, noise: { ok: true, dbfs: -58, sentence: sentences.quiet } }), 3000);
      },
      async testBleed() {
        headset.set({ busy: 'bleed' });
        setTimeout(() => headset.set({ busy: null, bleed: { ok: true, sentence: sentences.bleed } }), 1500);
      },
      retry: async () => headset.set({ trouble: null }),
      accept: async () => undefined,
      stop: async () => undefined,
    }),
    takeCalmVoice: () => ({
      view: taking.view,
      subscribe: taking.subscribe,
      ...meter((t) => -28 + 5 * Math.sin(t * 6)),
      passage,
      async begin() {
        taking.set({ phase: 'reading', wordsHeard: 0, elapsed: 0, result: null });
        reading = setInterval(
          () => taking.set({ wordsHeard: taking.view().wordsHeard + 1, elapsed: taking.view().elapsed + 0.4 }),
          400,
        );
      },
      async finish() {
        clearInterval(reading);
        taking.set({
          phase: 'done',
          result: { kept: true, sentence: 'Your calm voice is saved. The call is measured against it.' },
        });
      },
      again: async () => taking.set({ phase: 'reading', wordsHeard: 0, elapsed: 0, result: null }),
      stop: async () => clearInterval(reading),
    }),
    startCall: async () => fakeCall(scene),
    saveReport: async () => ({ path: '/home/ade/Documents/steadyline-late-refund-2026-11-24.html' }),
    job: null,
  };
}
