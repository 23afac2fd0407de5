import { isFinished } from '../content/clause';
import { announcesPause } from '../speech/pause';
import type { Seconds } from '../units';
import type { TurnOptions } from './log';
import type { CallState, Command } from './state';

/**
 * How long the customer waits in silence after these words, and why: shown in the log of every turn.
 * @param fell Whether the voice fell at the end, as statements close: words that seem to go on may then be the last.
 * Asked only where the words leave it open.
 */
export function howLongToWait(
  text: string,
  options: TurnOptions,
  fell: () => boolean,
): { wait: Seconds; because: string } {
  if (announcesPause(text)) return { wait: options.announcedSilence, because: 'you asked for a moment' };
  const clause = isFinished(text);
  if (clause.finished) return { wait: options.endSilence, because: clause.because };
  return fell()
    ? { wait: options.fallenSilence, because: `${clause.because}, but the voice fell as at an end` }
    : { wait: options.unfinishedSilence, because: clause.because };
}

export const flushSoon = (state: CallState, speechEndedAt: Seconds): Command => ({
  kind: 'schedule',
  event: { kind: 'flush-due', at: speechEndedAt + state.start.turns.flushSilence },
});

/** Speech that goes on this long over the customer takes the floor. */
export const watchFloor = (state: CallState, onset: Seconds): Command => ({
  kind: 'schedule',
  event: { kind: 'floor-taken', at: onset + state.start.turns.takesFloor },
});
