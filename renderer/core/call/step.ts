import { factsOf } from '../customer/pack';
import { hearReply, hearSilence, open, type Reaction, type Voice } from '../customer/mind';
import type { Seconds } from '../units';
import type { CallEvent, EventOf } from './log';
import { type CallState, type Command, customerSpeaks, isSpeaking, type Step, textOf, type Turn } from './state';
import { howLongToWait } from './turn-end';
import { voiceOf } from './voice';

/** Speech without a single recognised word, shorter than this, is a cough or a "hm", not a reply. */
const wordlessReply: Seconds = 1;

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
      return [state, [{ kind: 'flush' }]];
    case 'words':
      return heardWords(state, event);
    case 'typed':
      return typed(state, event);
    case 'turn-judged':
      return judged(state, event);
    case 'turn-ended':
      return turnEnded(state, event.at);
    case 'floor-taken':
      return floorTaken(state);
    case 'silence-due':
      return silence(state, event.at);
    case 'microphone-lost':
      return [{ ...state, microphoneLost: true }, [{ kind: 'cancel', event: 'silence-due' }]];
    case 'microphone-back':
      return [{ ...state, microphoneLost: false }, awaitSpeech(state, event.at)];
    case 'trainee-hung-up':
      return [state, [hungUp(state)]];
    case 'time-up':
      return [state, [{ kind: 'end', ending: 'unresolved', because: 'The call reached its longest time.' }]];
    case 'call-ended':
      return [{ ...state, phase: 'ended' }, []];
    case 'turn-corrected':
      return [state, []];
  }
}

function answered(state: CallState, at: Seconds): Step {
  const timeUp: Command = {
    kind: 'schedule',
    event: { kind: 'time-up', at: at + state.start.turns.longestCall },
  };
  const resumed = state.pack.lines.find((l) => l.id === state.start.resumed?.line);
  const reaction: Reaction = resumed
    ? { mind: state.mind, changes: [], line: resumed, ending: resumed.ends ?? null }
    : open(state.pack, state.mind, state.start.seed);
  const [next, commands] = react(state, reaction, resumed ? 0.5 : state.start.turns.openAfter);
  return [next, [timeUp, ...commands]];
}

/** Carries out what the customer decided. */
function react(state: CallState, { mind, line, ending }: Reaction, delay: Seconds): Step {
  const next: CallState = { ...state, mind, coming: line, turn: null, phase: 'customer-thinks', frames: [] };
  if (line) return [next, [{ kind: 'cancel', event: 'silence-due' }, { kind: 'play', line, delay }]];
  return [next, [{ kind: 'end', ending: ending ?? 'unresolved', because: 'The customer had nothing left to say.' }]];
}

function lineStarted(state: CallState, event: EventOf<'line-started'>): Step {
  const line = state.pack.lines.find((l) => l.id === event.line);
  if (!line) return [state, []];
  const still = state.speech.filter((s) => s.to === null);
  return [
    {
      ...state,
      coming: null,
      line: { line, startedAt: event.at, endedAt: null, cut: false, interrupted: false },
      phase: 'customer-speaks',
      speech: still,
    },
    still.length > 0 ? [watchFloor(state, event.at)] : [],
  ];
}

function lineEnded(state: CallState, event: EventOf<'line-ended'>): Step {
  if (!state.line) return [state, []];
  const next: CallState = { ...state, line: { ...state.line, endedAt: event.at, cut: event.cut }, phase: 'your-turn' };
  const ends = state.line.line.ends;
  if (ends) return [next, [{ kind: 'end', ending: ends, because: 'The customer said their last word.' }]];
  const stop: Command = { kind: 'cancel', event: 'floor-taken' };
  if (isSpeaking(next)) return [next, [stop]];
  return [next, [stop, ...(next.turn ? [flushSoon(next, event.at)] : awaitSpeech(next, event.at))]];
}

function awaitSpeech(state: CallState, at: Seconds): Command[] {
  if (state.phase !== 'your-turn' || state.microphoneLost || state.start.microphone.source === 'typed') return [];
  const { askAfterSilence, thinkingTime } = state.start.turns;
  const after = askAfterSilence + (state.line?.line.hard ? thinkingTime : 0);
  return [{ kind: 'schedule', event: { kind: 'silence-due', at: at + after } }];
}

const watchFloor = (state: CallState, onset: Seconds): Command => ({
  kind: 'schedule',
  event: { kind: 'floor-taken', at: onset + state.start.turns.takesFloor },
});

function speechStarted(state: CallState, at: Seconds): Step {
  const speech = [...state.speech, { from: at, to: null }];
  const next: CallState = { ...state, speech };
  if (customerSpeaks(state)) return [next, [watchFloor(state, at)]];
  const waiting: Command[] = (['silence-due', 'flush-due', 'turn-ended'] as const).map((event) => ({ kind: 'cancel', event }));
  // Not heard yet, so the customer lets the trainee go first: a greeting on picking up.
  if (state.coming && state.line === null)
    return [withTurn({ ...next, coming: null, mind: unsaid(state) }, at), [...waiting, { kind: 'unplay' }]];
  if (state.phase !== 'your-turn') return [next, waiting];
  const turn = state.turn ? { ...state.turn, over: false } : null;
  return [turn ? { ...next, turn } : withTurn(next, at), waiting];
}

const unsaid = (state: CallState) => ({
  ...state.mind,
  said: state.mind.said.filter((id) => id !== state.coming?.id),
});

const newTurn = (from: Seconds): Turn => ({ from, words: [], typed: null, findings: null, over: false });
const withTurn = (state: CallState, from: Seconds): CallState => ({ ...state, turn: newTurn(from), phase: 'your-turn' });

