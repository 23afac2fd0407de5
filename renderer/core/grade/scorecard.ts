import { capOf } from './content-marks';
import type { Mark } from './mark';
import { type Rubric, rubricGroups } from './rubric';

export interface Side {
  points: number;
  of: number;
}

export interface Scorecard {
  /** 0-100; null when nothing could be judged. */
  score: number | null;
  delivery: Side;
  content: Side;
  parts: { id: string; label: string; group: 'delivery' | 'content'; points: number; of: number }[];
  cappedBy: { id: string; at: number } | null;
}

const round = (x: number): number => Math.round(x * 10) / 10;

/** A side out of its share of 100: what was earned less faults, over what the call gave occasion for. */
function sideOf(marks: readonly Mark[], share: number): Side {
  const of = marks.reduce((sum, m) => sum + m.of, 0);
  if (of === 0) return { points: 0, of: 0 };
  const points = marks.reduce((sum, m) => sum + m.points, 0);
  return { points: round((Math.max(0, Math.min(of, points)) / of) * share), of: share };
}

/** What gave no occasion or can't be told leaves the sum; the rest is scaled to 100. */
export function scorecard(delivery: readonly Mark[], content: readonly Mark[], rubric: Rubric): Scorecard {
  const sides = { delivery: sideOf(delivery, rubric.sides.delivery), content: sideOf(content, rubric.sides.content) };
  const of = sides.delivery.of + sides.content.of;
  const earned = of > 0 ? (100 * (sides.delivery.points + sides.content.points)) / of : null;
  const cap = capOf(content);
  const all = new Map([...delivery, ...content].filter((m) => m.of > 0).map((m) => [m.id, m]));
  const parts = rubricGroups.map(({ id, label, side, parts }) => {
    const there = parts.flatMap((p) => all.get(p) ?? []);
    return {
      id,
      label,
      group: side,
      points: round(there.reduce((sum, m) => sum + m.points, 0)),
      of: round(there.reduce((sum, m) => sum + m.of, 0)),
    };
  });
  return {
    score: earned === null ? null : Math.round(Math.min(earned, cap?.at ?? 100)),
    ...sides,
    parts: parts.filter((p) => p.of > 0),
    cappedBy: cap && earned !== null && earned > cap.at ? cap : null,
  };
}
