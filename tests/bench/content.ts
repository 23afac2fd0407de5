import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Tagger } from '../../renderer/adapters/tagger';
import { type Finding, plain, type ReplyContext } from '../../renderer/core/content/finding';
import { judgeReply } from '../../renderer/core/content/judge';
import { read } from '../../renderer/core/content/text';
import { contentMarks, contentScore } from '../../renderer/core/grade/content-marks';
import { defaultRubric } from '../../renderer/core/grade/rubric';
import { loadTagger, modelFolder } from '../../shells/grade';
import { dataFolder, type Labelled, readLines } from '../labelled';

/**
 * How well the words are judged. By default over the project's own replies, which the shipped model was trained on. For
 * writers never seen: --folds with the folder of folds that `npm run train:content` leaves, where the replies of writers
 * w1 and w5 are judged by the model `w1-w5` that knows neither; or --data with new replies (tests/fixtures/replies-unseen.jsonl is in no training).
 * Whole calls: the fourteen that the shipped model learned from, and thirty in no training, each misheard five times.
 *   npm run bench -- content [--folds DIR | --model DIR] [--data FILE] [--writers w2,w6] [--calls FILE] [--every N] [--out FILE.json]
 */

const option = (name: string): string | undefined =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined;

/** The same errors every time, others another time: a word in seven is swapped for one that sounds like it, small ones are dropped. */
const alike = JSON.parse(
  existsSync(join(dataFolder, 'sound-alikes.json'))
    ? readFileSync(join(dataFolder, 'sound-alikes.json'), 'utf8')
    : '{}',
) as Record<string, string[]>;
const small = new Set(
  'a an the to of in on at is i it you we that and for so do have be was if as by or with me my your this will would can'.split(
    ' ',
  ),
);
export function misheard(text: string, rate = 0.15, time = 0): string {
  let state = 2166136261 ^ Math.imul(time, 40503);
  for (const c of text) state = Math.imul(state ^ c.charCodeAt(0), 16777619);
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 8) / 2 ** 24;
  };
  const out = read(text).words.flatMap(({ w }) => {
    if (random() >= rate) return [w];
    if (small.has(w) && random() < 0.6) return [];
    const options = alike[w] ?? [];
    return options.length > 0 ? [options[Math.floor(random() * options.length)] ?? w] : [w];
  });
  return out.join(' ') || 'a';
}
const spoken = (text: string): string =>
  read(text)
    .words.map((w) => w.w)
    .join(' ');

interface Count {
  tp: number;
  found: number;
  there: number;
  near: number;
  nearMarked: number;
  spans: number;
  overlapping: number;
  foundSpans: number;
  iou: number;
}
const zero = (): Count => ({
  tp: 0,
  found: 0,
  there: 0,
  near: 0,
  nearMarked: 0,
  spans: 0,
  overlapping: 0,
  foundSpans: 0,
  iou: 0,
});
const f1 = (c: Count): number => (2 * c.tp) / Math.max(1, c.found + c.there);
const mean = (xs: number[]): number => xs.reduce((a, b) => a + b, 0) / Math.max(1, xs.length);
const at = (xs: number[], q: number): number =>
  xs.toSorted((a, b) => a - b)[Math.min(xs.length - 1, Math.floor(xs.length * q))] ?? 0;

/** A gold span lies where its words are in the text as given; only clean text keeps them in place. */
function spanScores(c: Count, row: Labelled, id: string, findings: Finding[]): void {
  const gold = [...row.behaviours, ...row.faults]
    .filter((b) => b.id === id)
    .map((b) => ({ from: row.text.indexOf(b.span), to: row.text.indexOf(b.span) + b.span.length }))
    .filter((g) => g.from >= 0);
  const mine = findings.filter((f) => f.id === id);
  const iou = (x: { from: number; to: number }, y: { from: number; to: number }): number =>
    Math.max(0, Math.min(x.to, y.to) - Math.max(x.from, y.from)) / (Math.max(x.to, y.to) - Math.min(x.from, y.from));
  c.spans += gold.length;
  c.foundSpans += mine.length;
  for (const g of gold) {
    const best = Math.max(0, ...mine.map((m) => iou(g, m)));
    if (best > 0) c.overlapping++;
    c.iou += best;
  }
}

/** Whether a timed check is a next step as well differs between writers; one with words of its own is one. */
function isTimedCheck({ behaviours, text }: Labelled): boolean {
  const at = (id: string): { from: number; to: number }[] =>
    behaviours
      .filter((b) => b.id === id)
      .map(({ span }) => ({ from: text.indexOf(span), to: text.indexOf(span) + span.length }));
  const checks = at('follow-up');
  return checks.length > 0 && at('next-step').every((s) => checks.some((c) => s.from < c.to && c.from < s.to));
}

