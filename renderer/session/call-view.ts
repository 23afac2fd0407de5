import type { Mood } from '../core/customer/mood';
import type { Ending, Pack } from '../core/customer/pack';
import type { Seconds } from '../core/units';

/** What the call screen shows. Changes a few times a second; the voice trace comes apart, at 20 Hz or better. */
export interface CallView {
  phase: 'connecting' | 'ringing' | 'customer-speaks' | 'your-turn' | 'customer-thinks' | 'ended';
  elapsed: Seconds;
  /** The customer's line being heard, or the last one. */
  caption: string;
  /** The trainee's words so far in this turn. */
  heard: string;
  mood: Mood;
  ending: Ending | null;
  /** Plain sentences that want attention now (microphone lost, recogniser behind, rules alone). */
  notices: string[];
  microphone: 'headset' | 'script' | 'typed' | 'lost';
}

/** 50 ms of the own voice for the live trace. */
export interface LiveVoice {
  at: Seconds;
  overOwnDb: number | null;
  paceWpm: number | null;
  word: 'steady' | 'louder than you' | 'quicker than you' | 'quieter than you' | '';
}

export interface CallHandle {
  pack: Pack;
  view(): CallView;
  /** Called at each change; returns how to stop listening. */
  subscribe(listener: () => void): () => void;
  onVoice(listener: (voice: LiveVoice) => void): () => void;
  answer(): void;
  hangUp(): void;
  /** A typed reply, when there is no microphone. */
  type(text: string): void;
  /** Picks up after the microphone was lost. */
  useMicrophone(deviceId: string): Promise<void>;
  /** Resolves with the attempt's id when all is on disk. */
  finished: Promise<string>;
}
