import type { Seconds, WordsPerMinute } from '../units';
import type { TimedWord } from './words';

/** Under this a rate of words is chance. */
export const fewestWords = 8;
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
