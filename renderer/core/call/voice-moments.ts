import type { Baseline } from '../delivery/baseline';
import { chosen, type Moment, momentsIn, recoveryAfter } from '../delivery/moments';
import type { Seconds } from '../units';
import { type HeardTurn, isProvocation } from './heard-turn';
import type { CallState } from './state';

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
export function voiceMoments(
  { lines }: CallState,
  baseline: Baseline | null,
  turns: readonly HeardTurn[],
): { calmest: VoiceMoment[]; leastCalm: VoiceMoment[]; recoveries: Recovery[] } {
  const spoken = turns.filter((t) => !t.reply.typed);
  const moments = spoken.flatMap(({ reply, sound }) =>
    momentsIn(baseline, sound.frames, sound.scene, reply.from, reply.to).map(
      (m): VoiceMoment => ({
        ...m,
        said: reply.line?.line.text ?? '',
      }),
    ),
  );
  const leastCalm = chosen(moments, shown, false);
  // In a short call a moment is not to be both.
  const rest = moments.filter((m) => !leastCalm.some((l) => l.from < m.to && m.from < l.to));
  const provocations = lines.filter(isProvocation);
  const provoked = provocations.map((l) => l.endedAt ?? l.startedAt);
  return {
    calmest: chosen(rest, shown, true),
    leastCalm,
    recoveries: provocations.flatMap(({ line, startedAt }) => {
      const from = spoken.find((t) => t.reply.line?.startedAt === startedAt)?.reply.from;
      const seconds = from === undefined ? undefined : recoveryAfter(moments, from, provoked);
      return from === undefined || seconds === undefined ? [] : [{ line: line.id, said: line.text, from, seconds }];
    }),
  };
}
