import { meanLevel } from '../sound/loudness';
import { type Frame, frameSeconds } from '../sound/meter';
import type { Decibels, Seconds } from '../units';

/** A rise over less speech than this is the tune of one sentence. */
const leastSpeech: Seconds = 3;

/** How much louder the last third of the speech is than the first. @param speech Frames of speech alone. @returns dB. */
export function riseWithin(speech: readonly Frame[]): Decibels | null {
  if (speech.length * frameSeconds < leastSpeech) return null;
  const third = Math.floor(speech.length / 3);
  const level = (part: readonly Frame[]) => meanLevel(part.map((f) => f.levelDbfs));
  return level(speech.slice(-third)) - level(speech.slice(0, third));
}
