import type { Decibels } from '../units';
import { createFft } from './fft';

/**
 * Alpha ratio: energy of 1-5 kHz over that of 50-1000 Hz (eGeMAPS, Eyben et al. 2016). A pressed voice has more of it.
 * @param sampleRate Hz. @param longest Samples of the windows to come: the middle ones are measured (Hann window), as
 * many as make a power of two. 32 ms at 16 kHz give bins of 31 Hz, fine enough for edges at 1 and 5 kHz.
 * @returns Gives dB, or null where there is no sound at all.
 */
export function createBrightness(sampleRate: number, longest: number): (window: Float32Array) => Decibels | null {
  const windowSamples = 2 ** Math.floor(Math.log2(longest));
  const fft = createFft(windowSamples);
  const re = new Float64Array(windowSamples);
  const im = new Float64Array(windowSamples);
  const hann = Float64Array.from({ length: windowSamples }, (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / windowSamples));
  const bin = (hz: number) => Math.min(windowSamples / 2, Math.round((hz * windowSamples) / sampleRate));
  const [low, middle, high] = [bin(50), bin(1000), bin(5000)];
  const energy = (from: number, to: number) => {
    let sum = 0;
    for (let k = from; k < to; k++) sum += (re[k] as number) ** 2 + (im[k] as number) ** 2;
    return sum;
  };
  return (window) => {
    const start = (window.length - windowSamples) >> 1;
    im.fill(0);
    for (let i = 0; i < windowSamples; i++) re[i] = (window[start + i] as number) * (hann[i] as number);
    fft(re, im);
    const below = energy(low, middle);
    const above = energy(middle, high);
    return below > 0 && above > 0 ? 10 * Math.log10(above / below) : null;
  };
}
