import type { Decibels, Hertz, Seconds } from '../units';
import { createBrightness } from './brightness';
import { createHighPass, levelDbfs } from './loudness';
import { createPitch } from './pitch';

export const frameSeconds: Seconds = 0.01;

/** Ten milliseconds of sound, measured. */
export interface Frame {
  /** Start of the ten milliseconds, counted from the first sample. */
  at: Seconds;
  levelDbfs: Decibels;
  /** Null where nothing is voiced; so is the alpha ratio. */
  f0Hz: Hertz | null;
  alphaRatioDb: Decibels | null;
  clipped: boolean;
}

/** Hum of 50 and 60 Hz lies below, voices above. */
const highPassHz = 70;
/** Four periods of a low voice and more than two of the lowest. */
const windowSeconds: Seconds = 0.04;
/** Full scale as converters give it. */
const clipLevel = 0.985;
/** Frames quieter than this have no F0 or brightness worth the time. */
const audibleDbfs: Decibels = -75;

export interface Meter {
  /** Any number of samples in -1..1; gives the frames that are complete, oldest first. */
  push(samples: Float32Array): Frame[];
}

/** One core for stream and file: chunk sizes don't change a single number. Frames come 15 ms late. */
export function createMeter(sampleRate = 16000): Meter {
  const hop = Math.round(sampleRate * frameSeconds);
  const size = Math.round(sampleRate * windowSeconds);
  const lead = (size - hop) / 2;
  const highPass = createHighPass(sampleRate, highPassHz);
  const pitch = createPitch(sampleRate, size);
  const brightness = createBrightness(sampleRate, size);
  // The first frame's window reaches before the first sample.
  let held = new Float32Array(lead);
  let clips = new Uint8Array(lead);
  let count = 0;
  return {
    push(samples) {
      const clean = highPass(samples);
      held = concat(held, clean);
      const grown = new Uint8Array(clips.length + samples.length);
      grown.set(clips);
      for (let i = 0; i < samples.length; i++) grown[clips.length + i] = Math.abs(samples[i] as number) >= clipLevel ? 1 : 0;
      clips = grown;
      const frames: Frame[] = [];
      let used = 0;
      while (used + size <= held.length) {
        const window = held.subarray(used, used + size);
        const level = levelDbfs(window.subarray(lead, lead + hop));
        const audible = level > audibleDbfs;
        const f0Hz = audible ? pitch(window) : null;
        frames.push({
          at: count * frameSeconds,
          levelDbfs: level,
          f0Hz,
          // Of voiced sound alone: the hiss of an "s" says nothing about effort.
          alphaRatioDb: f0Hz === null ? null : brightness(window),
          clipped: clips.subarray(used + lead, used + lead + hop).some((c) => c === 1),
        });
        count += 1;
        used += hop;
      }
      held = held.slice(used);
      clips = clips.slice(used);
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
