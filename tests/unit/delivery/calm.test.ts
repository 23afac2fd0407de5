import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calmScore, loudnessParts } from '../../../renderer/core/delivery/calm';
import type { Relative } from '../../../renderer/core/delivery/relative';

const calm: Relative = {
  loudnessDb: 0,
  peakDb: 0,
  f0Semitones: 0,
  f0HighSemitones: 0,
  f0RangeSemitones: 0,
  alphaRatioDb: 0,
  syllableRateRatio: 1,
  onsetDb: 0,
  riseDb: null,
  paceWpm: null,
  gainChangeDb: 0,
  gain: 'same',
};
const scoreOf = (change: Partial<Relative>): number => calmScore({ ...calm, ...change }).calm ?? Number.NaN;
const small = fc.double({ min: -15, max: 25, noNaN: true });

test('the own calm voice scores over 90, a shout under 15', () => {
  expect(scoreOf({})).toBeGreaterThan(90);
  expect(scoreOf({ loudnessDb: 14, peakDb: 14, alphaRatioDb: 10, f0Semitones: 6, f0HighSemitones: 7 })).toBeLessThan(
    15,
  );
});

test.each(['loudnessDb', 'peakDb', 'alphaRatioDb', 'f0Semitones', 'f0HighSemitones', 'syllableRateRatio'] as const)(
  'more of %s never makes it calmer',
  (key) => {
    fc.assert(
      fc.property(small, small, fc.double({ min: 0, max: 10, noNaN: true }), (others, value, more) => {
        const base = { ...calm, loudnessDb: others, alphaRatioDb: others / 2, f0Semitones: others / 4 };
        const at = (x: number) => calmScore({ ...base, [key]: x }).calm ?? 0;
        expect(at(value + more)).toBeLessThanOrEqual(at(value) + 1e-9);
      }),
    );
  },
);

test('always between 0 and 100, and strictly ordered far beyond the bands', () => {
  fc.assert(
    fc.property(small, small, (loudnessDb, alphaRatioDb) => {
      const score = scoreOf({ loudnessDb, alphaRatioDb });
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThanOrEqual(100);
    }),
  );
  expect(scoreOf({ loudnessDb: 24 })).toBeLessThan(scoreOf({ loudnessDb: 20 }));
});

test('a quieter voice stays calm: mumbling is told by the loudness mark', () => {
  expect(scoreOf({ loudnessDb: -10, peakDb: -10 })).toBeGreaterThan(90);
});

test('louder alone counts less where the gain is not known than where it is', () => {
  const shift = { loudnessDb: 12, peakDb: 12 };
  expect(scoreOf({ ...shift, gain: 'unknown' })).toBeGreaterThan(scoreOf(shift) + 15);
  const raised = { ...shift, alphaRatioDb: 9 };
  expect(Math.abs(scoreOf({ ...raised, gain: 'unknown' }) - scoreOf(raised))).toBeLessThan(3);
});

test('parts that can not be told leave their weight to the others', () => {
  const { calm: score, parts } = calmScore(
    { ...calm, alphaRatioDb: 12, f0Semitones: null, f0HighSemitones: null },
    loudnessParts,
  );
  expect(parts.map((p) => p.id)).toEqual(['brightness', 'pace']);
  expect(parts.reduce((sum, p) => sum + p.weight, 0)).toBeCloseTo(100);
  expect(score).toBeLessThan(30);
  expect(
    calmScore({
      ...calm,
      loudnessDb: null,
      peakDb: null,
      f0Semitones: null,
      f0HighSemitones: null,
      alphaRatioDb: null,
      syllableRateRatio: null,
    }).calm,
  ).toBeNull();
});

test('every part says why, in figures', () => {
  for (const part of calmScore({ ...calm, loudnessDb: 7.24 }).parts)
    expect(part.because).toMatch(/own calm voice: .+\(fine to [\d.]+, red from [\d.]+\)\.$/);
  expect(calmScore({ ...calm, loudnessDb: 7.24 }).parts[0]?.because).toContain('+7.2 dB');
});
