import { z } from 'zod';

/**
 * A persona pack: one customer, whole. Version 1.
 * Line and take ids are for ever: logs, reports and recordings by trainers refer to them.
 */
export const packSchemaVersion = 1;

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'lower-case letters, digits and hyphens');
/** A plain file name inside the pack's `takes` folder: nothing that could leave it. */
const takeFile = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}\.(ogg|wav)$/, 'a plain .ogg or .wav file name');
const level = z.number().min(0).max(100);
const range = z.tuple([level, level]);

export const endings = ['resolved', 'unresolved', 'escalated', 'hung-up'] as const;
export const endingSchema = z.enum(endings);

/** How patient the customer is, how fast their anger falls, and how much they tell unasked. */
export const levels = ['gentle', 'usual', 'hard'] as const;

/**
 * What brings a line up. `turn` is any reply; the others are heard before it when their cause is there. `hold` is heard
 * after a wait that the trainee asked for, `rambling` in the middle of a reply that goes on and on. A `backchannel` is a
 * word of listening in a trainee's pause: it is no turn, and may come again.
 */
export const triggers = [
  'backchannel',
  'rambling',
  'hold',
  'open',
  'turn',
  'interrupted',
  'silence',
  'raised-voice',
  'fault',
  'met-well',
  'settled',
  'end',
] as const;

/** All that is given must hold. */
const conditionSchema = z.strictObject({
  anger: range.optional(),
  trust: range.optional(),
  /** Replies so far, this one included. */
  turns: z.tuple([z.number().int().min(0), z.number().int().min(0)]).optional(),
  /** Needs already met, or not yet. */
  met: z.array(id).optional(),
  unmet: z.array(id).optional(),
  /** Practices of which at least one was found in the reply just given, or none of which was. */
  found: z.array(z.string()).optional(),
  missing: z.array(z.string()).optional(),
  /** Practices of which at least one was found in any reply so far, or none of which was. */
  heard: z.array(z.string()).optional(),
  unheard: z.array(z.string()).optional(),
  /** Levels of difficulty at which the line can be heard; all of them when left out. */
  levels: z.array(z.enum(levels)).min(1).optional(),
  /** Lines said earlier, or not yet. */
  after: z.array(id).optional(),
  before: z.array(id).optional(),
});

const takeSchema = z.strictObject({ id, file: takeFile, seconds: z.number().positive().max(60) });

const lineSchema = z.strictObject({
  id,
  text: z.string().min(1).max(400),
  /** Vocal effort, 0 calm to 4 shouting. */
  intensity: z.number().min(0).max(4),
  on: z.enum(triggers),
  when: conditionSchema.optional(),
  /** Among lines that fit, higher goes first. */
  priority: z.number().int().min(-10).max(10).default(0),
  /** A need that this line voices: it goes unsaid once the need is met. */
  voices: id.optional(),
  /** The first outburst, which is to be heard out. */
  outburst: z.boolean().default(false),
  /** Anger that this line aims at the trainee: their next reply is watched for recovery. */
  provokes: z.boolean().default(false),
  /** Needs looking up or thought: more time to answer is fair. */
  hard: z.boolean().default(false),
  /** What the customer feels as they say it, beyond what the reply did: an offer made before they were heard, say. */
  stirs: z
    .strictObject({
      anger: z.number().min(-40).max(40),
      trust: z.number().min(-40).max(40),
      because: z.string().min(1).max(120),
    })
    .optional(),
  /** The call ends after this line. */
  ends: endingSchema.optional(),
  takes: z.array(takeSchema).min(1),
});

const change = z.strictObject({ anger: z.number().min(-60).max(60), trust: z.number().min(-60).max(60) });

