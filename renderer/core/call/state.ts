import type { Finding, ReplyContext } from '../content/finding';
import { atLevel } from '../customer/level';
import { type Mind, mindAtStart, type Voice } from '../customer/mind';
import type { Mood, MoodChange } from '../customer/mood';
import { type Ending, factsOf, type Line, type Pack } from '../customer/pack';
import type { Seconds } from '../units';
import type { CallEvent, EventOf, FramesEvent, TimedWord } from './log';

/** A stretch of speech; `to` is null while it goes on. */
export interface Stretch {
  from: Seconds;
  to: Seconds | null;
}

/** The trainee's turn as it grows. */
export interface Turn {
  from: Seconds;
  words: TimedWord[];
  typed: string | null;
  /** Judgement of the words so far; null when there are newer words. */
  findings: Finding[] | null;
  /** Set when the wait is over: the customer answers as soon as the judgement is there. */
  over: { waited: Seconds; because: string } | null;
  /** It went on so long that the customer cuts in. */
  rambled: boolean;
  /** The customer has given a sign of listening in it. */
  murmured: boolean;
}

export interface SpokenLine {
  line: Line;
  take: string;
  startedAt: Seconds;
  endedAt: Seconds | null;
  cut: boolean;
  /** The trainee took the floor from the customer during this line. */
  interrupted: boolean;
}

/** A reply that is over, as the customer took it. */
export interface FinishedTurn {
  turn: number;
  from: Seconds;
  to: Seconds;
  text: string;
  typed: boolean;
  words: TimedWord[];
  findings: Finding[];
  voice: Voice;
  /** The line it answers; null when the trainee spoke first. */
  line: SpokenLine | null;
  speech: { from: Seconds; to: Seconds }[];
  frames: FramesEvent[];
  waited: Seconds;
  endedBecause: string;
  rambled: boolean;
}

/** What moved the customer, when, and where it left them. */
export interface MoodStep {
  at: Seconds;
  mood: Mood;
  changes: MoodChange[];
}

export type Phase = 'ringing' | 'customer-speaks' | 'your-turn' | 'customer-thinks' | 'ended';

export interface CallState {
  pack: Pack;
  start: EventOf<'call-started'>;
  phase: Phase;
  mind: Mind;
  /** Asked of the speaker and not yet heard. */
  coming: Line | null;
  line: SpokenLine | null;
  turn: Turn | null;
  /** What happened so far, for the report. */
  lines: SpokenLine[];
  /** Words of listening, and when they began. */
  murmurs: { line: Line; at: Seconds }[];
  replies: FinishedTurn[];
  moods: MoodStep[];
  /** Speech since the last line began, oldest first. */
  speech: Stretch[];
  /** What the microphone measured since the turn before ended. */
  frames: FramesEvent[];
  microphoneLost: boolean;
  /** Asked of the recogniser and not yet answered: the words are not all there. */
  flushes: number;
}

export type Command =
  | { kind: 'ring' }
  /** Play the line this long from now. */
  | { kind: 'play'; line: Line; delay: Seconds }
  | { kind: 'cut' }
  /** Say it softly under the trainee's pause: it is no turn. */
  | { kind: 'murmur'; line: Line }
  /** Take back a line that has not been heard yet. */
  | { kind: 'unplay' }
  /** Ask the recogniser for the words heard so far. */
  | { kind: 'flush' }
  | { kind: 'judge'; turn: number; text: string; context: ReplyContext }
  /** Feed the event back when its time has come; one of each kind at most. */
  | { kind: 'schedule'; event: CallEvent }
  | { kind: 'cancel'; event: CallEvent['kind'] }
  | ({ kind: 'end' } & Ended)
  /** The trainee hung up: whether it was settled shows once their last words have been judged. */
  | { kind: 'end'; ending: null };

export interface Ended {
  ending: Ending;
  because: string;
}

export type Step = [CallState, Command[]];

export const initialState = (pack: Pack, start: EventOf<'call-started'>): CallState => {
  const played = atLevel(pack, start.level);
  return {
    pack: played,
    start,
    phase: 'ringing',
    mind: start.resumed?.mind ?? mindAtStart(played),
    coming: null,
    line: null,
    turn: null,
    lines: [],
    murmurs: [],
    replies: [],
    moods: [],
    speech: [],
    frames: [],
    microphoneLost: false,
    flushes: 0,
  };
};

export const textOf = (turn: Turn): string => turn.typed ?? turn.words.map((w) => w.text).join(' ');
export const contextOf = (state: CallState): ReplyContext => ({
  said: state.line?.line.text ?? '',
  facts: factsOf(state.pack),
  earlier: state.replies.map((r) => ({ said: r.line?.line.text ?? '', text: r.text, findings: r.findings })),
});
export const isSpeaking = (state: CallState): boolean => state.speech.at(-1)?.to === null;
export const customerSpeaks = (state: CallState): boolean => state.line !== null && state.line.endedAt === null;
