import type { Frame } from '../sound/meter';
import type { Scene } from '../sound/noise';
import type { Seconds, WordsPerMinute } from '../units';
import type { TimedWord } from './words';

/** Under this a rate of words is chance. */
const fewestWords = 8;
/** Pauses longer than this are pauses, not pace. */
export const longPause: Seconds = 1;

/** Words per minute from the first word to the last, long pauses left out; null under eight words. */
export function wordsPerMinute(words: readonly TimedWord[]): WordsPerMinute | null {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || words.length < fewestWords) return null;
  const paused = words.slice(1).reduce((sum, w, i) => {
    const gap = w.from - (words[i]?.to ?? w.from);
    return gap > longPause ? sum + gap : sum;
  }, 0);
  const spoken = last.to - first.from - paused;
  return spoken > 0 ? (words.length * 60) / spoken : null;
}

/** A syllable's peak stands out this far from the dip before it (de Jong & Wempe 2009). */
const dipDb = 2;

/** Syllable nuclei per second of speech: voiced peaks of the smoothed level, each with a dip before it. */
export function syllableRate(frames: readonly Frame[], scene: Scene, speechSeconds: number): number | null {
  if (speechSeconds < 0.5) return null;
  const smooth = frames.map((_, i) => {
    const near = frames.slice(Math.max(0, i - 2), i + 3);
    return near.reduce((sum, f) => sum + f.levelDbfs, 0) / near.length;
  });
  let nuclei = 0;
  let dip = Number.POSITIVE_INFINITY;
  let peak = Number.NEGATIVE_INFINITY;
  let voiced = false;
  for (const [i, level] of smooth.entries()) {
    if (level > peak) {
      peak = level;
      voiced = frames[i]?.f0Hz != null || frames[i - 1]?.f0Hz != null;
    }
    if (level < peak - dipDb) {
      if (voiced && peak >= scene.gateDbfs && peak - dip >= dipDb) nuclei += 1;
      dip = level;
      peak = level;
      voiced = false;
    }
    dip = Math.min(dip, level);
  }
  if (voiced && peak >= scene.gateDbfs && peak - dip >= dipDb) nuclei += 1;
  return nuclei / speechSeconds;
}
