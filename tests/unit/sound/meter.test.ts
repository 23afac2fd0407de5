import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMeter, type Frame } from '../../../renderer/core/sound/meter';
import { clipped, joined, louder, noise, rate, silence, sine, sum, voice } from './signals';

const framesOf = (samples: Float32Array): Frame[] => createMeter(rate).push(samples);
const middle = (frames: Frame[]): Frame[] => frames.slice(10, -10);
const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
/** Between syllables nobody listens for a pitch. */
const f0 = (frames: Frame[]): number[] => frames.flatMap((f) => (f.levelDbfs > -48 ? (f.f0Hz ?? []) : []));

test('a frame every 10 ms, stamped with its start', () => {
  const frames = framesOf(silence(1));
  expect(frames.length).toBeGreaterThanOrEqual(97);
  frames.forEach((f, i) => {
    expect(f.at).toBeCloseTo(i / 100, 9);
  });
});

test('chunk sizes do not change a single number', () => {
  const samples = sum(voice(0.7, { swing: 4 }), noise(0.7, -50));
  const whole = framesOf(samples);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 40 }), (sizes) => {
      const meter = createMeter(rate);
      const frames: Frame[] = [];
      for (let at = 0, i = 0; at < samples.length; i++) {
        const size = sizes[i % sizes.length] ?? 512;
        frames.push(...meter.push(samples.slice(at, at + size)));
        at += size;
      }
      expect(frames).toEqual(whole);
    }),
    { numRuns: 15 },
  );
});

test('the level of a sine is 3.01 dB under its peak, within a tenth', () => {
  for (const f of middle(framesOf(sine(1000, 0.5, -20)))) expect(f.levelDbfs).toBeCloseTo(-23.01, 1);
});

test('a gain shifts the level by exactly that, and neither F0 nor brightness', () => {
  const plain = voice(0.5);
  const before = middle(framesOf(plain));
  fc.assert(
    fc.property(fc.double({ min: -20, max: 15, noNaN: true }), (db) => {
      middle(framesOf(louder(plain, db))).forEach((f, i) => {
        const was = before[i] as Frame;
        expect(f.levelDbfs - was.levelDbfs).toBeCloseTo(db, 2);
        expect(f.alphaRatioDb ?? 0).toBeCloseTo(was.alphaRatioDb ?? 0, 1);
        if (was.f0Hz !== null) expect(f.f0Hz ?? 0).toBeCloseTo(was.f0Hz, 0);
      });
    }),
    { numRuns: 10 },
  );
});

test.each([70, 90, 120, 180, 240, 330, 450, 580])('F0 of a steady voice at %i Hz, within a hundredth', (hz) => {
  const found = f0(middle(framesOf(voice(0.6, { hz, swing: 0 }))));
  expect(found.length).toBeGreaterThan(30);
  expect(Math.abs(median(found) / hz - 1)).toBeLessThan(0.01);
  const gross = found.filter((x) => Math.abs(Math.log2(x / hz)) > 0.25);
  expect(gross.length / found.length).toBeLessThan(0.03);
});

test('F0 holds in noise 10 dB under the voice', () => {
  const found = f0(middle(framesOf(sum(voice(1, { hz: 140, swing: 0 }), noise(1, -36)))));
  expect(found.length).toBeGreaterThan(40);
  expect(Math.abs(median(found) / 140 - 1)).toBeLessThan(0.02);
});

test('noise is not voiced', () => {
  const frames = framesOf(noise(2, -30));
  expect(f0(frames).length / frames.length).toBeLessThan(0.03);
});

test('hum of 50 Hz is turned down by more than 5 dB, and is no voice', () => {
  const frames = middle(framesOf(sine(50, 1, -20)));
  for (const f of frames) expect(f.levelDbfs).toBeLessThan(-28);
  expect(f0(frames)).toEqual([]);
});

test('the alpha ratio of two sines is the ratio of their powers', () => {
  const both = sum(sine(400, 0.5, -20), sine(2500, 0.5, -32));
  for (const f of middle(framesOf(both))) expect(f.alphaRatioDb).toBeCloseTo(-12, 0);
});

test('a flat top is clipping; the peak of a loud voice is not', () => {
  const loud = sine(200, 0.5, -0.1);
  expect(framesOf(clipped(louder(loud, 12))).filter((f) => f.clipped).length).toBeGreaterThan(40);
  expect(framesOf(sine(200, 0.5, -1)).some((f) => f.clipped)).toBe(false);
});

test('digital silence has the lowest level and nothing else', () => {
  for (const f of framesOf(joined(silence(0.3))))
    expect(f).toMatchObject({ levelDbfs: -120, f0Hz: null, alphaRatioDb: null, clipped: false });
});
