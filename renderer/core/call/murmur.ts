import { murmurFor } from '../customer/director';
import type { Seconds } from '../units';
import type { CallState, Command, Turn } from './state';

/** A listener gives a sign after about a breath's worth of speech, and not in every pause. */
const after: Seconds = 4;
/** In a speech this long a sign is due even at the end of a sentence. */
const long: Seconds = 12;

/** A word of listening in a pause of a reply that seems to go on; at most one in a reply. */
export function murmurIn(state: CallState, turn: Turn, goesOn: boolean): Command[] {
  if (turn.murmured) return [];
  const spoken = state.speech.reduce((sum, s) => sum + (s.to !== null && s.from >= turn.from ? s.to - s.from : 0), 0);
  if (spoken < (goesOn ? after : long)) return [];
  const line = murmurFor(state.pack, state.mind.mood, state.murmurs.length + state.start.seed);
  return line ? [{ kind: 'murmur', line }] : [];
}
