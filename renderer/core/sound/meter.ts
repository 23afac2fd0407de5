import type { Decibels, Hertz, Seconds } from '../units';
import { alphaRatio } from './brightness';
import { createClipping } from './clipping';
import { createHighPass, levelDbfs } from './loudness';
import { createPitch, lowest } from './pitch';
import { createSpectrum } from './spectrum';

export const frameSeconds: Seconds = 0.01;

/** Ten milliseconds of sound, measured. */
export interface Frame {
  /** Start of the ten milliseconds, counted from the first sample. */
  at: Seconds;
  levelDbfs: Decibels;
  /** Null where nothing is voiced. */
  f0Hz: Hertz | null;
  /** Of voice and room alike, so that the room's share can be taken out; null where nothing can be heard. */
  alphaRatioDb: Decibels | null;
  clipped: boolean;
}

/** Hum of 50 and 60 Hz lies below, voices above. */
const highPassHz = 70;
/** Three periods of the lowest voice, as Boersma's method wants. */
const windowSeconds: Seconds = 0.046;
/** Quieter frames have no F0 or brightness worth the time; most rooms are louder. */
const audibleDbfs: Decibels = -85;

export interface Meter {
  /** Any number of samples in -1..1; gives the frames that are complete, oldest first. */
  push(samples: Float32Array): Frame[];
}

/** One core for stream and file: chunk sizes don't change a single number. Frames come 18 ms late. */
export function createMeter(sampleRate = 16000): Meter {
  const hop = Math.round(sampleRate * frameSeconds);
  const lead = Math.round((sampleRate * (windowSeconds - frameSeconds)) / 2);
  const size = hop + 2 * lead;
  const highPass = createHighPass(sampleRate, highPassHz);
  const spectrum = createSpectrum(size, Math.ceil(sampleRate / lowest) + 1);
  const pitch = createPitch(sampleRate, size, spectrum.size);
  const clipping = createClipping(hop);
  // The first frame's window reaches before the first sample.
  let held = new Float32Array(lead);
  let count = 0;
  return {
    push(samples) {
      clipping.push(samples);
      held = concat(held, highPass(samples));
      const frames: Frame[] = [];
      let used = 0;
      for (; used + size <= held.length; used += hop) {
        const window = held.subarray(used, used + size);
        const level = levelDbfs(window.subarray(lead, lead + hop));
        const power = level > audibleDbfs ? spectrum.power(window) : null;
        frames.push({
          at: count * frameSeconds,
          levelDbfs: level,
          f0Hz: power && pitch(power),
          alphaRatioDb: power && alphaRatio(power, sampleRate / spectrum.size),
          clipped: clipping.next(),
        });
        count += 1;
      }
      held = held.slice(used);
      return frames;
    },
  };
}

function concat(a: Float32Array, b: Float32Array): Float32Array<ArrayBuffer> {
  const joined = new Float32Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return joined;
}
