import { expect, test } from 'vitest';
import { resample } from '../../../renderer/core/sound/resample';

const sineAt = (hz: number, rate: number, seconds = 0.5): Float32Array =>
  Float32Array.from({ length: Math.round(rate * seconds) }, (_, i) => 0.5 * Math.sin((2 * Math.PI * hz * i) / rate));
const powerOf = (samples: Float32Array): number => samples.reduce((sum, s) => sum + s * s, 0) / samples.length;
const inner = (samples: Float32Array): Float32Array => samples.slice(500, -500);

test.each([8000, 11025, 22050, 24000, 32000, 44100, 48000])('a tone keeps its form from %i Hz to 16 kHz', (from) => {
  const hz = 1000;
  const got = inner(resample(sineAt(hz, from), from, 16000));
  const want = inner(sineAt(hz, 16000));
  const error = powerOf(got.map((s, i) => s - (want[i] ?? 0)));
  expect(10 * Math.log10(error / powerOf(want))).toBeLessThan(-80);
});

test('what lies over the new Nyquist frequency is gone', () => {
  for (const hz of [9500, 12000, 20000])
    expect(10 * Math.log10(powerOf(inner(resample(sineAt(hz, 48000), 48000, 16000))) / 0.125)).toBeLessThan(-70);
});

test('the length follows the rate, and the same rate changes nothing', () => {
  expect(resample(new Float32Array(44100), 44100, 16000).length).toBe(16000);
  const samples = sineAt(300, 16000);
  expect(resample(samples, 16000, 16000)).toBe(samples);
});
