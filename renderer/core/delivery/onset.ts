import { type Frame, frameSeconds } from '../sound/meter';
import { percentile, type Scene } from '../sound/noise';
import type { Decibels, Seconds } from '../units';

/** Silence before a voice sets in: longer than the closure of a stop, which makes an onset of its own. */
const before: Seconds = 0.15;
/** In which the level rises: hard onsets take under 30 ms from silence to full voice, soft ones 100 (Peters 1986). */
const window: Seconds = 0.03;
/** Where the onset's steepest moment is looked for. */
const search: Seconds = 0.12;

/**
 * How hard the voice sets in after silence: for each onset the largest rise of the level within 30 ms, and of those the
 * median. @returns dB in 30 ms, or null without an onset.
 */
export function onsetHardness(frames: readonly Frame[], scene: Scene): Decibels | null {
  const [quiet, reach, span] = [before, search, window].map((s) => Math.round(s / frameSeconds)) as [
    number,
    number,
    number,
  ];
  const rises: Decibels[] = [];
  let silent = 0;
  frames.forEach((frame, i) => {
    if (frame.levelDbfs < scene.gateDbfs) {
      silent += 1;
      return;
    }
    if (silent >= quiet) {
      const level = (k: number) => Math.max(frames[k]?.levelDbfs ?? scene.noiseDbfs, scene.noiseDbfs);
      const steps = Array.from({ length: reach }, (_, k) => level(i + k) - level(i + k - span));
      if (frames.slice(i, i + reach).some((f) => f.f0Hz !== null)) rises.push(Math.max(...steps));
    }
    silent = 0;
  });
  return rises.length > 0 ? percentile(rises, 0.5) : null;
}
