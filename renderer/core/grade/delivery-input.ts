import type { Baseline } from '../delivery/baseline';
import type { VoiceJudgement } from '../delivery/judge-voice';
import type { Frame } from '../sound/meter';
import type { Overlap } from '../speech/overlap';
import type { TimedWord } from '../speech/words';
import type { Seconds } from '../units';

export interface DeliveryTurn {
  from: Seconds;
  to: Seconds;
  /** End of the customer's line that it answers; null when the trainee spoke first. */
  lineEndedAt: Seconds | null;
  hard: boolean;
  /** The line was an outburst, or aimed at the trainee. */
  provoked: boolean;
  /** Those between `from` and `to`. */
  frames: Frame[];
  gateDbfs: number;
  words: TimedWord[];
  speech: { from: Seconds; to: Seconds }[];
  voice: VoiceJudgement;
  /** Asked for a moment in it. */
  announced: boolean;
}

export interface DeliveryInput {
  baseline: Baseline | null;
  /** Spoken turns; typed ones tell nothing of delivery. */
  turns: DeliveryTurn[];
  overlaps: Overlap[];
  /** The customer's outbursts. */
  outbursts: { line: string; from: Seconds; to: Seconds }[];
  /** Where the customer asked whether anybody was there: the silence before it. */
  silences: { from: Seconds; to: Seconds }[];
}
