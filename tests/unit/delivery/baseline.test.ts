import { expect, test } from 'vitest';
import { measureBaseline } from '../../../renderer/core/delivery/baseline';
import { clipped, louder, silence } from '../sound/signals';
import { framesOf, ownVoice, spoken } from './voices';

test('the own voice: level, F0 and syllables as they were made', () => {
  const own = ownVoice();
  expect(own.f0Hz).toBeGreaterThan(113);
  expect(own.f0Hz).toBeLessThan(127);
  expect(Math.abs(own.f0RangeSemitones ?? 0)).toBeLessThan(2.2);
  expect(Math.abs((own.syllablesPerSecond ?? 0) / 4 - 1)).toBeLessThan(0.1);
  expect(Math.abs((own.roomDbfs ?? 0) + 62)).toBeLessThan(2);
});

test('is plain data that survives being kept', () => {
  const own = ownVoice();
  expect(JSON.parse(JSON.stringify(own))).toEqual(own);
});

test.each([
  ['fine', spoken(16)],
  ['too-short', spoken(5)],
  ['too-noisy', spoken(12, {}, -38)],
  ['clipped', clipped(louder(spoken(12), 32))],
  ['too-quiet', louder(spoken(12, {}, -70), -36)],
])('%s is said, with what to do', (quality, samples) => {
  const result = measureBaseline(framesOf(samples));
  expect(result.quality).toBe(quality);
  expect(result.sentence.length).toBeGreaterThan(30);
});

test('five seconds give a baseline that is less certain', () => {
  const { baseline } = measureBaseline(framesOf(spoken(5)));
  expect(baseline?.certainty).toBeLessThan(ownVoice().certainty);
});

test('silence gives none', () => {
  expect(measureBaseline(framesOf(silence(5))).baseline).toBeNull();
  expect(measureBaseline([]).baseline).toBeNull();
});
