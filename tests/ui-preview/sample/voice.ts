import { type Baseline, measureBaseline } from '../../../renderer/core/delivery/baseline';
import type { HeardFrames } from '../../../renderer/ports';

/** Made-up measures of a made-up voice, smooth enough to look like one. */
const speechDbfs = -27;
const roomDbfs = -62;

const wave = (i: number, period: number) => Math.sin((2 * Math.PI * i) / period);

/** Ten-millisecond columns from `from`, with speech where `overDb` gives a level over the own one. */
export function framesOf(from: number, seconds: number, overDb: (at: number) => number | null): HeardFrames {
  const count = Math.round(seconds * 100);
  const at = Array.from({ length: count }, (_, i) => from + i / 100);
  const over = at.map(overDb);
  const level = (o: number | null, i: number) =>
    o === null ? roomDbfs + wave(i, 37) : speechDbfs + o + 2.4 * wave(i, 23) + 1.6 * wave(i, 61);
  return {
    from,
    levelDbfs: over.map(level),
    f0Hz: over.map((o, i) => (o === null ? null : 182 * 2 ** ((Math.max(0, o - 2) * 0.45 + wave(i, 90)) / 12))),
    alphaRatioDb: over.map((o, i) => (o === null ? null : -14 + Math.max(0, o - 2) * 0.6 + wave(i, 51))),
    clipped: [],
  };
}

export function sampleBaseline(): Baseline {
  const frames = framesOf(0, 30, (t) => (t % 4 > 3.5 ? null : 0));
  const { baseline } = measureBaseline(
    frames.levelDbfs.map((levelDbfs, i) => ({
      at: i / 100,
      levelDbfs,
      f0Hz: frames.f0Hz[i] ?? null,
      alphaRatioDb: frames.alphaRatioDb[i] ?? null,
      clipped: false,
    })),
    Array.from({ length: 66 }, (_, i) => ({ text: 'word', from: i * 0.42, to: i * 0.42 + 0.36, confidence: 0.9 })),
  );
  if (!baseline) throw new Error('The made-up voice gave no baseline.');
  return baseline;
}
