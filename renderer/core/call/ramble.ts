import type { Seconds } from '../units';
import { type CallState, type Command, isSpeaking, type Step } from './state';

/** In a pause of theirs they may be done: looked at again this much later. */
const again: Seconds = 2;

/** Watches that a reply does not go on and on, where the customer has a line for it. */
export const watchLength = (state: CallState, from: Seconds): Command[] =>
  state.pack.lines.some((l) => l.on === 'rambling' && !state.mind.said.includes(l.id))
    ? [{ kind: 'schedule', event: { kind: 'ramble-due', at: from + state.start.turns.rambleAfter } }]
    : [];

/** It has gone on too long: the words so far are asked for, and are all that the customer hears of it. */
export function rambles(state: CallState, at: Seconds): Step {
  const { turn } = state;
  if (!turn || turn.over || state.phase !== 'your-turn') return [state, []];
  if (!isSpeaking(state)) return [state, [{ kind: 'schedule', event: { kind: 'ramble-due', at: at + again } }]];
  return [{ ...state, turn: { ...turn, rambled: true }, flushes: state.flushes + 1 }, [{ kind: 'flush' }]];
}
