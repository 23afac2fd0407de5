import { expect, test } from 'vitest';
import type { Frame } from '../../../renderer/core/sound/meter';
import { fallsAtEnd } from '../../../renderer/core/speech/fall';

/** Two seconds of voice at 200 Hz whose last 0.3 s end so many semitones away. */
const tune = (semitones: number, voicedShare = 1): Frame[] =>
  Array.from({ length: 200 }, (_, i) => ({
    at: i * 0.01,
    levelDbfs: -30,
    f0Hz: i % 100 < 100 * voicedShare ? 200 * 2 ** ((semitones * Math.max(0, i - 170)) / 29 / 12) : null,
    alphaRatioDb: -12,
    clipped: false,
  }));

test('a statement falls at its end; a question and a level voice do not', () => {
  expect(fallsAtEnd(tune(-6), 2)).toBe(true);
  expect(fallsAtEnd(tune(0), 2)).toBe(false);
  expect(fallsAtEnd(tune(5), 2)).toBe(false);
});

test('what is said later, and too little voice, tell nothing', () => {
  expect(fallsAtEnd(tune(-6), 1.7)).toBe(false);
  expect(fallsAtEnd(tune(-6, 0.1), 2)).toBe(false);
  expect(fallsAtEnd([], 2)).toBe(false);
});
