import type { Seconds } from '../units';

export type Verdict = 'met' | 'partly' | 'missed' | 'not-applicable' | 'cannot-tell';

/** Seconds of the call that can be played, at most 10 s. */
export interface Evidence {
  from: Seconds;
  to: Seconds;
  words?: string;
  /** Where nothing was heard that should have been: the customer's line that it could have answered. */
  after?: string;
  measure?: string;
}

export interface Mark {
  /** Id of a practice or a delivery part, see rubric.ts. */
  id: string;
  verdict: Verdict;
  /** Points given; negative for a fault. */
  points: number;
  /** Points that could be had; 0 for a fault, and for what does not count. */
  of: number;
  because: string;
  evidence: Evidence[];
  /** Of a fatal fault: the score goes no higher than this. */
  caps?: number;
}
