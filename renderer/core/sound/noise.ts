import type { Decibels } from '../units';
import type { Frame } from './meter';

export const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
};

export interface Scene {
  /** Level of the quietest 100 ms there are: the room and the microphone. */
  noiseDbfs: Decibels;
  /** Level of the loud parts. */
  speechDbfs: Decibels;
  snrDb: Decibels;
  /** Frames at or above this level are taken for speech. */
  gateDbfs: Decibels;
}

/** Vowels and consonants lie within this of a voice's loud parts. */
const speechRangeDb: Decibels = 25;
const overNoiseDb: Decibels = 6;

/** Means, 50 ms apart, in which a phrase has its pause: three seconds. */
const pauseWindow = 60;

/** The floor of each three seconds, and the middle one of those: one digital gap is not the room. */
function floorLevel(means: readonly Decibels[]): Decibels {
  const floors: number[] = [];
  const windows = Math.max(1, Math.round(means.length / pauseWindow));
  const size = Math.ceil(means.length / windows);
  for (let i = 0; i < means.length; i += size) floors.push(percentile(means.slice(i, i + size), 0.03));
  return percentile(floors, 0.5);
}

/** Tells the room from the voice in a stretch of frames, without knowing where speech is. */
export function sceneOf(frames: readonly Frame[]): Scene {
  const levels = frames.map((f) => f.levelDbfs);
  // Means of 100 ms: one frame between two pulses of a voice is not the room.
  const means: number[] = [];
  for (let i = 0; i + 10 <= levels.length; i += 5) means.push(levels.slice(i, i + 10).reduce((a, b) => a + b, 0) / 10);
  const noiseDbfs = floorLevel(means.length > 0 ? means : levels);
  const speechDbfs = percentile(levels, 0.95);
  return {
    noiseDbfs,
    speechDbfs,
    snrDb: speechDbfs - noiseDbfs,
    gateDbfs: Math.max(speechDbfs - speechRangeDb, noiseDbfs + overNoiseDb),
  };
}