/** The encoder that may judge a reply. */
type Judges = (row: Labelled) => Tagger | null;

/** By --folds the one that does not know the writer; a whole call, which none of them knows, has the first. */
async function judges(): Promise<Judges> {
  const folds = option('--folds');
  if (!folds) {
    const one = await loadTagger(option('--model') ?? modelFolder);
    return () => one;
  }
  const names = readdirSync(resolve(folds)).toSorted();
  const taggers = await Promise.all(names.map((name) => loadTagger(join(resolve(folds), name))));
  return ({ writer = '' }) =>
    taggers[names.findIndex((name) => name.split('-').includes(writer))] ?? taggers[0] ?? null;
}

async function judged(
  rows: Labelled[],
  taggerFor: Judges,
  hear: (t: string) => string,
): Promise<{ per: Map<string, Count>; ms: number[] }> {
  const per = new Map<string, Count>();
  const get = (id: string): Count => per.get(id) ?? per.set(id, zero()).get(id) ?? zero();
  const ms: number[] = [];
  // A label that a writer never used was not looked for by them.
  const used = new Map<string, Set<string>>();
  for (const r of rows)
    for (const b of [...r.behaviours, ...r.faults])
      used.set(r.writer ?? '', (used.get(r.writer ?? '') ?? new Set()).add(b.id));
  for (const row of rows) {
    const text = hear(row.text);
    const context: ReplyContext = { said: row.said ?? '', facts: row.facts ?? '', earlier: [] };
    const tagger = taggerFor(row);
    const started = performance.now();
    const findings = plain(judgeReply(text, context, tagger ? await tagger.tag(text, context) : null));
    ms.push(performance.now() - started);
    const gold = new Set([...row.behaviours, ...row.faults].map((b) => b.id));
    const mine = new Set<string>(findings.map((f) => f.id));
    const near = new Set((row.near ?? []).filter((id) => !gold.has(id)));
    for (const id of new Set([...gold, ...mine, ...near])) {
      if (!used.get(row.writer ?? '')?.has(id) && !near.has(id)) continue;
      if (id === 'next-step' && isTimedCheck(row)) continue;
      const c = get(id);
      if (gold.has(id)) c.there++;
      if (mine.has(id)) c.found++;
      if (gold.has(id) && mine.has(id)) c.tp++;
      if (near.has(id)) c.near++;
      if (near.has(id) && mine.has(id)) c.nearMarked++;
      if (text === row.text) spanScores(c, row, id, findings);
    }
  }
  return { per, ms };
}

function summary(per: Map<string, Count>): Record<string, number> {
  const counts = [...per.values()].filter((c) => c.there > 0);
  const sum = (k: keyof Count): number => [...per.values()].reduce((s, c) => s + c[k], 0);
  const r = (x: number): number => Math.round(x * 1000) / 1000;
  return {
    macroF1: r(mean(counts.map(f1))),
    microF1: r((2 * sum('tp')) / Math.max(1, sum('found') + sum('there'))),
    precision: r(sum('tp') / Math.max(1, sum('found'))),
    recall: r(sum('tp') / Math.max(1, sum('there'))),
    nearMarked: r(sum('nearMarked') / Math.max(1, sum('near'))),
    ...(sum('spans') > 0
      ? {
          spansTouched: r(sum('overlapping') / sum('spans')),
          spanIou: r(sum('iou') / sum('spans')),
          foundPerSpan: r(sum('foundSpans') / sum('spans')),
        }
      : {}),
  };
}

const ranks = (xs: number[]): number[] =>
  xs.map((x) => xs.filter((y) => y < x).length + (xs.filter((y) => y === x).length - 1) / 2);
export function correlation(xs: number[], ys: number[]): number {
  const [a, b] = [ranks(xs), ranks(ys)];
  const [ma, mb] = [mean(a), mean(b)];
  const s = (f: (i: number) => number): number => a.reduce((t, _, i) => t + f(i), 0);
  return (
    s((i) => ((a[i] ?? 0) - ma) * ((b[i] ?? 0) - mb)) /
    Math.sqrt(s((i) => ((a[i] ?? 0) - ma) ** 2) * s((i) => ((b[i] ?? 0) - mb) ** 2))
  );
}

