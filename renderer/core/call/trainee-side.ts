import type { Finding } from '../content/finding';
import { unsure } from '../content/repair';
import { hearReply, type Voice } from '../customer/mind';
import { soundsAgain } from '../speech/again';
import { fallsAtEnd } from '../speech/fall';
import { whoBegan } from '../speech/overlap';
import { announcesPause } from '../speech/pause';
import type { Seconds } from '../units';
import { awaitSpeech, react } from './customer-side';
import type { EventOf, TimedWord } from './log';
import { murmurIn } from './murmur';
import { watchLength } from './ramble';
import {
  type CallState,
  type Command,
  contextOf,
  customerSpeaks,
  type FinishedTurn,
  isSpeaking,
  type Step,
  type Turn,
  textOf,
} from './state';
import { framesOf, ownVoice, voiceOf } from './voice';
import { flushSoon, howLongToWait, watchFloor } from './waiting';

/** A voice is believed up to 0.2 s after it began: what already sounds like one holds the turn open, but not for long. */
const doubt: Seconds = 0.08;
const longestDoubt: Seconds = 0.3;
/** Speech without a single recognised word, shorter than this, is a cough or a "hm", not a reply. */
const wordlessReply: Seconds = 1;

const newTurn = (from: Seconds): Turn => ({
  from,
  words: [],
  typed: null,
  findings: null,
  over: null,
  rambled: false,
  murmured: false,
});
const withTurn = (state: CallState, from: Seconds): CallState => ({
  ...state,
  turn: newTurn(from),
  phase: 'your-turn',
});

export function speechStarted(state: CallState, at: Seconds): Step {
  const next: CallState = { ...state, speech: [...state.speech, { from: at, to: null }] };
  if (customerSpeaks(state)) return [next, [watchFloor(state, at)]];
  const waiting: Command[] = (['silence-due', 'flush-due', 'turn-ended'] as const).map((event) => ({
    kind: 'cancel',
    event,
  }));
  // Nothing heard of the customer yet, so they let the trainee go first: a greeting on picking up.
  if (state.coming && state.line === null) {
    const mind = { ...state.mind, said: state.mind.said.filter((id) => id !== state.coming?.id) };
    const begun = withTurn({ ...next, coming: null, mind }, at);
    return [begun, [...waiting, { kind: 'unplay' }, ...watchLength(begun, at)]];
  }
  if (state.phase !== 'your-turn') return [next, waiting];
  if (state.turn) return [{ ...next, turn: { ...state.turn, over: null } }, waiting];
  return [withTurn(next, at), [...waiting, ...watchLength(next, at)]];
}

export function speechEnded(state: CallState, at: Seconds): Step {
  const last = state.speech.at(-1);
  if (!last || last.to !== null) return [state, []];
  const next: CallState = { ...state, speech: [...state.speech.slice(0, -1), { ...last, to: at }] };
  if (customerSpeaks(state)) return [next, [{ kind: 'cancel', event: 'floor-taken' }]];
  if (state.phase !== 'your-turn') return [next, []];
  return [next.turn ? next : withTurn(next, last.from), [flushSoon(next, at)]];
}

export function heardWords(state: CallState, event: EventOf<'words'>): Step {
  const { turn } = state;
  if (!turn || state.phase !== 'your-turn') return [state, []];
  // Words said over the customer before this turn began ("mm-hm") are no part of the reply.
  const fresh = event.words.filter((w) => w.to > turn.from);
  const grown: Turn = { ...turn, words: [...turn.words, ...fresh], findings: null };
  const next: CallState = { ...state, turn: grown };
  const to = state.speech.at(-1)?.to;
  const text = textOf(grown);
  if (turn.rambled && state.flushes === 0) return cutInto(next, text, event.at);
  if (to === null || to === undefined || state.flushes > 0) return [next, []];
  const { wait, because } = howLongToWait(text, state.start.turns, () => fallsAtEnd(framesOf(state.frames), to));
  const at = Math.max(to + wait, event.at);
  const murmur = text ? murmurIn(state, turn, wait === state.start.turns.unfinishedSilence) : [];
  return [
    { ...next, turn: { ...grown, murmured: turn.murmured || murmur.length > 0 } },
    [
      ...murmur,
      ...(text ? [judge(next, text)] : []),
      { kind: 'schedule', event: { kind: 'turn-ended', at, from: turn.from, to, waited: wait, because } },
    ],
  ];
}

/** The customer has heard enough of a reply that goes on and on. */
function cutInto(state: CallState, text: string, at: Seconds): Step {
  const from = state.turn?.from ?? at;
  const because = `you had spoken for ${Math.round(at - from)} s, and the customer cut in`;
  return [
    state,
    [
      ...(text ? [judge(state, text)] : []),
      { kind: 'schedule', event: { kind: 'turn-ended', at, from, to: at, waited: 0, because } },
    ],
  ];
}

const judge = (state: CallState, text: string): Command => ({
  kind: 'judge',
  turn: state.replies.length,
  text,
  context: { ...contextOf(state), unsure: unsureIn(state.turn?.words ?? []) },
});

