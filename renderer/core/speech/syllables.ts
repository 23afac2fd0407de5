import { type Frame, frameSeconds } from '../sound/meter';
import type { Scene } from '../sound/noise';
import type { Decibels, Seconds } from '../units';

/**
 * Syllable nuclei after de Jong & Wempe (2009): voiced peaks of the intensity, each parted from the next by a dip of
 * 2 dB, over the time that is no pause.
 */
const dipDb: Decibels = 2;
/** Standard deviation of the smoothing: that of Praat's intensity for voices from 50 Hz. */
const smoothing: Seconds = 0.0142;
/** Frames to each side that the smoothing takes in. */
const reach = 4;
/** A shorter silence is no pause, and a shorter sound no speech. */
const shortest = { pause: 0.3, sound: 0.1 };
/** Less speech than this has no rate. */
const leastSeconds: Seconds = 0.5;

/** @returns Syllables a second, or null where there is too little speech. */
export function syllableRate(frames: readonly Frame[], scene: Scene): number | null {
  const levels = smoothed(frames.map((f) => f.levelDbfs));
  const spoken = soundingSeconds(levels.map((l) => l >= scene.gateDbfs));
  return spoken < leastSeconds ? null : nuclei(levels, frames, scene.gateDbfs) / spoken;
}

function nuclei(levels: readonly Decibels[], frames: readonly Frame[], gateDbfs: Decibels): number {
  const level = (i: number) => levels[i] ?? Number.NEGATIVE_INFINITY;
  // Where the smoothing does not fit, at the edges of a recording, half a syllable would look like a peak.
  const fits = (i: number) => i >= reach && i < levels.length - reach;
  const isPeak = (l: Decibels, i: number) => l >= gateDbfs && level(i - 1) < l && l >= level(i + 1);
  const peaks = levels.flatMap((l, i) => (fits(i) && isPeak(l, i) ? [i] : []));
  return peaks.filter((at, k) => {
    const next = peaks[k + 1];
    const dip = next === undefined ? Number.NEGATIVE_INFINITY : Math.min(...levels.slice(at, next));
    return level(at) - dip > dipDb && frames.slice(Math.max(0, at - 1), at + 2).some((f) => f.f0Hz !== null);
  }).length;
}

function smoothed(levels: readonly Decibels[]): Decibels[] {
  const weights = Array.from({ length: 2 * reach + 1 }, (_, k) =>
    Math.exp(-0.5 * (((k - reach) * frameSeconds) / smoothing) ** 2),
  );
  const powers = levels.map((l) => 10 ** (l / 10));
  return levels.map((_, i) => {
    let [sum, all] = [0, 0];
    weights.forEach((w, k) => {
      const power = powers[i + k - reach];
      if (power === undefined) return;
      sum += w * power;
      all += w;
    });
    return 10 * Math.log10(sum / all);
  });
}

/** Time that is no pause: blips count as silence first, then short silences as sound. */
function soundingSeconds(sounding: readonly boolean[]): Seconds {
  const without = (is: boolean, least: Seconds, all: readonly boolean[]) => {
    const out = [...all];
    for (let i = 0; i < out.length; ) {
      const end = out.findIndex((on, k) => k > i && on !== out[i]);
      const to = end < 0 ? out.length : end;
      if (out[i] === is && (to - i) * frameSeconds < least) out.fill(!is, i, to);
      i = to;
    }
    return out;
  };
  const noBlips = without(true, shortest.sound, sounding);
  return without(false, shortest.pause, noBlips).filter(Boolean).length * frameSeconds;
}
