import { z } from 'zod';
import { endingSchema, levels } from '../customer/pack';

/**
 * The call as a log of events on one clock (seconds of the audio clock since the call started). Everything a person
 * is shown is derived from it. Version 1; a later version adds kinds and fields that may be absent, it never changes one.
 */
export const logVersion = 1;

const wordSchema = z.object({
  text: z.string(),
  from: z.number(),
  to: z.number(),
  /** 0-1, the recogniser's own. */
  confidence: z.number(),
  /** What the recogniser wrote, where that was put right, see content/repair.ts. */
  heard: z.string().optional(),
});
export type TimedWord = z.infer<typeof wordSchema>;

const findingSchema = z.object({
  id: z.string(),
  kind: z.enum(['behaviour', 'fault']),
  from: z.number().int(),
  to: z.number().int(),
  because: z.string(),
  by: z.enum(['rules', 'encoder', 'both']),
  share: z.number().min(0).max(1).optional(),
  faint: z.literal(true).optional(),
});

/** How turns are told apart. All in seconds; shown in the log of every call. */
export const turnOptionsSchema = z.object({
  /** Silence after words that could be the end. */
  endSilence: z.number().default(1.05),
  /** Silence after words that plainly go on ("and", "because"). */
  unfinishedSilence: z.number().default(1.7),
  /** The same when the voice fell as at the end of a statement. */
  fallenSilence: z.number().default(1.3),
  /** Silence after which the words so far are asked for. */
  flushSilence: z.number().default(0.5),
  /** Speech over the customer that takes the floor. */
  takesFloor: z.number().default(0.8),
  /** Overlap at the end of a line that is no interruption. */
  harmlessOverlap: z.number().default(0.3),
  /** Silence after "bear with me" at the end of a reply before the customer takes the word. */
  announcedSilence: z.number().default(6),
  /** From picking up to the customer's first word: time for the trainee to greet first. */
  openAfter: z.number().default(1.2),
  /** Silence after which the customer asks whether anybody is there. */
  askAfterSilence: z.number().default(7),
  /** More of it after a hard question. */
  thinkingTime: z.number().default(4),
  /** After this long a reply that still goes on is cut into, where the customer has a line for it. */
  rambleAfter: z.number().default(30),
  /** The longest a call may last; then it ends unresolved. */
  longestCall: z.number().default(900),
});
export type TurnOptions = z.infer<typeof turnOptionsSchema>;

const mindSchema = z.object({
  mood: z.object({ anger: z.number(), trust: z.number() }),
  met: z.array(z.string()),
  said: z.array(z.string()),
  counts: z.record(z.string(), z.number()),
  turns: z.number(),
  silences: z.number(),
});

const at = z.number();
/** What the microphone heard: ten milliseconds a column, the first at `from`. Null is "no voice there". */
const framesSchema = z.object({
  kind: z.literal('frames'),
  at,
  from: z.number(),
  levelDbfs: z.array(z.number()),
  f0Hz: z.array(z.number().nullable()),
  alphaRatioDb: z.array(z.number().nullable()),
  clipped: z.array(z.number().int()),
});

export const eventSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('call-started'),
    at,
    version: z.literal(logVersion),
    pack: z.object({ id: z.string(), version: z.string() }),
    seed: z.number().int(),
    trainee: z.object({ id: z.string(), name: z.string() }),
    microphone: z.object({
      label: z.string(),
      source: z.enum(['headset', 'script', 'typed']),
      /** Processing that the system would not switch off. */
      refused: z.array(z.enum(['echoCancellation', 'noiseSuppression', 'autoGainControl'])),
    }),
    /** The trainee's own calm voice, see delivery/baseline.ts; null when there is none. */
    baseline: z.unknown(),
    startedAt: z.string(),
    coaching: z.boolean(),
    level: z.enum(levels).default('usual'),
    turns: turnOptionsSchema,
    /** Set when a moment of an earlier call is tried again. */
    resumed: z.object({ attempt: z.string(), line: z.string(), mind: mindSchema }).nullable(),
  }),
  z.object({ kind: z.literal('answered'), at }),
  z.object({ kind: z.literal('line-started'), at, line: z.string(), take: z.string() }),
  z.object({ kind: z.literal('line-ended'), at, line: z.string(), cut: z.boolean() }),
  /** `at` is the onset itself; the event comes up to 150 ms later. The same for the offset below. */
  z.object({ kind: z.literal('speech-started'), at }),
  z.object({ kind: z.literal('speech-ended'), at }),
  framesSchema,
  /** Final words of a stretch of speech. */
  z.object({ kind: z.literal('words'), at, words: z.array(wordSchema) }),
  /** The trainee types instead of speaking. */
  z.object({ kind: z.literal('typed'), at, text: z.string() }),
  z.object({ kind: z.literal('floor-taken'), at }),
  z.object({ kind: z.literal('flush-due'), at }),
  z.object({ kind: z.literal('ramble-due'), at }),
  /** A word of listening in a pause of the trainee's. */
  z.object({ kind: z.literal('murmured'), at, line: z.string(), take: z.string() }),
  z.object({
    kind: z.literal('turn-ended'),
    at,
    from: z.number(),
    to: z.number(),
    waited: z.number(),
    because: z.string(),
  }),
  z.object({
    kind: z.literal('turn-judged'),
    at,
    turn: z.number().int(),
    text: z.string(),
    findings: z.array(findingSchema),
    engine: z.enum(['encoder and rules', 'rules']),
  }),
  z.object({ kind: z.literal('silence-due'), at }),
  z.object({ kind: z.literal('microphone-lost'), at, why: z.string() }),
  z.object({ kind: z.literal('microphone-back'), at, label: z.string() }),
  z.object({ kind: z.literal('trainee-hung-up'), at }),
  z.object({ kind: z.literal('time-up'), at }),
  z.object({ kind: z.literal('call-ended'), at, ending: endingSchema, because: z.string() }),
  /** After the call: "that's not what I said". A turn's judgement follows it. */
  z.object({ kind: z.literal('turn-corrected'), at, turn: z.number().int(), text: z.string() }),
  /** After the call: "I did do that". The mark stays as it is; the last note about a mark holds, an empty one takes it back. */
  z.object({ kind: z.literal('mark-contested'), at, mark: z.string().max(64), note: z.string().max(1000) }),
]);

export type CallEvent = z.infer<typeof eventSchema>;
export type EventOf<K extends CallEvent['kind']> = Extract<CallEvent, { kind: K }>;
export type FramesEvent = EventOf<'frames'>;
