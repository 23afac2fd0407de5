import type { Baseline } from '../delivery/baseline';
import { chosen, type Moment, momentsIn, recoveryAfter } from '../delivery/moments';
import { sceneOf } from '../sound/noise';
import type { Seconds } from '../units';
import type { CallState, FinishedTurn, SpokenLine } from './state';
import { framesOf, ownVoice } from './voice';

/** A moment of the trainee's voice, with what the customer had said just before. */
export interface VoiceMoment extends Moment {
  said: string;
}

/** What became of the voice after a line that was aimed at the trainee. */
export interface Recovery {
  line: string;
  said: string;
  /** When the trainee began to answer. */
  from: Seconds;
  /** Until the voice was back in its own band: 0 when it never left, null when it did not come back. */
  seconds: Seconds | null;
}

const shown = 3;

/** The moments of the call and the recovery after each provocation. */
export function voiceMoments(state: CallState): {
  calmest: VoiceMoment[];
  leastCalm: VoiceMoment[];
  recoveries: Recovery[];
} {
  const baseline = ownVoice(state.start);
  const spoken = state.replies.filter((r) => !r.typed);
  const moments = spoken.map((r) => ({ reply: r, moments: momentsOf(baseline, r) }));
  const all = moments.flatMap((m) => m.moments);
  const withLine = (m: Moment): VoiceMoment => ({ ...m, said: saidBefore(spoken, m) });
  const leastCalm = chosen(all, shown, false);
  // In a short call a moment is not to be both.
  const rest = all.filter((m) => !leastCalm.some((l) => l.from < m.to && m.from < l.to));
  return {
    calmest: chosen(rest, shown, true).map(withLine),
    leastCalm: leastCalm.map(withLine),
    recoveries: provocations(state.lines).flatMap((line, _, lines) => {
      const from = spoken.find((r) => r.line?.startedAt === line.startedAt)?.from;
      const provoked = lines.map((l) => l.endedAt ?? l.startedAt);
      const seconds = from === undefined ? undefined : recoveryAfter(all, from, provoked);
      return from === undefined || seconds === undefined
        ? []
        : [{ line: line.line.id, said: line.line.text, from, seconds }];
    }),
  };
}

const provocations = (lines: readonly SpokenLine[]) => lines.filter((l) => l.line.provokes || l.line.outburst);

function momentsOf(baseline: Baseline | null, reply: FinishedTurn): Moment[] {
  const frames = framesOf(reply.frames);
  return momentsIn(baseline, frames, sceneOf(frames), reply.from, reply.to);
}

const saidBefore = (replies: readonly FinishedTurn[], m: Moment): string =>
  replies.find((r) => m.from >= r.from && m.from < r.to)?.line?.line.text ?? '';
