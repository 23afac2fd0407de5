import type { Hertz } from '../units';
import { createRealFft } from './fft';
import { hann } from './spectrum';

/** Voices from a low man's murmur to a high woman's shout. */
export const lowest: Hertz = 65;
const highest: Hertz = 600;
/** Correlation from which a frame is voiced (Praat: 0.45, and weighs the neighbours), and the favour of the higher octave. */
const voicing = 0.5;
const octaveCost = 0.01;

/**
 * F0 of one window by the autocorrelation of Boersma (1993): that of the Hann-weighted window over that of the bell
 * itself, its best peak refined by a parabola.
 * @param size Length of the transform that gave the power spectrum. @returns Hz, or null where nothing is voiced.
 */
export function createPitch(
  sampleRate: number,
  windowSamples: number,
  size: number,
): (power: Float64Array) => Hertz | null {
  const fft = createRealFft(size);
  const [first, last] = [Math.floor(sampleRate / highest), Math.ceil(sampleRate / lowest)];
  const own = correlationOf(hann(windowSamples), last + 1);
  const mirrored = new Float64Array(size);
  const lagged = new Float64Array(size / 2 + 1);
  const nothing = new Float64Array(size / 2 + 1);
  const correlation = new Float64Array(last + 2);
  return (power) => {
    for (let k = 0; k <= size / 2; k++) {
      mirrored[k] = power[k] as number;
      if (k > 0) mirrored[size - k] = power[k] as number;
    }
    fft(mirrored, lagged, nothing);
    const all = lagged[0] as number;
    if (all <= 0) return null;
    for (let lag = first - 1; lag <= last + 1; lag++)
      correlation[lag] = (lagged[lag] as number) / all / (own[lag] as number);
    let best: { hz: Hertz; strength: number } | null = null;
    for (let lag = first; lag <= last; lag++) {
      const here = correlation[lag] as number;
      if (here < voicing * 0.8) continue;
      const before = correlation[lag - 1] as number;
      const after = correlation[lag + 1] as number;
      if (here < before || here <= after) continue;
      const bend = before - 2 * here + after;
      const shift = bend === 0 ? 0 : (0.5 * (before - after)) / bend;
      const height = here - 0.25 * (before - after) * shift;
      const strength = height - octaveCost * Math.log2((lowest * (lag + shift)) / sampleRate);
      if (height >= voicing && (best === null || strength > best.strength))
        best = { hz: sampleRate / (lag + shift), strength };
    }
    return best?.hz ?? null;
  };
}

/** Normalised autocorrelation of a short signal at the first lags. */
function correlationOf(signal: Float64Array, lags: number): Float64Array {
  const sums = Float64Array.from({ length: lags + 1 }, (_, lag) => {
    let sum = 0;
    for (let i = 0; i + lag < signal.length; i++) sum += (signal[i] as number) * (signal[i + lag] as number);
    return sum;
  });
  return sums.map((s) => s / (sums[0] as number));
}

/** Frames to each side that tell where the voice is: 150 ms. */
const reach = 15;
/** Voices leap by less within that time, and an octave error brought back lands closer. */
const leap = 7;
const brought = 4;

/**
 * Takes out octave errors: values more than seven semitones from the median of their voiced neighbours that an octave
 * brings back are moved by it; those that it doesn't are dropped.
 */
export function mendOctaves(track: readonly (Hertz | null)[]): (Hertz | null)[] {
  return track.map((hz, i) => {
    if (hz === null) return null;
    const near = track.slice(Math.max(0, i - reach), i + reach + 1).filter((x): x is Hertz => x !== null);
    const middle = near.sort((a, b) => a - b)[Math.floor(near.length / 2)] as Hertz;
    const off = (x: number) => Math.abs(12 * Math.log2(x / middle));
    const best = [hz, hz / 2, hz * 2].reduce((a, b) => (off(b) < off(a) ? b : a));
    return off(hz) <= leap ? hz : off(best) <= brought ? best : null;
  });
}
