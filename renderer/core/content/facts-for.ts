import { overlap } from './likeness';

const words = (s: string): string[] =>
  s
    .toLowerCase()
    .split(/[^a-z0-9']+/)
    .filter(Boolean);

/**
 * The encoder reads only so many words of the facts. A short brief goes in as it is; of a long one come first the
 * parts that share words with what was just said.
 */
export function factsFor(facts: string, spoken: string, limit: number): string {
  if (words(facts).length <= limit) return facts;
  const near = words(spoken);
  const parts = facts
    .split(/[;\n]|\.\s/)
    .map((p) => p.trim())
    .filter(Boolean);
  const ranked = parts
    .map((part, i) => ({ part, i, shared: overlap(words(part), near) }))
    .toSorted((a, b) => b.shared - a.shared || a.i - b.i);
  const out: typeof ranked = [];
  let count = 0;
  for (const r of ranked) {
    if (count >= limit) break;
    out.push(r);
    count += words(r.part).length;
  }
  // With nothing in common the order of the brief is as good as any.
  return (ranked[0]?.shared ? out : parts.map((part, i) => ({ part, i, shared: 0 }))).map((r) => r.part).join('; ');
}
