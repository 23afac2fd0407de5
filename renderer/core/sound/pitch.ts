import { PitchDetector } from 'pitchy';
import type { Hertz } from '../units';

/** Voices from a low man's murmur to a high woman's shout. */
const lowest: Hertz = 65;
const highest: Hertz = 600;
/** McLeod's clarity under which a frame is not voiced: voices that glide in a 40 ms window lie at 0.6-0.9, noise under. */
const clearEnough = 0.6;

/** F0 of one window, McLeod's method; null where nothing is voiced. */
export function createPitch(sampleRate: number, windowSamples: number): (window: Float32Array) => Hertz | null {
  const detector = PitchDetector.forFloat32Array(windowSamples);
  return (window) => {
    const [hz, clarity] = detector.findPitch(window, sampleRate);
    return clarity >= clearEnough && hz >= lowest && hz <= highest ? hz : null;
  };
}

/**
 * Takes out octave errors: values more than seven semitones from the median of their voiced neighbours (150 ms each
 * way) that an octave brings back are moved by it; those that it doesn't are dropped.
 */
export function mendOctaves(track: readonly (Hertz | null)[]): (Hertz | null)[] {
  const reach = 15;
  return track.map((hz, i) => {
    if (hz === null) return null;
    const near = track.slice(Math.max(0, i - reach), i + reach + 1).filter((x): x is Hertz => x !== null);
    const middle = near.sort((a, b) => a - b)[Math.floor(near.length / 2)] as Hertz;
    const off = (x: number) => Math.abs(12 * Math.log2(x / middle));
    const best = [hz, hz / 2, hz * 2].reduce((a, b) => (off(b) < off(a) ? b : a));
    return off(hz) <= 7 ? hz : off(best) <= 7 ? best : null;
  });
}
