import type { Frame } from '../sound/meter';
import type { Scene } from '../sound/noise';
import type { TimedWord } from '../speech/words';
import { clippedTooMuch, whyNot } from './abstain';
import type { Baseline } from './baseline';
import { type CalmPart, calmScore, loudnessParts } from './calm';
import { type Measures, measureFrames } from './measures';
import { type Relative, relativeTo } from './relative';
import { sentenceOf } from './wording';

export interface VoiceJudgement {
  /** 0-100; null with the reason in `because`. */
  calm: number | null;
  calmWithoutLoudness: number | null;
  parts: CalmPart[];
  because: string;
  /** 0-1: little speech, or a baseline from little speech, makes it less. */
  certainty: number;
  measures: Measures;
  relative: Relative | null;
}

/** Speech after which more of it adds nothing to the certainty. */
const fullSeconds = 4;

/** How a stretch of speech sounded against the own calm voice. */
export function judgeVoice(
  baseline: Baseline | null,
  frames: readonly Frame[],
  words: readonly TimedWord[] = [],
  scene?: Scene,
): VoiceJudgement {
  const measures = measureFrames(frames, words, scene);
  const nothing = { calm: null, calmWithoutLoudness: null, parts: [], certainty: 0, measures, relative: null };
  const reason = whyNot(baseline, measures);
  if (!baseline || reason !== null) return { ...nothing, because: reason ?? '' };
  const relative = relativeTo(baseline, measures);
  const { calm, parts } = calmScore(relative);
  return {
    calm,
    calmWithoutLoudness: calmScore(relative, loudnessParts).calm,
    parts,
    because: sentenceOf(parts, notesOn(relative, measures)),
    certainty: Math.min(1, measures.speechSeconds / fullSeconds) * baseline.certainty,
    measures,
    relative,
  };
}

function notesOn({ gain, gainChangeDb }: Relative, m: Measures): string[] {
  const moved = `the microphone was turned ${gainChangeDb > 0 ? 'up' : 'down'} by about ${Math.abs(gainChangeDb).toFixed(0)} dB since your calm voice was taken, which is taken out of the loudness`;
  return [
    ...(gain === 'moved' ? [moved] : []),
    ...(m.clippedShare > clippedTooMuch
      ? ['the microphone was overloaded, so the voice was at least as loud as that']
      : []),
  ];
}
