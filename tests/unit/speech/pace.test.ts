import { expect, test } from 'vitest';
import { createMeter } from '../../../renderer/core/sound/meter';
import { sceneOf } from '../../../renderer/core/sound/noise';
import { wordsPerMinute } from '../../../renderer/core/speech/pace';
import { announcesPause } from '../../../renderer/core/speech/pause';
import { syllableRate } from '../../../renderer/core/speech/syllables';
import { rate, voice } from '../sound/signals';

test.each([3, 4, 5, 6])('%i syllables a second are counted within a tenth', (syllablesPerSecond) => {
  const frames = createMeter(rate).push(voice(4, { syllablesPerSecond, hz: 150 }));
  const scene = sceneOf(frames);
  const found = syllableRate(frames, scene) ?? 0;
  expect(Math.abs(found / syllablesPerSecond - 1)).toBeLessThan(0.1);
});

test('half a second is too little for a rate', () => {
  const frames = createMeter(rate).push(voice(0.4));
  expect(syllableRate(frames, sceneOf(frames))).toBeNull();
});

const words = (count: number, each: number, pauseAfter = -1, pause = 0) =>
  Array.from({ length: count }, (_, i) => {
    const from = i * each + (i > pauseAfter && pauseAfter >= 0 ? pause : 0);
    return { text: 'word', from, to: from + each, confidence: 1 };
  });

test('twenty words in eight seconds are 150 a minute; a long pause does not count', () => {
  expect(wordsPerMinute(words(20, 0.4))).toBeCloseTo(150, 0);
  expect(wordsPerMinute(words(20, 0.4, 9, 3))).toBeCloseTo(150, 0);
});

test('seven words tell no pace', () => {
  expect(wordsPerMinute(words(7, 0.4))).toBeNull();
});

test.each(['please bear with me while i look that up', 'i will check it there with me', 'one moment please'])(
  '"%s" announces a pause',
  (text) => {
    expect(announcesPause(text)).toBe(true);
  },
);
test.each([
  'i can refund it today',
  'bear with me i have it here now and it says that your refund was sent on the third of may',
])('"%s" does not', (text) => {
  expect(announcesPause(text)).toBe(false);
});
