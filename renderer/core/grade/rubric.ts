import type { ContentBehaviour, ContentFault, Fault } from '../practices';

/**
 * What counts for how much. The weights follow published call-quality cards; they are ours, and shown. A pack may
 * change each. What gave no occasion leaves the sum.
 */
export type DeliveryPart = 'loudness' | 'floor' | 'pace' | 'response' | 'pitch';
export type PartId = DeliveryPart | ContentBehaviour;

export interface Rubric {
  parts: Readonly<Record<PartId, number>>;
  /** Taken for the first occurrence; a repeat takes half as much. */
  faults: Readonly<Record<Fault, number>>;
  /** A fatal fault caps the whole grade here, in proportion where it was not plain. */
  fatalCap: number;
  /** What each side is worth of 100. The parts that had an occasion share it by their weights: content's add up to 65. */
  sides: Readonly<Record<'delivery' | 'content', number>>;
}

export const defaultRubric: Rubric = {
  parts: {
    loudness: 13,
    floor: 9,
    pace: 6,
    response: 6,
    pitch: 6,
    empathise: 8,
    paraphrase: 7,
    'own-it': 7,
    'offer-solution': 7,
    acknowledge: 6,
    apologise: 5,
    'next-step': 5,
    'open-question': 2,
    'ask-resolution': 2,
    'explain-openly': 3,
    confirm: 3,
    greet: 2,
    concrete: 2,
    'thank-complaint': 2,
    'follow-up': 2,
    'close-warmly': 2,
    boundary: 6,
    'escalate-rightly': 5,
    'reassure-anxious': 5,
  },
  faults: {
    'tell-to-calm-down': 5,
    'hide-behind-policy': 4,
    'blame-customer': 6,
    'blame-others': 3,
    argue: 5,
    'take-it-personally': 4,
    'premature-transfer': 6,
    'false-promise': 8,
    'canned-empathy': 3,
    jargon: 3,
    dismiss: 6,
    sarcasm: 6,
    'unannounced-silence': 2,
    interrupt: 3,
    insult: 8,
    threat: 8,
    'hang-up-without-warning': 8,
    'disclose-private-data': 8,
    discriminate: 8,
  },
  fatalCap: 40,
  sides: { delivery: 40, content: 60 },
};

/** Only where the call gives occasion: abuse, a matter beyond one's limits, an anxious customer. */
export const situational = ['boundary', 'escalate-rightly', 'reassure-anxious'] as const;
export type Situational = (typeof situational)[number];
export const isSituational = (id: string): id is Situational => (situational as readonly string[]).includes(id);

/** The rubric with a pack's changes: ids of parts or faults, to points. Ids that are not known are left out. */
export function rubricWith(changes: Readonly<Record<string, number>>): Rubric {
  const parts = { ...defaultRubric.parts };
  const faults = { ...defaultRubric.faults };
  for (const [id, points] of Object.entries(changes)) {
    if (id in parts) parts[id as PartId] = points;
    else if (id in faults) faults[id as keyof typeof faults] = points;
  }
  return { ...defaultRubric, parts, faults };
}

export interface RubricGroup {
  id: string;
  label: string;
  side: 'delivery' | 'content';
  parts: PartId[];
}

/** How the report puts parts together. */
export const rubricGroups: readonly RubricGroup[] = [
  { id: 'voice', label: 'Calm voice', side: 'delivery', parts: ['loudness', 'pitch', 'pace'] },
  { id: 'turns', label: 'Listening and timing', side: 'delivery', parts: ['floor', 'response'] },
  {
    id: 'understanding',
    label: 'Hearing the customer',
    side: 'content',
    parts: ['acknowledge', 'paraphrase', 'open-question', 'ask-resolution'],
  },
  {
    id: 'warmth',
    label: 'Empathy and respect',
    side: 'content',
    parts: ['empathise', 'apologise', 'thank-complaint', 'reassure-anxious', 'boundary'],
  },
  {
    id: 'solving',
    label: 'Taking charge and solving',
    side: 'content',
    parts: ['own-it', 'offer-solution', 'next-step', 'explain-openly', 'concrete', 'escalate-rightly'],
  },
  {
    id: 'frame',
    label: 'Opening and closing',
    side: 'content',
    parts: ['greet', 'confirm', 'follow-up', 'close-warmly'],
  },
];

export const contentParts: readonly ContentBehaviour[] = rubricGroups.flatMap((g) =>
  g.side === 'content' ? (g.parts as ContentBehaviour[]) : [],
);

export const faultPoints = (rubric: Rubric, id: ContentFault): number => rubric.faults[id];
