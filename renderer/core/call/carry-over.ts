import type { Decibels, Semitones } from '../units';
import type { Report } from './report-types';

/** How the voice was at the end of one call and at the start of the next, against the own calm; null where it can't be told. */
export interface CarryOver {
  loudnessDb: { before: Decibels | null; first: Decibels | null };
  pitchSemitones: { before: Semitones | null; first: Semitones | null };
}

/** The last replies of a call say how somebody goes out of it. */
const lastReplies = 2;

/** What was carried from one call into the first reply of the next. */
export function carryOver(before: Report, after: Report): CarryOver {
  const replies = ({ transcript }: Report) => transcript.filter((t) => t.who === 'trainee' && t.to > t.from);
  const ended = replies(before).slice(-lastReplies);
  const begun = replies(after).slice(0, 1);
  return {
    loudnessDb: {
      before: mean(before.ribbon.overOwnDb, before.ribbon.step, ended),
      first: mean(after.ribbon.overOwnDb, after.ribbon.step, begun),
    },
    pitchSemitones: {
      before: mean(before.pitch.overOwnSemitones, before.pitch.step, ended),
      first: mean(after.pitch.overOwnSemitones, after.pitch.step, begun),
    },
  };
}

function mean(
  columns: readonly (number | null)[],
  step: number,
  spans: readonly { from: number; to: number }[],
): number | null {
  const told = columns.flatMap((x, i) =>
    x !== null && spans.some((s) => i * step >= s.from && i * step <= s.to) ? [x] : [],
  );
  return told.length === 0 ? null : Math.round((10 * told.reduce((a, b) => a + b, 0)) / told.length) / 10;
}
