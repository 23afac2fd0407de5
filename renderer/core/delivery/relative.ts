import { type Decibels, type Semitones, semitones, type WordsPerMinute } from '../units';
import type { Baseline } from './baseline';
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
  paceWpm: WordsPerMinute | null;
  /** Change of the microphone's gain since the calm voice was taken, taken out of loudness; 0 when none was seen. */
  gainChangeDb: Decibels;
}

/** Rooms and breaths move the floor by less; a turned knob by more. */
const gainStepDb: Decibels = 6;

const difference = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a - b);

export function relativeTo(baseline: Baseline, m: Measures): Relative {
  const gainChangeDb = gainChange(baseline, m);
  const range = difference(m.f0RangeSemitones, baseline.f0RangeSemitones);
  return {
    loudnessDb: m.loudnessDbfs - baseline.loudnessDbfs - gainChangeDb,
    peakDb: m.peakDbfs - baseline.peakDbfs - gainChangeDb,
    f0Semitones: m.f0Hz && baseline.f0Hz ? semitones(m.f0Hz, baseline.f0Hz) : null,
    f0HighSemitones: m.f0HighHz && baseline.f0HighHz ? semitones(m.f0HighHz, baseline.f0HighHz) : null,
    f0RangeSemitones: range,
    alphaRatioDb: difference(m.alphaRatioDb, baseline.alphaRatioDb),
    syllableRateRatio:
      m.syllablesPerSecond && baseline.syllablesPerSecond ? m.syllablesPerSecond / baseline.syllablesPerSecond : null,
    paceWpm: m.paceWpm,
    gainChangeDb,
  };
}

/**
 * A gain that was changed moves the room's noise and the voice by the same amount; a voice that rises moves itself
 * alone. So the floor's step is taken for gain when the voice has moved that way as well.
 */
function gainChange(baseline: Baseline, m: Measures): Decibels {
  const floor = m.noiseDbfs - baseline.noiseDbfs;
  const voice = m.loudnessDbfs - baseline.loudnessDbfs;
  if (Math.abs(floor) < gainStepDb || Math.sign(floor) !== Math.sign(voice)) return 0;
  return Math.abs(voice) >= Math.abs(floor) / 2 ? floor : 0;
}
