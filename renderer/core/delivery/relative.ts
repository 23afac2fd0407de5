import { type Decibels, type Semitones, semitones, type WordsPerMinute } from '../units';
import type { Baseline } from './baseline';
import { type Gain, gainBetween } from './gain';
import type { Measures } from './measures';

/** A stretch against the own calm voice. Null is "can't be told". */
export interface Relative {
  loudnessDb: Decibels | null;
  peakDb: Decibels | null;
  f0Semitones: Semitones | null;
  f0HighSemitones: Semitones | null;
  /** Difference of the two ranges. */
  f0RangeSemitones: Semitones | null;
  alphaRatioDb: Decibels | null;
  /** Syllables a second over the own rate. */
  syllableRateRatio: number | null;
  /** Difference of how hard the voice sets in. */
  onsetDb: Decibels | null;
  /** Rise within the stretch: the voice's own, not against anything. */
  riseDb: Decibels | null;
  paceWpm: WordsPerMinute | null;
  /** Change of the microphone's gain since the calm voice was taken, taken out of loudness; 0 when none was seen. */
  gainChangeDb: Decibels;
  /** Whether the gain was seen to be the same, or to have moved; "unknown" where no pause lets the room be heard. */
  gain: Gain['state'];
}

/** A calm voice kept by an earlier version lacks the newer measures. */
const difference = (a: number | null, b: number | null | undefined): number | null =>
  a === null || b == null ? null : a - b;

export function relativeTo(baseline: Baseline, m: Measures): Relative {
  const gain = gainBetween(baseline, m);
  const ownLoudHz = baseline.f0LoudHz ?? baseline.f0Hz;
  return {
    loudnessDb: baseline.automaticGain ? null : m.loudnessDbfs - baseline.loudnessDbfs - gain.changeDb,
    peakDb: baseline.automaticGain ? null : m.peakDbfs - baseline.peakDbfs - gain.changeDb,
    f0Semitones: m.f0LoudHz && ownLoudHz ? semitones(m.f0LoudHz, ownLoudHz) : null,
    f0HighSemitones: m.f0HighHz && baseline.f0HighHz ? semitones(m.f0HighHz, baseline.f0HighHz) : null,
    f0RangeSemitones: difference(m.f0RangeSemitones, baseline.f0RangeSemitones),
    alphaRatioDb: difference(m.alphaRatioDb, baseline.alphaRatioDb),
    syllableRateRatio:
      m.syllablesPerSecond && baseline.syllablesPerSecond ? m.syllablesPerSecond / baseline.syllablesPerSecond : null,
    onsetDb: difference(m.onsetDb, baseline.onsetDb),
    riseDb: m.riseDb,
    paceWpm: m.paceWpm,
    gainChangeDb: gain.changeDb,
    gain: gain.state,
  };
}
