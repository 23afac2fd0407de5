import type { Decibels } from '../units';

/**
 * Alpha ratio: energy of 1-5 kHz over that of 50-1000 Hz (eGeMAPS, Eyben et al. 2016). A pressed voice has more of it.
 * @param power Power of each bin, `binHz` apart. @returns dB, or null where there is no sound at all.
 */
export function alphaRatio(power: Float64Array, binHz: number): Decibels | null {
  const bin = (hz: number) => Math.min(power.length, Math.round(hz / binHz));
  const below = sum(power, bin(50), bin(1000));
  const above = sum(power, bin(1000), bin(5000));
  return below > 0 && above > 0 ? 10 * Math.log10(above / below) : null;
}

function sum(power: Float64Array, from: number, to: number): number {
  let all = 0;
  for (let k = from; k < to; k++) all += power[k] as number;
  return all;
}