function speechEnded(state: CallState, at: Seconds): Step {
  const last = state.speech.at(-1);
  if (!last || last.to !== null) return [state, []];
  const next: CallState = { ...state, speech: [...state.speech.slice(0, -1), { ...last, to: at }] };
  if (customerSpeaks(state)) return [next, [{ kind: 'cancel', event: 'floor-taken' }]];
  if (state.phase !== 'your-turn') return [next, []];
  return [next.turn ? next : withTurn(next, last.from), [flushSoon(next, at)]];
}

const flushSoon = (state: CallState, at: Seconds): Command => ({
  kind: 'schedule',
  event: { kind: 'flush-due', at: at + state.start.turns.flushSilence },
});

function heardWords(state: CallState, event: EventOf<'words'>): Step {
  if (!state.turn || state.phase !== 'your-turn') return [state, []];
  // Words said over the customer before this turn began ("mm-hm") are no part of the reply.
  const fresh = event.words.filter((w) => w.to > (state.turn?.from ?? 0));
  const turn: Turn = { ...state.turn, words: [...state.turn.words, ...fresh], findings: null };
  const next: CallState = { ...state, turn };
  const end = state.speech.at(-1)?.to;
  if (end === null || end === undefined) return [next, []];
  const text = textOf(turn);
  const { wait, because } = howLongToWait(text, state.start.turns);
  return [
    next,
    [
      ...(text ? [judge(next, text)] : []),
      {
        kind: 'schedule',
        event: {
          kind: 'turn-ended',
          at: Math.max(end + wait, event.at),
          from: turn.from,
          to: end,
          waited: wait,
          because,
        },
      },
    ],
  ];
}

const judge = (state: CallState, text: string): Command => ({
  kind: 'judge',
  turn: state.turns,
  text,
  context: { said: state.line?.line.text ?? '', facts: factsOf(state.pack), earlier: state.earlier },
});

function typed(state: CallState, event: EventOf<'typed'>): Step {
  if (state.phase !== 'your-turn') return [state, []];
  const turn: Turn = { ...newTurn(event.at), typed: event.text, over: true };
  return [{ ...state, turn }, [{ kind: 'cancel', event: 'silence-due' }, judge({ ...state, turn }, event.text)]];
}

function judged(state: CallState, event: EventOf<'turn-judged'>): Step {
  if (!state.turn || event.turn !== state.turns || event.text !== textOf(state.turn)) return [state, []];
  const next: CallState = { ...state, turn: { ...state.turn, findings: event.findings as Turn['findings'] } };
  return next.turn?.over ? finishTurn(next) : [next, []];
}

function turnEnded(state: CallState, at: Seconds): Step {
  if (!state.turn || isSpeaking(state)) return [state, []];
  if (textOf(state.turn) === '') {
    const from = state.turn.from;
    const spoken = state.speech.reduce((sum, s) => sum + (s.from >= from ? (s.to ?? at) - s.from : 0), 0);
    const quiet: CallState = { ...state, turn: null };
    if (spoken < wordlessReply) return [quiet, awaitSpeech(quiet, at)];
    return finishTurn({ ...state, turn: { ...state.turn, findings: [] } });
  }
  const next: CallState = { ...state, turn: { ...state.turn, over: true }, phase: 'your-turn' };
  return next.turn?.findings ? finishTurn(next) : [next, []];
}

function finishTurn(state: CallState): Step {
  const { turn, line } = state;
  if (!turn) return [state, []];
  const text = textOf(turn);
  const findings = turn.findings ?? [];
  const reaction = hearReply(
    state.pack,
    state.mind,
    {
      findings,
      voice: voiceInTurn(state, turn),
      interrupted: line?.interrupted ?? false,
      vented: (line?.line.outburst ?? false) && !line?.cut && !line?.interrupted,
      provoked: line?.line.provokes ?? false,
      words: text ? text.split(' ').length : 0,
    },
    state.start.seed,
  );
  const earlier = [...state.earlier, { said: line?.line.text ?? '', text, findings }];
  return react({ ...state, earlier, turns: state.turns + 1 }, reaction, 0);
}

function voiceInTurn(state: CallState, turn: Turn): Voice {
  if (turn.typed !== null) return 'unknown';
  return voiceOf(state.start.baseline, state.frames, turn.from, state.speech.at(-1)?.to ?? turn.from);
}

function floorTaken(state: CallState): Step {
  if (!state.line || !customerSpeaks(state) || !isSpeaking(state)) return [state, []];
  const onset = state.speech.at(-1)?.from ?? 0;
  // Whoever starts together with the customer, or goes on where the customer cut in, has interrupted nobody.
  const interrupted = onset >= state.line.startedAt + state.start.turns.harmlessOverlap;
  const next: CallState = { ...state, line: { ...state.line, interrupted }, turn: newTurn(onset) };
  return [next, [{ kind: 'cut' }]];
}

function silence(state: CallState, at: Seconds): Step {
  if (state.phase !== 'your-turn' || isSpeaking(state) || state.turn) return [state, []];
  const reaction = hearSilence(state.pack, state.mind, state.start.seed);
  const [next, commands] = react(state, reaction, 0);
  return [next, commands.map((c) => (c.kind === 'end' ? { ...c, because: `Nobody spoke for a long time (${at.toFixed(0)} s).` } : c))];
}

function hungUp(state: CallState): Command {
  const settled = state.pack.needs.every((n) => state.mind.met.includes(n.id)) && state.mind.mood.anger < 40;
  return {
    kind: 'end',
    ending: settled ? 'resolved' : 'unresolved',
    because: settled ? 'You ended the call when it was settled.' : 'You ended the call before it was settled.',
  };
}