/** Content score of every whole call that a coach marked. */
async function callScores(
  rows: Labelled[],
  taggerFor: Judges,
  hear: (t: string) => string,
): Promise<{ call: string; coach: number; score: number }[]> {
  const out: { call: string; coach: number; score: number }[] = [];
  for (const call of new Set(rows.map((r) => r.call ?? ''))) {
    const turns = rows.filter((r) => r.call === call).toSorted((a, b) => (a.turn ?? 0) - (b.turn ?? 0));
    const coach = turns.at(-1)?.coach?.content;
    if (coach === undefined) continue;
    const earlier: ReplyContext['earlier'] = [];
    for (const t of turns) {
      const text = hear(t.text);
      const tagger = taggerFor(t);
      const context = { said: t.said ?? '', facts: t.facts ?? '', earlier: [...earlier] };
      earlier.push({
        said: context.said,
        text,
        findings: judgeReply(text, context, tagger ? await tagger.tag(text, context) : null),
      });
    }
    out.push({
      call,
      coach,
      score: contentScore(
        contentMarks(
          earlier.map((t) => ({ ...t, from: 0, to: 0 })),
          defaultRubric,
        ),
      ),
    });
  }
  return out;
}

const wholeCalls = option('--calls')
  ? [option('--calls') ?? '']
  : [join(dataFolder, 'calls.jsonl'), 'tests/fixtures/calls-coached.jsonl'];
const noises = 5;

/** How the scores of whole calls go with the coach's, and how far they move when 15 % of the words are wrong. */
async function benchCalls(file: string, taggerFor: Judges): Promise<Record<string, unknown>> {
  const calls = readLines<Labelled>(resolve(file));
  const clean = await callScores(calls, taggerFor, (t) => t);
  const rank = (xs: { coach: number; score: number }[]): number =>
    correlation(
      xs.map((x) => x.coach),
      xs.map((x) => x.score),
    );
  const heard: { coach: number; score: number }[][] = [];
  for (let time = 0; time < noises; time++)
    heard.push(await callScores(calls, taggerFor, (t) => misheard(t, 0.15, time)));
  const moved = heard.flatMap((xs) => xs.map((x, i) => Math.abs(x.score - (clean[i]?.score ?? 0))));
  return {
    calls: clean.length,
    rankCorrelation: Number(rank(clean).toFixed(3)),
    misheard15: Number(mean(heard.map(rank)).toFixed(3)),
    movedMean: Number(mean(moved).toFixed(1)),
    movedP90: at(moved, 0.9),
    movedMost: Math.max(0, ...moved),
    movedAtMost5: Number((moved.filter((m) => m <= 5).length / Math.max(1, moved.length)).toFixed(2)),
    scores: clean.map((x) => `${x.call} ${x.coach}>${x.score}`).join(', '),
  };
}

export async function benchContent(): Promise<Record<string, unknown>> {
  const writers = option('--writers')?.split(',');
  const every = Number(option('--every') ?? 1);
  const rows = readLines<Labelled>(resolve(option('--data') ?? join(dataFolder, 'replies.jsonl'))).filter(
    (r, i) => (!writers || writers.includes(r.writer ?? '')) && i % every === 0,
  );
  const encoders = await judges();
  const result: Record<string, unknown> = { replies: rows.length };
  const table: Record<string, Record<string, number>> = {};
  for (const [name, engine] of [
    ['encoder and rules', encoders],
    ['rules alone', () => null],
  ] as const) {
    const clean = await judged(rows, engine, (t) => t);
    const speech = await judged(rows, engine, spoken);
    const heard = await judged(rows, engine, (t) => misheard(t));
    const calls: Record<string, unknown> = {};
    for (const file of wholeCalls) calls[file.split('/').at(-1) ?? ''] = await benchCalls(file, engine);
    result[name] = {
      clean: summary(clean.per),
      asSpeech: summary(speech.per),
      misheard15: summary(heard.per),
      msP50: Math.round(at(clean.ms, 0.5)),
      msP95: Math.round(at(clean.ms, 0.95)),
      calls,
    };
    for (const [id, k] of [...clean.per].toSorted())
      table[id] = {
        ...(table[id] ?? { replies: k.there }),
        [name === 'rules alone' ? 'rules' : 'F1']: Number(f1(k).toFixed(2)),
        ...(name !== 'rules alone'
          ? {
              misheard: Number(f1(heard.per.get(id) ?? zero()).toFixed(2)),
              found: k.found,
              near: k.near,
              nearMarked: k.nearMarked,
              iou: Number((k.iou / Math.max(1, k.spans)).toFixed(2)),
            }
          : {}),
      };
  }
  console.log(JSON.stringify(result, null, 1));
  console.table(table);
  const out = option('--out');
  if (out) writeFileSync(out, JSON.stringify({ ...result, perLabel: table }, null, 1));
  return result;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) await benchContent();
