import type { Clause } from './clause';
import type { TagResult } from './judge';
import type { ContentId, Hit, Scene } from './rule';
import type { Said } from './text';

/** Found as often as it is said; the others once, at their strongest. */
const many: ReadonlySet<ContentId> = new Set<ContentId>([
  'concrete',
  'offer-solution',
  'acknowledge',
  'next-step',
  'explain-openly',
  'false-promise',
]);
/** A span holds words as long as they are at least this sure, as a share of the surest one. */
const share = 0.2;
/** The same for particulars, which are short. */
const shortShare = 0.35;
/** A second span of the same label wants this share of the first one's mass. */
const second = 0.5;
/** Words between the edge of a span and that of a clause within which it moves there. */
const reach = 2;

interface Run {
  a: number;
  b: number;
  mass: number;
}

/** The stretch in which words are surest together: a few unsure words between sure ones are bridged. */
function surest(p: number[], from: number, to: number, bar: number): Run | null {
  let best: Run | null = null;
  let sum = 0;
  let a = from;
  for (let i = from; i <= to; i++) {
    if (sum <= 0) {
      sum = 0;
      a = i;
    }
    sum += Math.max((p[i] ?? 0) - bar, -bar);
    if (sum > 0 && (!best || sum > best.mass)) best = { a, b: i, mass: sum };
  }
  return best;
}

/** The nearest of some places to one, within reach; on a tie the one that makes the span shorter. */
const nearest = (places: number[], to: number, inward: (p: number) => boolean): number =>
  places
    .filter((p) => Math.abs(p - to) <= reach)
    .toSorted((x, y) => Math.abs(x - to) - Math.abs(y - to) || Number(inward(y)) - Number(inward(x)))[0] ?? to;

/** Edges that lie a word or two off a clause's move to it. */
function snapped(run: Run, clauses: Clause[]): { a: number; b: number } {
  const a = nearest(
    clauses.map((c) => c.a),
    run.a,
    (p) => p > run.a,
  );
  const b = nearest(
    clauses.map((c) => c.b),
    run.b,
    (p) => p < run.b,
  );
  return a <= b ? { a, b } : { a: run.a, b: run.b };
}

const loose = new Set(
  'you i it we they and but so or to of for with will is are that which then have has be a'.split(' '),
);

/** A particular begins and ends with a word that tells something. */
function trimmed(run: Run, said: Said): { a: number; b: number } {
  let { a, b } = run;
  const isLoose = (i: number): boolean =>
    loose.has(said.words[i]?.w ?? '') || (i === b && /^(the|at|by|on|in|your|my)$/.test(said.words[i]?.w ?? ''));
  while (a < b && isLoose(a)) a++;
  while (b > a && isLoose(b)) b--;
  return { a, b };
}

/** Where in the reply a label rests: rows of words that the encoder marks, else the rule's words. */
export function spansOf(
  tags: TagResult,
  label: number,
  id: ContentId,
  hits: Hit[],
  scene: Scene,
): { a: number; b: number }[] {
  const p = tags.words.map((w) => w.prob[label] ?? 0);
  const top = Math.max(0, ...p);
  const runs: Run[] = [];
  const look = (from: number, to: number): void => {
    if (from > to) return;
    const run = surest(p, from, to, Math.max(0.02, top * (id === 'concrete' ? shortShare : share)));
    const best = runs[0];
    if (!run || (best && (run.mass < best.mass * second || (id !== 'concrete' && run.b - run.a < 3)))) return;
    runs.push(run);
    if (!many.has(id)) return;
    look(from, run.a - 2);
    look(run.b + 2, to);
  };
  look(0, p.length - 1);
  if (runs.length === 0 || top < 0.05)
    return hits.length > 0 ? hits.map(({ a, b }) => ({ a, b })) : [{ a: 0, b: Math.max(0, p.length - 1) }];
  return runs.map((r) => (id === 'concrete' ? trimmed(r, scene.said) : snapped(r, scene.clauses)));
}
