import type { Decibels } from '../units';

/** Quieter than this is digital silence: 24-bit quantisation noise lies at about -146 dBFS, 16-bit at -98. */
export const silenceDbfs: Decibels = -120;

/** Level of a stretch of samples, rectangular window (a Hann window costs 4.3 dB). Full-scale sine: -3.01 dBFS. */
export function levelDbfs(samples: Float32Array): Decibels {
  let sum = 0;
  for (const s of samples) sum += s * s;
  return Math.max(silenceDbfs, 10 * Math.log10(sum / samples.length + 1e-15));
}

/** Mean of levels by energy. */
export function meanLevel(levels: readonly Decibels[]): Decibels {
  if (levels.length === 0) return silenceDbfs;
  return 10 * Math.log10(levels.reduce((sum, l) => sum + 10 ** (l / 10), 0) / levels.length);
}

/** Second-order Butterworth high-pass against hum and the thump of breath: keeps state between calls. */
export function createHighPass(sampleRate: number, cutHz: number): (samples: Float32Array) => Float32Array {
  const k = Math.tan((Math.PI * cutHz) / sampleRate);
  const norm = 1 / (1 + Math.SQRT2 * k + k * k);
  const a1 = 2 * (k * k - 1) * norm;
  const a2 = (1 - Math.SQRT2 * k + k * k) * norm;
  let x1 = 0;
  let x2 = 0;
  let y1 = 0;
  let y2 = 0;
  return (samples) => {
    const out = new Float32Array(samples.length);
    for (let i = 0; i < samples.length; i++) {
      const x = samples[i] as number;
      const y = norm * (x - 2 * x1 + x2) - a1 * y1 - a2 * y2;
      x2 = x1;
      x1 = x;
      y2 = y1;
      y1 = y;
      out[i] = y;
    }
    return out;
  };
}
