import { readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Finding, plain, type ReplyContext } from '../../renderer/core/content/finding';
import { judgeReply } from '../../renderer/core/content/judge';
import { read } from '../../renderer/core/content/text';
import { percentile } from '../../renderer/core/sound/noise';
import { loadTagger, modelFolder } from '../../shells/grade';
import { coachedCalls, type Judges } from '../coached-calls';
import { dataFolder, type Labelled, readLines } from '../labelled';
import { misheard } from '../misheard';
import { mean } from '../statistics';

/**
 * How well the words are judged. By default over the project's own replies, which the shipped model was trained on. For
 * writers never seen: --folds with the folder of folds that `npm run train:content` leaves, where the replies of writers
 * w1 and w5 are judged by the model `w1-w5` that knows neither; or --data with new replies: those of
 * tests/fixtures/replies-unseen.jsonl are in no training.
 * Whole calls: the fourteen that the shipped model learned from, and thirty in no training, each misheard five times.
 *   npm run bench -- content [--folds DIR | --model DIR] [--data FILE] [--writers w2,w6] [--calls FILE] [--every N] [--out FILE.json]
 */

const option = (name: string): string | undefined =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined;

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
): Promise<{ per: Map<string, Count>; ms: number[]; faultless: number; charged: number }> {
  const per = new Map<string, Count>();
  const get = (id: string): Count => per.get(id) ?? per.set(id, zero()).get(id) ?? zero();
  const ms: number[] = [];
  let [faultless, charged] = [0, 0];
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
    if (row.faults.length === 0) faultless++;
    if (row.faults.length === 0 && findings.some((f) => f.kind === 'fault')) charged++;
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
  return { per, ms, faultless, charged };
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

const givenCalls = option('--calls');
const wholeCalls = givenCalls ? [givenCalls] : [join(dataFolder, 'calls.jsonl'), 'tests/fixtures/calls-coached.jsonl'];
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
    const heard = await judged(rows, engine, (t) => misheard(t).text);
    const calls: Record<string, unknown> = {};
    for (const file of wholeCalls) calls[file.split('/').at(-1) ?? ''] = await coachedCalls(file, engine);
    result[name] = {
      clean: summary(clean.per),
      asSpeech: summary(speech.per),
      misheard15: summary(heard.per),
      // Replies without a fault, and how many of them were charged with one.
      faultless: clean.faultless,
      charged: clean.charged,
      msP50: Math.round(percentile(clean.ms, 0.5)),
      msP95: Math.round(percentile(clean.ms, 0.95)),
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
