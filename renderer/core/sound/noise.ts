import type { Decibels } from '../units';
import { silenceDbfs } from './loudness';
import type { Frame } from './meter';

export const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
};

export interface Scene {
  /** Level of the quietest 100 ms there are: the room and the microphone. */
  noiseDbfs: Decibels;
  /** The same when it is surely the room: steady for 200 ms and far under the voice. Null without such a pause. */
  roomDbfs: Decibels | null;
  /** Alpha ratio of the noise; null when it is not known, or too faint to matter. */
  noiseAlphaDb: Decibels | null;
  /** Level of the loud parts. */
  speechDbfs: Decibels;
  snrDb: Decibels;
  /** Frames at or above this level are taken for speech. */
  gateDbfs: Decibels;
}

/** Vowels and consonants lie within this of a voice's loud parts. */
const speechRangeDb: Decibels = 25;
const overNoiseDb: Decibels = 6;
/** Quieter than this a 16-bit recording holds its own rounding (-101 dBFS) or nothing at all. */
const recordedDbfs: Decibels = -95;
/** A room keeps within this from one 10 ms to the next; the fading of a word does not. */
const steadyDb: Decibels = 10;
const underSpeechDb: Decibels = 15;
/** Less than this over the noise, the noise shows in the brightness of a voice. */
const noisyDb: Decibels = 25;
/** Means, 50 ms apart, in which a phrase has its pause: three seconds. */
const pauseWindow = 60;

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

/** Means of so many frames, every 50 ms, over what was recorded at all. */
function windows(
  levels: readonly Decibels[],
  size: number,
  keep: (window: readonly Decibels[]) => boolean,
): Decibels[] {
  const means: Decibels[] = [];
  for (let i = 0; i + size <= levels.length; i += 5) {
    const window = levels.slice(i, i + size);
    if (keep(window)) means.push(mean(window));
  }
  return means;
}

/** The floor of each three seconds, and the middle one of those: one gap in a recording is not the room. */
function floorOf(means: readonly Decibels[]): Decibels {
  const count = Math.max(1, Math.round(means.length / pauseWindow));
  const size = Math.ceil(means.length / count);
  return percentile(
    Array.from({ length: count }, (_, i) => percentile(means.slice(i * size, (i + 1) * size), 0.03)),
    0.5,
  );
}

/** Tells the room from the voice in a stretch of frames, without knowing where speech is. */
export function sceneOf(frames: readonly Frame[]): Scene {
  const levels = frames.map((f) => f.levelDbfs);
  const recorded = levels.filter((l) => l > recordedDbfs);
  if (recorded.length === 0) return silence;
  const speechDbfs = percentile(recorded, 0.95);
  // 100 ms: one frame between two pulses of a voice is not the room.
  const means = windows(levels, 10, (w) => Math.min(...w) > recordedDbfs);
  const noiseDbfs = means.length > 0 ? floorOf(means) : percentile(recorded, 0.03);
  const steady = windows(
    levels,
    20,
    (w) => Math.min(...w) > recordedDbfs && Math.max(...w) - Math.min(...w) < steadyDb,
  ).filter((m) => m < speechDbfs - underSpeechDb);
  const roomDbfs = steady.length > 0 ? floorOf(steady) : null;
  // Without a pause the quietest moments will do where the noise is loud enough to matter.
  const quietDbfs = roomDbfs ?? (speechDbfs - noiseDbfs < noisyDb ? noiseDbfs : null);
  const quiet = frames.filter((f) => quietDbfs !== null && f.alphaRatioDb !== null && f.levelDbfs < quietDbfs + 3);
  return {
    noiseDbfs,
    roomDbfs,
    noiseAlphaDb: quiet.length > 0 ? mean(quiet.map((f) => f.alphaRatioDb as Decibels)) : null,
    speechDbfs,
    snrDb: speechDbfs - noiseDbfs,
    gateDbfs: Math.max(speechDbfs - speechRangeDb, noiseDbfs + overNoiseDb),
  };
}

const silence: Scene = {
  noiseDbfs: silenceDbfs,
  roomDbfs: null,
  noiseAlphaDb: null,
  speechDbfs: silenceDbfs,
  snrDb: 0,
  gateDbfs: 0,
};
