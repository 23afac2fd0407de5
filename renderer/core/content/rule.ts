import type { ContentBehaviour, ContentFault } from '../practices';
import { contentBehaviours } from '../practices';
import { type Clause, clausesOf } from './clause';
import { plain, type ReplyContext } from './finding';
import { isList, isQuoted, negatedBefore } from './negation';
import { find, type Match, read, type Said } from './text';

export type ContentId = ContentBehaviour | ContentFault;
const behaviourIds: ReadonlySet<string> = new Set(contentBehaviours);
export const isBehaviour = (id: ContentId): id is ContentBehaviour => behaviourIds.has(id);

/** A reply, read, with what it is judged against. */
export interface Scene {
  said: Said;
  clauses: Clause[];
  customer: Said;
  facts: Said;
  context: ReplyContext;
}

/** Of earlier replies only what was surely said counts. */
export const sceneOf = (text: string, given: ReplyContext): Scene => {
  const said = read(text);
  const context = { ...given, earlier: given.earlier.map((t) => ({ ...t, findings: plain(t.findings) })) };
  return { said, clauses: clausesOf(said), customer: read(context.said), facts: read(context.facts), context };
};

/** What a rule says: `certain` stands unless the encoder is sure of the opposite, `likely` wants the encoder's nod. */
export interface Hit {
  id: ContentId;
  a: number;
  b: number;
  because: string;
  strength: 'certain' | 'likely';
}

export interface Rule {
  pattern: RegExp;
  because: string;
  strength?: Hit['strength'];
  /** Tested on the words of the clause, the match included, and up to eight words after. */
  unless?: RegExp;
  /** May stand after "not", "never" …; by default it may not. */
  negatable?: boolean;
  /** Reaches to the end of its clause. */
  whole?: boolean;
}

/** The clause that a word stands in. */
export const clauseAt = (scene: Scene, word: number): Clause =>
  scene.clauses.find((c) => word >= c.a && word <= c.b) ?? { a: word, b: word, joint: '', plain: '' };

/** Words around a match, for exceptions: its clause from the start, and a little after. */
const around = (scene: Scene, m: Match): string => {
  const from = scene.said.wordAt.indexOf(clauseAt(scene, m.a).a);
  const after = scene.said.plain.slice(m.end).split(' ').slice(0, 9).join(' ');
  return scene.said.plain.slice(Math.max(0, Math.min(from, m.at)), m.end) + after;
};

/** Speech has no full stops: a clause may run on, so a span never reaches more than this many words past its match. */
const reach = 14;

export function apply(scene: Scene, id: ContentId, rules: Rule[]): Hit[] {
  const hits: Hit[] = [];
  for (const rule of rules)
    for (const m of find(scene.said, rule.pattern)) {
      if (!rule.negatable && negatedBefore(scene.said, m.at)) continue;
      if (isQuoted(scene.said, m.at) || isList(scene.said, m.a, m.b)) continue;
      if (rule.unless?.test(around(scene, m))) continue;
      const b = rule.whole ? Math.max(m.b, Math.min(clauseAt(scene, m.b).b, m.b + reach)) : m.b;
      hits.push({ id, a: m.a, b, because: rule.because, strength: rule.strength ?? 'certain' });
    }
  return hits;
}
