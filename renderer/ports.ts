import type { TimedWord } from './core/call/log';
import type { Finding, ReplyContext } from './core/content/finding';
import type { Line } from './core/customer/pack';
import type { Seconds } from './core/units';

/** What the session needs from outside. All times are seconds on the one audio clock. */

export interface Clock {
  now(): Seconds;
}

/** Ten milliseconds of what the microphone heard. */
export interface HeardFrames {
  from: Seconds;
  levelDbfs: number[];
  f0Hz: (number | null)[];
  alphaRatioDb: (number | null)[];
  clipped: number[];
}

export interface EarEvents {
  /** Measured on the stream, in batches of 30-100 ms. */
  frames(frames: HeardFrames): void;
  speechStarted(at: Seconds): void;
  speechEnded(at: Seconds): void;
  partial(text: string): void;
  lost(why: string): void;
}

/** Microphone, voice activity, measures and recogniser: one stream, several listeners on it. */
export interface Ear {
  listen(events: EarEvents): void;
  /** Words of all that was heard since the last flush; waits for the recogniser's queue. */
  flush(): Promise<TimedWord[]>;
  stop(): Promise<void>;
}

export interface Playing {
  /** When its first sample leaves the speaker. */
  startedAt: Seconds;
  /** Resolves when its last sample left, or it was cut. */
  ended: Promise<{ at: Seconds; cut: boolean }>;
  /** Fades out within 120 ms. */
  cut(): void;
}

export interface Speaker {
  play(line: Line): Playing;
}

export interface Judge {
  judge(text: string, context: ReplyContext): Promise<{ findings: Finding[]; engine: 'encoder and rules' | 'rules' }>;
}
