import type { TagResult } from './judge';
import type { ContentId, Hit } from './rule';

/** Found as often as it is said; the others once, at their strongest. */
const many: ReadonlySet<ContentId> = new Set<ContentId>(['concrete', 'offer-solution', 'acknowledge', 'next-step', 'explain-openly']);
const low = 0.4;
/** Words in a row under `low` that a span bridges. */
const gap = 2;

interface Run {
  a: number;
  b: number;
  top: number;
  mass: number;
}

/** Where in the reply a label rests: rows of words that the encoder marks, else the rule's words, else its best word. */
export function spansOf(tags: TagResult, label: number, id: ContentId, hits: Hit[]): { a: number; b: number }[] {
  const p = tags.words.map((w) => w.prob[label] ?? 0);
  const top = Math.max(0, ...p);
  const bar = Math.min(low, top * 0.5);
  const runs: Run[] = [];
  for (const [i, x] of p.entries()) {
    if (x < bar || x < 0.05) continue;
    const last = runs.at(-1);
    if (last && i - last.b <= gap + (id === 'concrete' ? -1 : 1)) {
      last.b = i;
      last.top = Math.max(last.top, x);
      last.mass += x;
    } else runs.push({ a: i, b: i, top: x, mass: x });
  }
  const best = runs.toSorted((x, y) => y.mass - x.mass)[0];
  if (!best) return hits.length > 0 ? hits.map(({ a, b }) => ({ a, b })) : [{ a: 0, b: Math.max(0, p.length - 1) }];
  const strong = Math.max(0.5 * best.top, low);
  const kept = many.has(id) ? runs.filter((r) => r === best || (r.top >= strong && (id === 'concrete' || r.b > r.a))) : [best];
  return kept.map(({ a, b }) => ({ a, b }));
}
