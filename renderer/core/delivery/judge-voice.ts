import type { Frame } from '../sound/meter';
import type { Scene } from '../sound/noise';
import type { TimedWord } from '../speech/words';
import { clippedTooMuch, whyNot } from './abstain';
import type { Baseline } from './baseline';
import { type CalmPart, calmScore, loudnessParts } from './calm';
import { type Measures, measureFrames } from './measures';
import { type Relative, relativeTo } from './relative';

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
  const reason = whyNot(baseline, measures);
  if (!baseline || reason !== null)
    return {
      calm: null,
      calmWithoutLoudness: null,
      parts: [],
      because: reason ?? '',
      certainty: 0,
      measures,
      relative: null,
    };
  const relative = relativeTo(baseline, measures);
  const { calm, parts } = calmScore(relative);
  return {
    calm,
    calmWithoutLoudness: calmScore(relative, loudnessParts).calm,
    parts,
    because: sentence(relative, parts, measures),
    certainty: Math.min(1, measures.speechSeconds / fullSeconds) * baseline.certainty,
    measures,
    relative,
  };
}

function sentence(relative: Relative, parts: CalmPart[], m: Measures): string {
  const notes: string[] = [];
  if (relative.gainChangeDb !== 0)
    notes.push('the microphone level changed since your calm voice was taken, so loudness was set right by the room');
  if (m.clippedShare > clippedTooMuch) notes.push('the microphone was overloaded, so loudness is "at least"');
  const strained = parts.filter((p) => p.score < 60).sort((a, b) => a.score - b.score);
  const said = strained
    .slice(0, 3)
    .map((p) => `${p.label.toLowerCase()} ${p.id === 'pace' ? p.value.toFixed(2) : signed(p.value)} ${p.unit}`);
  const main = said.length > 0 ? `Away from your calm voice: ${said.join(', ')}` : 'Close to your own calm voice';
  return `${[main, ...notes].join('; ')}.`;
}

const signed = (x: number): string => `${x >= 0 ? '+' : ''}${x.toFixed(1)}`;
