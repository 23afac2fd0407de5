import type { Place } from '../../renderer/ui/hooks/use-place';
import { samplePack } from './sample/calls';
import { cutOffAttempt, type Scene, sampleAttempts } from './sample/services';

const packId = samplePack.id;
const textOf = (id: string) => samplePack.lines.find((l) => l.id === id)?.text ?? '';
const voice = { takenAt: '2026-11-20T09:00:00.000Z', stale: false };
const ready: Scene = { checked: true, calmVoice: voice };
const call: Place = { at: 'call', wish: { packId, voice: 'microphone' } };

/** A voice with pauses that goes up in the end. */
const speaking = (t: number) => {
  const pause = t % 4 > 3.3 || t % 7 < 0.4;
  return pause
    ? { overOwnDb: null, paceWpm: 148 }
    : { overOwnDb: 1.2 * Math.sin(t * 1.7) + Math.sin(t * 6.1) * 1.4 + Math.max(0, t - 8) * 1.1, paceWpm: 152 };
};

export interface Shown {
  place: Place;
  scene: Scene;
}

export const scenes: Record<string, Shown> = {
  'practise-first': { place: { at: 'practise' }, scene: {} },
  'practise-first-checked': { place: { at: 'practise' }, scene: { checked: true } },
  practise: { place: { at: 'practise' }, scene: { ...ready, attempts: sampleAttempts } },
  'practise-cut-off': {
    place: { at: 'practise' },
    scene: { ...ready, attempts: [cutOffAttempt, ...sampleAttempts], broken: true },
  },
  headset: { place: { at: 'headset', packId }, scene: {} },
  'headset-done': {
    place: { at: 'headset', packId },
    scene: {
      headset: {
        noise: { ok: true, dbfs: -58, sentence: 'The room is quiet enough.' },
        bleed: {
          ok: false,
          sentence: "The microphone hears the customer. Use a headset, or the customer's voice will count as yours.",
        },
        refused: ['autoGainControl'],
      },
    },
  },
  'headset-denied': {
    place: { at: 'headset', packId },
    scene: {
      headset: {
        microphones: [],
        trouble: {
          kind: 'denied',
          sentence:
            'The system does not let Steadyline use the microphone. Allow it in the system’s privacy settings, then try again.',
        },
      },
    },
  },
  'calm-voice': { place: { at: 'calm-voice', packId }, scene: { checked: true } },
  'calm-voice-reading': {
    place: { at: 'calm-voice', packId },
    scene: { checked: true, taking: { phase: 'reading', wordsHeard: 31, elapsed: 13 } },
  },
  'calm-voice-kept': {
    place: { at: 'calm-voice', packId },
    scene: {
      taking: {
        phase: 'done',
        wordsHeard: 90,
        elapsed: 31,
        result: { kept: true, sentence: 'Your calm voice is saved. The call is measured against it.' },
      },
    },
  },
  'calm-voice-noisy': {
    place: { at: 'calm-voice', packId },
    scene: {
      taking: {
        phase: 'done',
        wordsHeard: 40,
        elapsed: 20,
        result: {
          kept: false,
          sentence:
            'The room is too loud next to your voice. Close the door or move the microphone nearer, and read it again.',
        },
      },
    },
  },
  brief: { place: { at: 'brief', packId }, scene: ready },
  'brief-blind': { place: { at: 'brief', packId, isBlind: true }, scene: ready },
  'brief-typed': { place: { at: 'brief', packId, voice: 'typed' }, scene: {} },
  'call-blind': {
    place: { at: 'call', wish: { packId, voice: 'microphone' }, isBlind: true },
    scene: { ...ready, call: { phase: 'ringing' } },
  },
  'call-ringing': { place: call, scene: { ...ready, call: { phase: 'ringing' } } },
  'call-customer': {
    place: call,
    scene: {
      ...ready,
      call: {
        phase: 'customer-speaks',
        elapsed: 74,
        caption: textOf('are-you-stupid'),
        mood: { anger: 88, trust: 12 },
      },
      live: () => ({ overOwnDb: null, paceWpm: null }),
    },
  },
  'call-your-turn': {
    place: call,
    scene: {
      ...ready,
      call: {
        phase: 'your-turn',
        elapsed: 134,
        caption: textOf('outburst'),
        heard:
          "you sent the kettle back a month ago and you were promised forty two pounds on the third and it still hasn't",
        mood: { anger: 62, trust: 27 },
      },
      live: speaking,
    },
  },
  'call-relieved': {
    place: call,
    scene: {
      ...ready,
      call: {
        phase: 'customer-speaks',
        elapsed: 214,
        caption: textOf('put-the-kettle-on'),
        mood: { anger: 18, trust: 74 },
      },
      coaching: false,
    },
  },
  'call-lost': {
    place: call,
    scene: {
      ...ready,
      call: {
        phase: 'your-turn',
        elapsed: 54,
        caption: textOf('six-calls'),
        microphone: 'lost',
        mood: { anger: 66, trust: 20 },
      },
    },
  },
  'call-typed': {
    place: { at: 'call', wish: { packId, voice: 'typed' } },
    scene: {
      call: {
        phase: 'your-turn',
        elapsed: 54,
        caption: textOf('six-calls'),
        microphone: 'typed',
        mood: { anger: 45, trust: 40 },
      },
    },
  },
  report: { place: { at: 'report', attempt: 'mixed' }, scene: { ...ready, attempts: sampleAttempts } },
  'report-cut-off': { place: { at: 'report', attempt: 'cut-off' }, scene: ready },
  'report-typed': { place: { at: 'report', attempt: 'typed' }, scene: ready },
  shift: {
    place: { at: 'shift', shift: { packs: [packId, 'third-repair', 'sworn-at'], attempts: ['mixed'] } },
    scene: ready,
  },
  'shift-over': {
    place: { at: 'shift', shift: { packs: [packId, packId], attempts: ['mixed', 'mixed-later'] } },
    scene: ready,
  },
  progress: { place: { at: 'progress' }, scene: { ...ready, attempts: sampleAttempts } },
  'progress-empty': { place: { at: 'progress' }, scene: {} },
  recover: { place: { at: 'recover' }, scene: {} },
  studio: { place: { at: 'studio' }, scene: { broken: true } },
  settings: { place: { at: 'settings' }, scene: ready },
};
