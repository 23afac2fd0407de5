import type { Pack } from '../customer/pack';
import type { Mark } from './mark';

/** Points that could be had in a call and were not, by practice. */
export const pointsLost = (marks: readonly Mark[]): Record<string, number> =>
  Object.fromEntries(marks.filter((m) => m.of > m.points).map((m) => [m.id, m.of - m.points]));

/** Practices by what they cost in these calls, costliest first. */
export function costliestPractices(calls: readonly Readonly<Record<string, number>>[]): string[] {
  const sum = new Map<string, number>();
  for (const lost of calls) for (const [id, points] of Object.entries(lost)) sum.set(id, (sum.get(id) ?? 0) + points);
  return [...sum].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([id]) => id);
}

export interface Suggestion {
  packId: string;
  /** What it practises of that which cost most, costliest first. */
  practises: string[];
}

/** As many weak points as one call can be chosen for. */
const weighed = 5;

/**
 * The customer to take next: who practises most of what cost most. The one taken last comes only when there is no
 * other; of equals it is the one taken longest ago, or never. Null when there are no calls to learn from.
 */
export function suggestNext(
  packs: readonly Pick<Pack, 'id' | 'practises'>[],
  worst: readonly string[],
  taken: readonly string[],
): Suggestion | null {
  const weak = worst.slice(0, weighed);
  const rank = (pack: Pick<Pack, 'practises'>): number =>
    weak.reduce((sum, id, i) => sum + (pack.practises.includes(id) ? weighed - i : 0), 0);
  const since = (id: string): number => (taken.includes(id) ? taken.indexOf(id) : taken.length);
  const others = packs.filter((p) => p.id !== taken[0]);
  const [best] = (others.length > 0 ? others : packs).toSorted(
    (a, b) => rank(b) - rank(a) || since(b.id) - since(a.id),
  );
  if (!best || weak.length === 0) return null;
  return { packId: best.id, practises: weak.filter((id) => best.practises.includes(id)) };
}
