import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { modelFolder } from '../../shells/grade';
import { dataFolder, type Labelled, readLines } from '../labelled';

/**
 * How far two labellers agree on what is in a reply: `npm run bench -- agreement`. models/content/second-labels.jsonl
 * holds replies labelled a second time from the guidelines, the customer's line, the facts and the reply, without sight
 * of the first labels: 300 by four writers (by "a"), 88 by all the later ones (by "b"), 300 by the fifteen writers
 * w51 to w65 (by "c"), and 120 by w67 to w74 (by "d"). F1 is that of one labeller against the other, which is what a
 * grader can reach at most; kappa is Cohen's.
 */
interface Second {
  writer: string;
  text: string;
  second: string[];
  by: string;
}
const second = readLines<Second>(join(modelFolder, 'second-labels.jsonl'));
const unseen = 'tests/fixtures/replies-unseen.jsonl';
const files = [...new Set(second.map((s) => join(dataFolder, `replies-${s.writer}.jsonl`)))].filter(existsSync);
const first = new Map([...files, unseen].flatMap((f) => readLines<Labelled>(f)).map((r) => [r.text, r]));
const allPairs = second.flatMap(({ text, second: b, by }) => {
  const r = first.get(text);
  return r
    ? [{ by, a: new Set([...r.behaviours, ...r.faults].map((x) => x.id)), b: new Set(b), near: r.near ?? [] }]
    : [];
});
for (const by of ['a', 'b', 'c', 'd']) {
  const pairs = allPairs.filter((p) => p.by === by);
  const ids = [...new Set(pairs.flatMap(({ a, b }) => [...a, ...b]))].toSorted();
  const round = (x: number): number => Math.round(x * 1000) / 1000;
  const rows = ids.map((id) => {
    const count = (inA: boolean, inB: boolean): number =>
      pairs.filter(({ a, b }) => a.has(id) === inA && b.has(id) === inB).length;
    const [both, onlyFirst, onlySecond, neither] = [
      count(true, true),
      count(true, false),
      count(false, true),
      count(false, false),
    ];
    const n = pairs.length;
    const chance = ((both + onlyFirst) * (both + onlySecond) + (neither + onlyFirst) * (neither + onlySecond)) / n ** 2;
    return {
      id,
      both,
      onlyFirst,
      onlySecond,
      f1: round((2 * both) / (2 * both + onlyFirst + onlySecond)),
      kappa: round(((both + neither) / n - chance) / (1 - chance)),
    };
  });
  const sum = (of: (row: (typeof rows)[number]) => number): number => rows.reduce((total, row) => total + of(row), 0);
  console.table(rows);
  console.log({
    by,
    replies: pairs.length,
    macroF1: round(sum((r) => r.f1) / rows.length),
    microF1: round((2 * sum((r) => r.both)) / (2 * sum((r) => r.both) + sum((r) => r.onlyFirst + r.onlySecond))),
    kappa: round(sum((r) => r.kappa) / rows.length),
    nearMarkedBySecond: round(
      pairs.reduce((s, { near, b }) => s + near.filter((id) => b.has(id)).length, 0) /
        pairs.reduce((s, { near }) => s + near.length, 0),
    ),
  });
}
