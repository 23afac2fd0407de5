import { hearSilence, open, type Reaction } from '../customer/mind';
import type { Seconds } from '../units';
import type { EventOf } from './log';
import { type CallState, type Command, isSpeaking, type SpokenLine, type Step } from './state';
import { flushSoon, watchFloor } from './waiting';

/** A moment tried again begins at once: the trainee knows what is coming. */
const resumeAfter: Seconds = 0.5;

export function answered(state: CallState, at: Seconds): Step {
  const { turns, resumed, seed } = state.start;
  const timeUp: Command = { kind: 'schedule', event: { kind: 'time-up', at: at + turns.longestCall } };
  const line = state.pack.lines.find((l) => l.id === resumed?.line);
  const reaction: Reaction = line
    ? { mind: state.mind, changes: [], line, ending: line.ends ?? null }
    : open(state.pack, state.mind, seed);
  const [next, commands] = react(state, reaction, at, line ? resumeAfter : turns.openAfter);
  return [next, [timeUp, ...commands]];
}

/** Carries out what the customer decided. */
export function react(state: CallState, { mind, changes, line, ending }: Reaction, at: Seconds, delay: Seconds): Step {
  const moods = [...state.moods, { at, mood: mind.mood, changes }];
  const next: CallState = { ...state, mind, moods, coming: line, turn: null, phase: 'customer-thinks', frames: [] };
  if (line)
    return [
      next,
      [
        { kind: 'cancel', event: 'silence-due' },
        { kind: 'cancel', event: 'ramble-due' },
        { kind: 'play', line, delay },
      ],
    ];
  return [next, [{ kind: 'end', ending: ending ?? 'unresolved', because: 'The customer had nothing left to say.' }]];
}

export function lineStarted(state: CallState, event: EventOf<'line-started'>): Step {
  const line = state.pack.lines.find((l) => l.id === event.line);
  if (!line) return [state, []];
  const speech = state.speech.filter((s) => s.to === null);
  const spoken: SpokenLine = {
    line,
    take: event.take,
    startedAt: event.at,
    endedAt: null,
    cut: false,
    interrupted: false,
  };
  return [
    { ...state, coming: null, line: spoken, phase: 'customer-speaks', speech },
    // Whoever cuts in on a flood of words does not give way to it.
    speech.length > 0 && line.on !== 'rambling' ? [watchFloor(state, event.at)] : [],
  ];
}

export function murmured(state: CallState, event: EventOf<'murmured'>): Step {
  const line = state.pack.lines.find((l) => l.id === event.line);
  return [line ? { ...state, murmurs: [...state.murmurs, { line, at: event.at }] } : state, []];
}

export function lineEnded(state: CallState, event: EventOf<'line-ended'>): Step {
  if (!state.line) return [state, []];
  const line: SpokenLine = { ...state.line, endedAt: event.at, cut: event.cut };
  const next: CallState = { ...state, line, lines: [...state.lines, line], phase: 'your-turn' };
  const ends = line.line.ends;
  if (ends) return [next, [{ kind: 'end', ending: ends, because: 'The customer said their last word.' }]];
  const stop: Command = { kind: 'cancel', event: 'floor-taken' };
  if (isSpeaking(next)) return [next, [stop]];
  return [next, [stop, ...(next.turn ? [flushSoon(next, event.at)] : awaitSpeech(next, event.at))]];
}

/** After this long without a word the customer asks whether anybody is there. */
export function awaitSpeech(state: CallState, at: Seconds): Command[] {
  if (state.phase !== 'your-turn' || state.microphoneLost || state.start.microphone.source === 'typed') return [];
  const { askAfterSilence, thinkingTime } = state.start.turns;
  const after = askAfterSilence + (state.line?.line.hard ? thinkingTime : 0);
  return [{ kind: 'schedule', event: { kind: 'silence-due', at: at + after } }];
}

export function silence(state: CallState, at: Seconds): Step {
  if (state.phase !== 'your-turn' || isSpeaking(state) || state.turn) return [state, []];
  const [next, commands] = react(state, hearSilence(state.pack, state.mind, state.start.seed), at, 0);
  const because = 'Nobody answered the customer for a long time.';
  return [next, commands.map((c) => (c.kind === 'end' && c.ending ? { ...c, because } : c))];
}

export function microphoneBack(state: CallState, at: Seconds): Step {
  const next: CallState = { ...state, microphoneLost: false };
  return [next, isSpeaking(next) || next.turn ? [] : awaitSpeech(next, at)];
}
