import type { Behaviour, Fault } from '../practices';
import type { Pack } from './pack';

/** Both 0-100. */
export interface Mood {
  anger: number;
  trust: number;
}

/** What the voice and the turn-taking did, beside the practices found in the words. */
export type DeliveryCause =
  | 'calm-voice'
  | 'raised-voice'
  | 'edgy-voice'
  | 'long-silence'
  | 'slow-answer'
  | 'went-on'
  | 'said-nothing-useful';
export type MoodCause = Behaviour | Fault | DeliveryCause;

export interface Change {
  anger: number;
  trust: number;
}

export interface MoodChange extends Change {
  cause: MoodCause | 'line';
  /** In words, where the cause is a line of the customer's own. */
  because?: string;
}

/**
 * Points by which one occurrence moves an averagely patient customer. A person who is heard, then believed, then
 * helped, comes down in about six good turns from 70; one shouting match is enough to lose them. Ours; a pack may
 * change each.
 */
export const defaultEffects: Readonly<Record<MoodCause, Change>> = {
  greet: { anger: -1, trust: 2 },
  'let-them-vent': { anger: -4, trust: 2 },
  acknowledge: { anger: -5, trust: 4 },
  empathise: { anger: -7, trust: 5 },
  apologise: { anger: -6, trust: 5 },
  'thank-complaint': { anger: -2, trust: 3 },
  paraphrase: { anger: -6, trust: 6 },
  'open-question': { anger: -3, trust: 3 },
  'ask-resolution': { anger: -3, trust: 4 },
  'own-it': { anger: -6, trust: 8 },
  concrete: { anger: -1, trust: 3 },
  'offer-solution': { anger: -8, trust: 9 },
  'explain-openly': { anger: -2, trust: 5 },
  'next-step': { anger: -4, trust: 7 },
  'escalate-rightly': { anger: -3, trust: 3 },
  boundary: { anger: -4, trust: 0 },
  'reassure-anxious': { anger: -5, trust: 5 },
  confirm: { anger: -2, trust: 4 },
  'follow-up': { anger: -2, trust: 5 },
  'close-warmly': { anger: -1, trust: 2 },
  'stay-calm': { anger: -2, trust: 1 },
  'tell-to-calm-down': { anger: 14, trust: -8 },
  'hide-behind-policy': { anger: 9, trust: -8 },
  'blame-customer': { anger: 13, trust: -10 },
  'blame-others': { anger: 5, trust: -6 },
  argue: { anger: 10, trust: -8 },
  'take-it-personally': { anger: 8, trust: -6 },
  'premature-transfer': { anger: 8, trust: -8 },
  'false-promise': { anger: 0, trust: -6 },
  'canned-empathy': { anger: 4, trust: -4 },
  jargon: { anger: 2, trust: -3 },
  dismiss: { anger: 13, trust: -10 },
  sarcasm: { anger: 14, trust: -10 },
  'unannounced-silence': { anger: 4, trust: -3 },
  interrupt: { anger: 10, trust: -6 },
  insult: { anger: 30, trust: -30 },
  threat: { anger: 25, trust: -30 },
  'hang-up-without-warning': { anger: 30, trust: -30 },
  'disclose-private-data': { anger: 8, trust: -15 },
  discriminate: { anger: 30, trust: -30 },
  'calm-voice': { anger: -3, trust: 1 },
  'edgy-voice': { anger: 3, trust: -2 },
  'raised-voice': { anger: 12, trust: -8 },
  'long-silence': { anger: 5, trust: -4 },
  'slow-answer': { anger: 2, trust: -1 },
  'went-on': { anger: 4, trust: -2 },
  'said-nothing-useful': { anger: 4, trust: -3 },
};

/** A kindness said again moves less each time: full, half, a quarter, nothing. */
export const wearOff = (timesBefore: number): number => [1, 0.5, 0.25][timesBefore] ?? 0;
/** Kind words in a raised voice keep this share of their effect. */
export const inRaisedVoice = 0.2;

const bounded = (x: number) => Math.max(0, Math.min(100, x));

export function changeFor(cause: MoodCause, overrides: Pack['mood'], factor = 1): MoodChange {
  const { anger, trust } = overrides[cause] ?? defaultEffects[cause];
  return { cause, anger: anger * factor, trust: trust * factor };
}

export const applyChanges = (mood: Mood, changes: MoodChange[]): Mood =>
  changes.reduce((m, c) => ({ anger: bounded(m.anger + c.anger), trust: bounded(m.trust + c.trust) }), mood);
