import type { Seconds } from '../units';

export interface TimedWord {
  text: string;
  from: Seconds;
  to: Seconds;
  /** 0-1, the recogniser's own. */
  confidence: number;
  /** What the recogniser wrote, where that was put right. */
  heard?: string | undefined;
}
