import type { Decibels } from '../units';
import { fft } from './fft';

/**
 * Alpha ratio: energy of 1-5 kHz over that of 50-1000 Hz (eGeMAPS, Eyben et al. 2016). A pressed voice has more of it.
 * @param window Samples of one frame; Hann-weighted here.
 * @returns dB, or null where there is no sound at all.
 */
export function createBrightness(sampleRate: number, windowSamples: number): (window: Float32Array) => Decibels | null {
  const size = 2 ** Math.ceil(Math.log2(windowSamples));
  const re = new Float64Array(size);
  const im = new Float64Array(size);
  const hann = Float64Array.from({ length: windowSamples }, (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / (windowSamples - 1)));
  const bin = (hz: number) => Math.round((hz * size) / sampleRate);
  const [low, middle, high] = [bin(50), bin(1000), bin(5000)];
  return (window) => {
    re.fill(0);
    im.fill(0);
    for (let i = 0; i < windowSamples; i++) re[i] = (window[i] as number) * (hann[i] as number);
    fft(re, im);
    const energy = (from: number, to: number) => {
      let sum = 0;
      for (let k = from; k < to; k++) sum += (re[k] as number) ** 2 + (im[k] as number) ** 2;
      return sum;
    };
    const below = energy(low, middle);
    const above = energy(middle, high);
    return below > 0 && above > 0 ? 10 * Math.log10(above / below) : null;
  };
}
