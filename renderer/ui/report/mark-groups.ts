import type { Mark } from '../../core/grade/mark';
import { lostBy, toneOf } from './tone';

export interface MarkGroups {
  /** Heard at a time, in its order. */
  moments: Mark[];
  /** Wanting in the whole call, costliest first. */
  missing: Mark[];
  /** Left out of the score, with the reason. */
  leftOut: Mark[];
}

/** Something was heard, be it good or bad; not only a place where it should have been. */
const wasHeard = ({ evidence: [first] }: Mark): boolean => first !== undefined && first.after === undefined;
const startOf = (mark: Mark): number => Math.min(...mark.evidence.map((e) => e.from));

export function groupMarks(marks: readonly Mark[]): MarkGroups {
  const told = marks.filter((m) => toneOf(m).tone !== 'none');
  return {
    moments: told.filter(wasHeard).sort((a, b) => startOf(a) - startOf(b)),
    missing: told.filter((m) => !wasHeard(m)).sort((a, b) => lostBy(b) - lostBy(a)),
    leftOut: marks.filter((m) => toneOf(m).tone === 'none'),
  };
}

/** The mark that cost most: what to try next. One that was done comes last. Null when nothing was lost. */
export function costliest(marks: readonly Mark[]): Mark | null {
  const lost = marks.filter((m) => toneOf(m).tone !== 'none' && lostBy(m) > 0).sort((a, b) => lostBy(b) - lostBy(a));
  return lost.find((m) => m.verdict !== 'met') ?? lost[0] ?? null;
}

/** Stable through a correction, so that rows keep their place. */
export const markKey = (mark: Mark): string => `${mark.id}@${mark.evidence[0]?.from.toFixed(2) ?? ''}`;
