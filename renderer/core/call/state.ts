import type { Finding, ReplyContext } from '../content/finding';
import type { Mind } from '../customer/mind';
import { mindAtStart } from '../customer/mind';
import type { Ending, Line, Pack } from '../customer/pack';
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
  /** The wait is over: the customer answers as soon as the judgement is there. */
  over: boolean;
}

export interface SpokenLine {
  line: Line;
  startedAt: Seconds;
  endedAt: Seconds | null;
  cut: boolean;
  /** The trainee took the floor from the customer during this line. */
  interrupted: boolean;
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
  /** Turns finished so far. */
  turns: number;
  /** Speech since the last line began, oldest first. */
  speech: Stretch[];
  /** What the microphone measured since the turn before ended. */
  frames: FramesEvent[];
  earlier: ReplyContext['earlier'];
  microphoneLost: boolean;
}

export type Command =
  | { kind: 'ring' }
  /** Play the line this long from now. */
  | { kind: 'play'; line: Line; delay: Seconds }
  | { kind: 'cut' }
  /** Take back a line that has not been heard yet. */
  | { kind: 'unplay' }
  /** Ask the recogniser for the words heard so far. */
  | { kind: 'flush' }
  | { kind: 'judge'; turn: number; text: string; context: ReplyContext }
  /** Feed the event back when its time has come; one of each kind at most. */
  | { kind: 'schedule'; event: CallEvent }
  | { kind: 'cancel'; event: CallEvent['kind'] }
  | { kind: 'end'; ending: Ending; because: string };

export type Step = [CallState, Command[]];

export const initialState = (pack: Pack, start: EventOf<'call-started'>): CallState => ({
  pack,
  start,
  phase: 'ringing',
  mind: start.resumed?.mind ?? mindAtStart(pack),
  coming: null,
  line: null,
  turn: null,
  turns: 0,
  speech: [],
  frames: [],
  earlier: [],
  microphoneLost: false,
});

export const textOf = (turn: Turn): string => turn.typed ?? turn.words.map((w) => w.text).join(' ');
export const isSpeaking = (state: CallState): boolean => state.speech.at(-1)?.to === null;
export const customerSpeaks = (state: CallState): boolean => state.line !== null && state.line.endedAt === null;
