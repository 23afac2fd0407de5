import { expect, test } from 'vitest';
import { mendOctaves } from '../../../renderer/core/sound/pitch';

const steady = Array.from({ length: 30 }, () => 200);

test('a value an octave off is brought back', () => {
  const mended = mendOctaves([...steady, 100, 402, ...steady]);
  expect(mended.slice(30, 32)).toEqual([200, 201]);
});
test('a value that no octave explains is dropped', () => {
  expect(mendOctaves([...steady, 310, ...steady])[30]).toBeNull();
});
test('a voice that glides is left alone', () => {
  const glide = Array.from({ length: 60 }, (_, i) => 120 * 2 ** (i / 60));
  expect(mendOctaves(glide)).toEqual(glide);
});
test('unvoiced stays unvoiced', () => {
  expect(mendOctaves([null, 200, null])).toEqual([null, 200, null]);
});