/** Where the words that the recogniser was unsure of stand in the reply's text. */
function unsureIn(words: readonly TimedWord[]): { from: number; to: number }[] {
  let at = 0;
  return words.flatMap(({ text, confidence }) => {
    const from = at;
    at += text.length + 1;
    return confidence < unsure ? [{ from, to: from + text.length }] : [];
  });
}

export function typed(state: CallState, event: EventOf<'typed'>): Step {
  if (state.phase !== 'your-turn') return [state, []];
  const turn: Turn = { ...newTurn(event.at), typed: event.text, over: { waited: 0, because: 'you sent it' } };
  return [
    { ...state, turn, phase: 'customer-thinks' },
    [{ kind: 'cancel', event: 'silence-due' }, judge({ ...state, turn }, event.text)],
  ];
}

/** The call ends while the trainee has the floor: what they have said by now is heard, judged and counted. */
export function breakOff(state: CallState, at: Seconds, because: string): Step {
  const [heard] = speechEnded(state, at);
  if (!heard.turn || heard.phase !== 'your-turn') return [state, []];
  const turn: Turn = { ...heard.turn, over: { waited: 0, because } };
  return [{ ...heard, turn, flushes: heard.flushes + 1 }, [{ kind: 'flush' }]];
}

export function judged(state: CallState, event: EventOf<'turn-judged'>): Step {
  if (!state.turn || event.turn !== state.replies.length || event.text !== textOf(state.turn)) return [state, []];
  const turn: Turn = { ...state.turn, findings: event.findings as Finding[] };
  const isAll = turn.over && state.flushes === 0;
  return isAll ? finish({ ...state, turn }, turn, event.at) : [{ ...state, turn }, []];
}

export function turnEnded(state: CallState, event: EventOf<'turn-ended'>): Step {
  if (!state.turn || (isSpeaking(state) && !state.turn.rambled)) return [state, []];
  const mayDoubt = !state.turn.rambled && event.at < event.to + event.waited + longestDoubt;
  if (mayDoubt && soundsAgain(framesOf(state.frames), event.at))
    return [state, [{ kind: 'schedule', event: { ...event, at: event.at + doubt } }]];
  const turn: Turn = { ...state.turn, over: { waited: event.waited, because: event.because } };
  if (textOf(turn) !== '') return turn.findings ? finish(state, turn, event.at) : [{ ...state, turn }, []];
  const spoken = state.speech.reduce((sum, s) => sum + (s.from >= turn.from && s.to !== null ? s.to - s.from : 0), 0);
  if (spoken >= wordlessReply) return finish(state, { ...turn, findings: [] }, event.at);
  const quiet: CallState = { ...state, turn: null };
  return [quiet, awaitSpeech(quiet, event.at)];
}

/** The customer has heard the reply: what it did to them, and what they say to it. */
function finish(state: CallState, turn: Turn, at: Seconds): Step {
  const reply = finished(state, turn, at);
  const { line } = reply;
  const reaction = hearReply(
    state.pack,
    state.mind,
    {
      findings: reply.findings,
      voice: reply.voice,
      interrupted: line?.interrupted ?? false,
      vented: (line?.line.outburst ?? false) && !line?.cut && !line?.interrupted,
      provoked: line?.line.provokes ?? false,
      words: reply.text ? reply.text.split(' ').length : 0,
      rambled: reply.rambled,
      held: announcesPause(reply.text) && reply.waited >= state.start.turns.announcedSilence,
    },
    state.start.seed,
  );
  return react({ ...state, replies: [...state.replies, reply] }, reaction, at, 0);
}

function finished(state: CallState, turn: Turn, at: Seconds): FinishedTurn {
  const speech = state.speech.flatMap(({ from, to }) => {
    // Of what the customer cut into, they heard this much.
    const end = to ?? (turn.rambled ? at : null);
    return from >= turn.from && end !== null ? [{ from, to: end }] : [];
  });
  const to = speech.at(-1)?.to ?? turn.from;
  const typed = turn.typed !== null;
  const voice: Voice = typed ? 'unknown' : voiceOf(ownVoice(state.start), state.frames, turn.from, to);
  return {
    turn: state.replies.length,
    from: turn.from,
    to,
    text: textOf(turn),
    typed,
    words: turn.words,
    findings: turn.findings ?? [],
    voice,
    line: state.line,
    speech,
    frames: state.frames,
    waited: turn.over?.waited ?? 0,
    endedBecause: turn.over?.because ?? '',
    rambled: turn.rambled,
  };
}

export function floorTaken(state: CallState): Step {
  const onset = state.speech.at(-1)?.from;
  if (!state.line || !customerSpeaks(state) || !isSpeaking(state) || onset === undefined) return [state, []];
  // Whoever starts together with the customer, or goes on where the customer cut in, has interrupted nobody.
  const who = whoBegan(onset, state.line.startedAt, state.replies.at(-1)?.to ?? null);
  // Whoever cuts in on a flood of words does not give way to the rest of it.
  if (state.line.line.on === 'rambling' && who !== 'trainee-barged-in') return [state, []];
  const interrupted = who === 'trainee-barged-in' && onset >= state.line.startedAt + state.start.turns.harmlessOverlap;
  const next: CallState = { ...state, line: { ...state.line, interrupted }, turn: newTurn(onset) };
  return [next, [{ kind: 'cut' }, ...watchLength(next, onset)]];
}
