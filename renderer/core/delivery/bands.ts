import { meanLevel } from '../sound/loudness';
import { type Frame, frameSeconds } from '../sound/meter';
import type { Decibels, Seconds } from '../units';
import type { Baseline } from './baseline';

/** Where fine ends and red begins. Loudness and pitch: the practices' own; calm: see docs/delivery.md for the rates. */
export const bands = {
  loudnessDb: { fine: 3, red: 6 },
  /** Under the own level by this much a customer strains to hear. */
  tooQuietDb: -9,
  pitchSemitones: { fine: 2, red: 4 },
  highSemitones: { fine: 2.5, red: 5 },
  /** Syllables a second over the own rate. */
  rateRatio: { fine: 1.25, red: 1.5 },
  /** Ten decibels more effort brighten a voice by about as much (Traunmueller & Eriksson 2000): half of it is red. */
  alphaRatioDb: { fine: 3.5, red: 7 },
  calm: { fine: 65, red: 55 },
} as const;

export type Band = 'fine' | 'amber' | 'red';

export interface LoudnessSpan {
  from: Seconds;
  to: Seconds;
  overOwnDb: Decibels;
}

/** Longer than a stressed word, as long as a raised phrase. */
export const spanSeconds: Seconds = 1;
/** Of a second, this much must be speech for its loudness to count. */
const leastSpeech = 0.4;

/** Loudness over the own calm level, second by second, where there is speech. `gainDb` is taken out first. */
export function loudnessSpans(
  baseline: Baseline,
  frames: readonly Frame[],
  gateDbfs: Decibels,
  gainDb: Decibels = 0,
): LoudnessSpan[] {
  const size = Math.round(spanSeconds / frameSeconds);
  const spans: LoudnessSpan[] = [];
  for (let i = 0; i + size <= frames.length; i += size / 2) {
    const piece = frames.slice(i, i + size);
    const speech = piece.filter((f) => f.levelDbfs >= gateDbfs).map((f) => f.levelDbfs);
    const first = piece[0];
    if (!first || speech.length < size * leastSpeech) continue;
    spans.push({
      from: first.at,
      to: first.at + spanSeconds,
      overOwnDb: meanLevel(speech) - baseline.loudnessDbfs - gainDb,
    });
  }
  return spans;
}

/** Spans above a limit, with touching ones joined. */
export function spansOver(spans: readonly LoudnessSpan[], limitDb: Decibels): LoudnessSpan[] {
  const joined: LoudnessSpan[] = [];
  for (const span of spans.filter((s) => s.overOwnDb > limitDb)) {
    const last = joined.at(-1);
    if (last && span.from <= last.to) {
      last.to = span.to;
      last.overOwnDb = Math.max(last.overOwnDb, span.overOwnDb);
    } else joined.push({ ...span });
  }
  return joined;
}

/** Which band a calm score lies in. */
export const bandOf = (calm: number): Band =>
  calm >= bands.calm.fine ? 'fine' : calm >= bands.calm.red ? 'amber' : 'red';
