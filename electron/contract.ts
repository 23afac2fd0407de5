import { z } from 'zod';
import { attemptSchema } from '../renderer/core/call/attempt';
import { eventSchema } from '../renderer/core/call/log';
import { levels, packSchema } from '../renderer/core/customer/pack';

/** Everything that main and renderer may ask of each other: name -> what goes in, what comes out. */

const id = z.string().regex(/^[a-z0-9-]{1,80}$/);
const pcm = z.instanceof(Uint8Array);

/** A call that is run with no hand on it: `--call`, `--demo`. Files are WAV bytes, checked by main. */
export const jobSchema = z.object({
  packId: z.string(),
  calm: pcm,
  replies: z.array(
    z.object({ file: z.string(), wav: pcm, delayMs: z.number().optional(), intoLineMs: z.number().optional() }),
  ),
  hangUpMs: z.number().optional(),
  /** Names of the moments to take a screenshot at; empty when none are wanted. */
  screenshots: z.boolean(),
  seed: z.number().int(),
});
export type Job = z.infer<typeof jobSchema>;

export const settingsSchema = z.object({
  traineeName: z.string().max(40).default(''),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  coaching: z.boolean().default(true),
  captions: z.boolean().default(true),
  /** Device ids of the last headset check; empty is the system's choice. */
  microphoneId: z.string().default(''),
  speakerId: z.string().default(''),
  endSilence: z.number().min(0.5).max(3).default(1.05),
  /** The customer sounds as over a telephone line. */
  phoneLine: z.boolean().default(false),
  /** The same customer takes another turn each time, even where the trainee does the same. */
  variety: z.boolean().default(false),
  /** How patient the customers are. */
  level: z.enum(levels).default('usual'),
});
export type Settings = z.infer<typeof settingsSchema>;

/** Whose voice; left out, it is the one whose name is in the settings. */
const traineeId = z.string().max(80).optional();

/** The own calm voice of one trainee on one device. `baseline` is delivery/baseline.ts's own, versioned. */
export const calmVoiceSchema = z.object({
  traineeId,
  deviceLabel: z.string(),
  takenAt: z.string(),
  baseline: z.unknown(),
  words: z.number(),
});
export type CalmVoice = z.infer<typeof calmVoiceSchema>;

const nothing = z.undefined();

export const contract = {
  'app:info': {
    in: nothing,
    out: z.object({ version: z.string(), electron: z.string(), platform: z.string(), dataFolder: z.string() }),
  },
  /** From the preload: the content policy stopped the page from fetching something. */
  'offline:refused': { in: z.object({ address: z.string() }), out: nothing },
  /** The call to run with no hand on it; null in everyday use. */
  'job:get': { in: nothing, out: jobSchema.nullable() },
  'job:screenshot': { in: z.object({ name: id }), out: nothing },
  /** `html` is the report as a page of its own; it finds `voice.wav` beside it. */
  'job:done': { in: z.object({ attempt: id, report: z.unknown(), html: z.string() }), out: nothing },
  'job:failed': { in: z.object({ sentence: z.string() }), out: nothing },

  /** The built-in trainee, to be listened to; null when it is not installed. */
  'sample-trainee:get': { in: nothing, out: jobSchema.nullable() },

  'packs:list': {
    in: nothing,
    /** A pack that can't be used is listed with the sentence that says why. */
    out: z.array(
      z.union([
        z.object({ ok: z.literal(true), pack: packSchema }),
        z.object({ ok: z.literal(false), folder: z.string(), why: z.string() }),
      ]),
    ),
  },

  'settings:get': { in: nothing, out: settingsSchema },
  'settings:set': { in: settingsSchema, out: nothing },
  'calm-voice:get': { in: z.object({ deviceLabel: z.string(), traineeId }), out: calmVoiceSchema.nullable() },
  'calm-voice:set': { in: calmVoiceSchema, out: nothing },

  /** Asks the system for the microphone where it wants asking (macOS). */
  'microphone:ask': { in: nothing, out: z.object({ allowed: z.boolean() }) },

  'attempts:list': { in: nothing, out: z.array(attemptSchema) },
  'attempts:begin': { in: attemptSchema, out: nothing },
  /** Appends to the log; on disk (synced) within a second. */
  'attempts:append': { in: z.object({ id, events: z.array(eventSchema) }), out: nothing },
  /** Appends 16 kHz mono 16-bit samples to voice.wav. */
  'attempts:sound': { in: z.object({ id, pcm }), out: nothing },
  /** Closes the files and keeps the summary. */
  'attempts:finish': { in: attemptSchema, out: nothing },
  'attempts:open': {
    in: z.object({ id }),
    out: z.object({
      attempt: attemptSchema,
      log: z.array(eventSchema),
      logPath: z.string(),
      voiceUrl: z.string().nullable(),
    }),
  },
  /** For good: log, sound and summary. */
  'attempts:delete': { in: z.object({ id }), out: nothing },
  /** Saves the report where the person chooses; null when they thought better of it. */
  'report:save': {
    in: z.object({ name: z.string(), html: z.string() }),
    out: z.object({ path: z.string() }).nullable(),
  },
} as const;

export type Contract = typeof contract;
export type Channel = keyof Contract;
export type In<C extends Channel> = z.input<Contract[C]['in']>;
export type Out<C extends Channel> = z.output<Contract[C]['out']>;
export type Bridge = { call<C extends Channel>(channel: C, input: In<C>): Promise<Out<C>> };
