import type { Decibels } from '../units';
import type { Measures } from './measures';

export interface Gain {
  state: 'same' | 'moved' | 'unknown';
  /** 0 unless it moved. */
  changeDb: Decibels;
}

/** Rooms and breaths move the floor by less; a turned knob by more. */
const stepDb: Decibels = 6;
/** Of the floor's step, the voice must have moved at least this much the same way: a fan moves the floor alone. */
const voiceShare = 0.5;

type Levels = Pick<Measures, 'roomDbfs' | 'loudnessDbfs'>;

/**
 * Whether the microphone's gain changed between two recordings. A gain moves the room's noise and the voice by the same
 * amount; a voice that rises moves itself alone.
 */
export function gainBetween(before: Levels, now: Levels): Gain {
  // A calm voice kept by an earlier version knows nothing of its room.
  if (typeof before.roomDbfs !== 'number' || typeof now.roomDbfs !== 'number') return { state: 'unknown', changeDb: 0 };
  const floor = now.roomDbfs - before.roomDbfs;
  const voice = now.loudnessDbfs - before.loudnessDbfs;
  if (Math.abs(floor) < stepDb) return { state: 'same', changeDb: 0 };
  const together = Math.sign(floor) === Math.sign(voice) && Math.abs(voice) >= Math.abs(floor) * voiceShare;
  return together ? { state: 'moved', changeDb: floor } : { state: 'unknown', changeDb: 0 };
}
