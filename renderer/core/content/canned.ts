import type { Finding } from './finding';
import { likeness } from './likeness';
import { reasonOf } from './reasons';
import type { Scene } from './rule';
import { find, read } from './text';

const stock =
  /\b((i )?(completely |totally |fully |really |do |can )*(understand|appreciate|hear) (you|your (frustration|concern|anger|feelings)|how (frustrating|upsetting|annoying|you feel)( \w+){0,3}|why you are upset|that)|(i |we )?(do |sincerely |really |am so |am very |am truly )*apologise( for (that|this|the inconvenience|any inconvenience|everything))?|(i am )?(so |very |really |truly )*sorry (for|about) (that|this|the inconvenience|any inconvenience)|i am here for you|you have every right to be upset|i can only imagine|your feedback is (very )?important)\b/;
/** Alike enough to be the same phrase again. */
const same = 0.72;
const kind = new Set(['empathise', 'apologise']);

const wordsOf = (text: string): string[] => read(text).plain.split(' ').filter(Boolean);

/** Warm phrases of one reply: what was found there, and stock phrases that were not worth a mark. */
const phrases = (text: string, findings: Finding[]): { from: number; to: number; words: string[] }[] => [
  ...findings
    .filter((f) => kind.has(f.id) || f.id === 'canned-empathy')
    .map((f) => ({ from: f.from, to: f.to, words: wordsOf(text.slice(f.from, f.to)) })),
  ...stockIn(text),
];

const stockIn = (text: string): { from: number; to: number; words: string[] }[] => {
  const said = read(text);
  return find(said, stock).map((m) => ({
    from: said.words[m.a]?.from ?? 0,
    to: said.words[m.b]?.to ?? text.length,
    words: said.plain.slice(m.at, m.end).split(' '),
  }));
};

/** The same kindness in the same words as earlier in the call no longer counts: it becomes a fault of its own. */
export function canned(scene: Scene, findings: Finding[]): Finding[] {
  const before = scene.context.earlier.flatMap((t) => phrases(t.text, t.findings));
  if (before.length === 0) return findings;
  const again = phrases(scene.said.text, findings).filter(
    (p) => p.words.length >= 3 && before.some((b) => likeness(p.words, b.words) >= same),
  );
  const first = again[0];
  if (!first) return findings;
  const inside = (f: Finding): boolean => kind.has(f.id) && again.some((p) => f.from < p.to && f.to > p.from);
  const fault: Finding = {
    id: 'canned-empathy',
    kind: 'fault',
    from: first.from,
    to: first.to,
    because: reasonOf('canned-empathy'),
    by: 'rules',
  };
  return [...findings.filter((f) => !inside(f)), fault].toSorted((x, y) => x.from - y.from || x.to - y.to);
}
