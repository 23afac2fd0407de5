import { type Frame, frameSeconds } from '../sound/meter';
import { percentile, sceneOf } from '../sound/noise';
import type { TimedWord } from '../speech/words';
import { type Measures, measureFrames } from './measures';

/** The trainee's own calm voice. Plain data, kept per trainee and device. */
export interface Baseline extends Measures {
  version: 1;
  /** How much one phrase differs from the next in this voice. */
  spread: { loudnessDb: number; f0Semitones: number; alphaRatioDb: number };
  /** 0-1: 1 from 20 s of speech on. */
  certainty: number;
  /** Set in a call whose microphone changes its level by itself: no loudness can be held against this one's. */
  automaticGain?: boolean;
}

export type Quality = 'fine' | 'too-short' | 'too-noisy' | 'clipped' | 'too-quiet';

export interface BaselineResult {
  baseline: Baseline | null;
  quality: Quality;
  /** What to do about it, in a sentence. */
  sentence: string;
}

/** Speech that is enough for a first estimate, and for one as good as it gets. */
const leastSpeechSeconds = 2;
const fullSpeechSeconds = 20;
const leastSnrDb = 15;
const mostClipped = 0.01;
/** Quieter than this the converter's own noise is near. */
const quietestDbfs = -55;

const sentences: Readonly<Record<Quality, string>> = {
  fine: 'Your calm voice is saved. The call is measured against it.',
  'too-short': 'There was too little speech to measure. Read the whole passage aloud, at your own pace.',
  'too-noisy':
    'The room is too loud next to your voice. Close the door or move the microphone nearer, and read it again.',
  clipped: 'The microphone was overloaded. Turn its level down or move it away from your mouth, and read it again.',
  'too-quiet': 'Your voice reached the microphone too quietly. Turn its level up or move it nearer, and read it again.',
};

/** Takes the baseline from calm speech: a passage, or recordings one after the other. */
export function measureBaseline(frames: readonly Frame[], words: readonly TimedWord[] = []): BaselineResult {
  const measures = measureFrames(frames, words);
  const quality = verdict(measures);
  const usable = measures.speechSeconds >= leastSpeechSeconds && measures.f0Hz !== null;
  const baseline: Baseline | null = usable
    ? {
        version: 1,
        ...measures,
        spread: spreadOf(frames),
        certainty: Math.min(1, Math.max(0.3, measures.speechSeconds / fullSpeechSeconds)),
      }
    : null;
  return { baseline, quality, sentence: sentences[quality] };
}

function verdict(m: Measures): Quality {
  if (m.clippedShare > mostClipped) return 'clipped';
  if (m.speechSeconds < leastSpeechSeconds || m.f0Hz === null)
    return m.loudnessDbfs < quietestDbfs ? 'too-quiet' : 'too-short';
  if (m.loudnessDbfs < quietestDbfs) return 'too-quiet';
  if (m.snrDb < leastSnrDb) return 'too-noisy';
  return m.speechSeconds < fullSpeechSeconds / 2 ? 'too-short' : 'fine';
}

/** Standard deviation over windows of two seconds, never under what a steady reader shows. */
function spreadOf(frames: readonly Frame[]): Baseline['spread'] {
  const scene = sceneOf(frames);
  const size = Math.round(2 / frameSeconds);
  const pieces: Measures[] = [];
  for (let i = 0; i + size <= frames.length; i += size) {
    const piece = measureFrames(frames.slice(i, i + size), [], scene);
    if (piece.voicedSeconds >= 0.4) pieces.push(piece);
  }
  const deviation = (values: (number | null)[], least: number) => {
    const known = values.filter((v): v is number => v !== null);
    if (known.length < 3) return least * 1.5;
    const mean = known.reduce((a, b) => a + b, 0) / known.length;
    return Math.max(least, Math.sqrt(known.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (known.length - 1)));
  };
  return {
    loudnessDb: deviation(
      pieces.map((p) => p.loudnessDbfs),
      1,
    ),
    f0Semitones: deviation(
      pieces.map((p) => (p.f0Hz === null ? null : 12 * Math.log2(p.f0Hz))),
      0.7,
    ),
    alphaRatioDb: deviation(
      pieces.map((p) => p.alphaRatioDb),
      1,
    ),
  };
}

/** The microphone's floor of a stretch, when it holds a pause; else null. */
export const floorOf = (frames: readonly Frame[]): number | null =>
  frames.length * frameSeconds >= 1
    ? percentile(
        frames.map((f) => f.levelDbfs),
        0.02,
      )
    : null;
