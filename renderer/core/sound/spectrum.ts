import { createRealFft } from './fft';

export interface Spectrum {
  /** Length of the transform; bins are `sampleRate / size` Hz apart. */
  size: number;
  /** Power of each bin from 0 to size / 2 of a Hann-weighted window; the same array every time. */
  power(window: Float32Array): Float64Array;
}

/** Hann's bell over `length` points. */
export const hann = (length: number): Float64Array =>
  Float64Array.from({ length }, (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * (i + 0.5)) / length));

/**
 * One power spectrum a frame, from which both pitch and brightness are read.
 * @param windowSamples Samples of each window. @param lags Delays, in samples, whose correlation is asked of it later:
 * so many zeros keep the ends of the window from meeting.
 */
export function createSpectrum(windowSamples: number, lags: number): Spectrum {
  const size = 2 ** Math.ceil(Math.log2(windowSamples + lags));
  const fft = createRealFft(size);
  const bell = hann(windowSamples);
  const signal = new Float64Array(size);
  const re = new Float64Array(size / 2 + 1);
  const im = new Float64Array(size / 2 + 1);
  const power = new Float64Array(size / 2 + 1);
  return {
    size,
    power(window) {
      for (let i = 0; i < windowSamples; i++) signal[i] = (window[i] as number) * (bell[i] as number);
      fft(signal, re, im);
      for (let k = 0; k < power.length; k++) power[k] = (re[k] as number) ** 2 + (im[k] as number) ** 2;
      return power;
    },
  };
}