export const packSchema = z
  .strictObject({
    schema: z.literal(packSchemaVersion),
    id,
    version: z.string().regex(/^\d+\.\d+\.\d+$/),
    title: z.string().min(1).max(60),
    language: z.string(),
    licence: z.string().min(1),
    credits: z.string().min(1),
    customer: z.strictObject({
      name: z.string().min(1).max(40),
      about: z.string().max(600),
      wants: z.string().max(200),
      quote: z.string().max(160),
    }),
    practises: z.array(z.string()).min(1),
    minutes: z.tuple([z.number().positive(), z.number().positive()]),
    /** How much it asks of a trainee, 1 to 3, before any level is chosen. */
    difficulty: z.number().int().min(1).max(3).default(2),
    /** Told before the call: whether the customer swears, and how. */
    profanity: z.enum(['none', 'mild', 'strong']).default('none'),
    brief: z.strictObject({
      you: z.string().max(200),
      know: z.array(z.string().max(200)).min(1),
      may: z.array(z.string().max(200)).min(1),
      mayNot: z.array(z.string().max(200)),
      /** Never to be said to the customer. */
      private: z.array(z.string().max(200)),
    }),
    start: z.strictObject({ anger: level, trust: level }),
    /** Changes of anger and trust for a practice, a fault or a delivery event, over the defaults of mood.ts. */
    mood: z.record(z.string(), change).default({}),
    /** What this customer needs before it is over. Met when one of `metBy` is found in a reply, once those `after` are. */
    needs: z
      .array(
        z.strictObject({
          id,
          label: z.string().max(80),
          metBy: z.array(z.string()).min(1),
          after: z.array(id).default([]),
        }),
      )
      .min(1),
    /** Content parts that this call gives occasion for, beside those that every call does. */
    occasions: z.array(z.enum(['boundary', 'escalate-rightly', 'reassure-anxious'])).default([]),
    /** Weights of the rubric that this pack changes: part id -> points. */
    rubric: z.record(z.string(), z.number().min(0).max(40)).default({}),
    /** Better replies to show, by practice. */
    examples: z.record(z.string(), z.array(z.string().max(300))).default({}),
    lines: z.array(lineSchema).min(1),
  })
  .superRefine((pack, ctx) => {
    const lines = new Set(pack.lines.map((l) => l.id));
    const needs = new Set(pack.needs.map((n) => n.id));
    const complain = (message: string) => ctx.addIssue({ code: 'custom', message });
    if (lines.size !== pack.lines.length) complain('two lines share an id');
    if (!pack.lines.some((l) => l.on === 'open')) complain('no line opens the call');
    const takes = pack.lines.flatMap((l) => l.takes.map((t) => t.id));
    if (new Set(takes).size !== takes.length) complain('two takes share an id');
    for (const need of pack.needs)
      for (const other of need.after)
        if (!needs.has(other)) complain(`need ${need.id} waits for a need ${other} that is not there`);
    for (const line of pack.lines) {
      for (const other of [...(line.when?.after ?? []), ...(line.when?.before ?? [])])
        if (!lines.has(other)) complain(`line ${line.id} refers to a line ${other} that is not there`);
      for (const need of [
        ...(line.when?.met ?? []),
        ...(line.when?.unmet ?? []),
        ...(line.voices ? [line.voices] : []),
      ])
        if (!needs.has(need)) complain(`line ${line.id} refers to a need ${need} that is not there`);
    }
  });

export type Pack = z.infer<typeof packSchema>;
export type Line = Pack['lines'][number];
export type Ending = (typeof endings)[number];
export type Level = (typeof levels)[number];

/** The brief in one string, as the content judge reads it. */
export const factsOf = ({ brief }: Pack): string =>
  [
    ...brief.know,
    ...brief.may,
    ...brief.mayNot.map((f) => `may not: ${f}`),
    ...brief.private.map((f) => `private: ${f}`),
  ].join('; ');

/** Where the call's names and particulars stand: what the recogniser is helped with. */
export const termTexts = ({ brief, customer }: Pack): string[] => [
  ...brief.know,
  ...brief.may,
  ...brief.mayNot,
  brief.you,
  `The ${customer.name}`,
];
