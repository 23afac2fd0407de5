import type { Seconds } from '../units';
import { answered, lineEnded, lineStarted, microphoneBack, murmured, silence } from './customer-side';
import type { CallEvent } from './log';
import { rambles } from './ramble';
import type { CallState, Command, Ended, Step } from './state';
import { breakOff, floorTaken, heardWords, judged, speechEnded, speechStarted, turnEnded, typed } from './trainee-side';

/**
 * The whole call as one function: a state and what happened give the next state and what is to be done about it.
 * Pure: the same events give the same call.
 */
export function step(state: CallState, event: CallEvent): Step {
  if (state.phase === 'ended') return [state, []];
  switch (event.kind) {
    case 'call-started':
      return [state, [{ kind: 'ring' }]];
    case 'answered':
      return answered(state, event.at);
    case 'line-started':
      return lineStarted(state, event);
    case 'line-ended':
      return lineEnded(state, event);
    case 'speech-started':
      return speechStarted(state, event.at);
    case 'speech-ended':
      return speechEnded(state, event.at);
    case 'frames':
      return [{ ...state, frames: [...state.frames, event] }, []];
    case 'flush-due':
      // A wait that began with words that came late is over no sooner than these are there.
      return [{ ...state, flushes: state.flushes + 1 }, [{ kind: 'flush' }, { kind: 'cancel', event: 'turn-ended' }]];
    case 'ramble-due':
      return rambles(state, event.at);
    case 'murmured':
      return murmured(state, event);
    case 'words':
      return heardWords({ ...state, flushes: Math.max(0, state.flushes - 1) }, event);
    case 'typed':
      return typed(state, event);
    case 'turn-judged':
      return judged(state, event);
    case 'turn-ended':
      return turnEnded(state, event);
    case 'floor-taken':
      return floorTaken(state);
    case 'silence-due':
      return silence(state, event.at);
    case 'microphone-lost':
      return [{ ...state, microphoneLost: true }, [{ kind: 'cancel', event: 'silence-due' }]];
    case 'microphone-back':
      return microphoneBack(state, event.at);
    case 'trainee-hung-up':
      return endedBy(state, event.at, 'you hung up', { kind: 'end', ending: null });
    case 'time-up':
      return endedBy(state, event.at, 'the time was up', timeUp);
    case 'call-ended':
      return [{ ...state, phase: 'ended' }, []];
    case 'turn-corrected':
    case 'mark-contested':
      return [state, []];
  }
}

function endedBy(state: CallState, at: Seconds, because: string, end: Command): Step {
  const [next, commands] = breakOff(state, at, because);
  return [next, [...commands, end]];
}

const timeUp: Command = { kind: 'end', ending: 'unresolved', because: 'The call reached its longest time.' };

/** How a call ends that the trainee ends: for the state after their last words. */
export function hungUp(state: CallState): Ended {
  const settled = state.pack.needs.every((n) => state.mind.met.includes(n.id)) && state.mind.mood.anger < 40;
  return settled
    ? { ending: 'resolved', because: 'You ended the call when it was settled.' }
    : { ending: 'unresolved', because: 'You ended the call before it was settled.' };
}
