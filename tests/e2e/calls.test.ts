import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { deriveReport } from '../../renderer/core/call/report';
import { packSchema } from '../../renderer/core/customer/pack';
import { type CallRun, firstReplies, fixtures, runCalls } from './run-call';

/** Five calls in real time, three at a time, the longest first. */
const allCalls = 660_000;

const names = ['skilled', 'keywords', 'interrupter', 'shouted', 'empty'] as const;
/** Replies of the interrupter: enough to cut in twice and to murmur twice. */
const interrupting = 8;
const scriptOf = (name: string) => (name === 'interrupter' ? firstReplies(name, interrupting) : name);
let runs: Record<(typeof names)[number], CallRun>;

beforeAll(async () => {
  runs = await runCalls(names, scriptOf);
}, allCalls);

test('the calm and skilled trainee satisfies the customer, and nobody else does', () => {
  expect(runs.skilled.report.ending).toBe('resolved');
  for (const other of ['shouted', 'empty', 'keywords'] as const)
    expect(runs[other].report.ending, other).not.toBe('resolved');
});

test('the calm and skilled trainee scores at least 30 points more than the others', () => {
  const best = runs.skilled.report.score ?? 0;
  for (const other of ['shouted', 'empty', 'keywords'] as const)
    expect(best - (runs[other].report.score ?? 0), other).toBeGreaterThanOrEqual(30);
});

test('the same words shouted lose loudness, and keep at most part of the credit for kindness', () => {
  const mark = (id: string) => runs.shouted.report.marks.find((m) => m.id === id);
  expect(mark('loudness')?.verdict).toBe('missed');
  for (const id of ['empathise', 'apologise', 'own-it']) expect(mark(id)?.verdict, id).not.toBe('met');
});

test('the report can be derived from the log again, to the same marks', () => {
  const pack = packSchema.parse(JSON.parse(readFileSync('personas/late-refund/pack.json', 'utf8')));
  for (const run of Object.values(runs)) expect(deriveReport(run.log, pack).marks).toEqual(run.report.marks);
});

test('interruptions are found where the trainee made them, and backchannels are none', () => {
  const { replies } = JSON.parse(readFileSync(join(fixtures, 'interrupter/script.json'), 'utf8')) as {
    replies: { file: string; intoLineMs?: number }[];
  };
  const truth = JSON.parse(readFileSync(join(fixtures, 'interrupter/truth.json'), 'utf8'));
  const { report } = runs.interrupter;
  const long = replies
    .slice(0, interrupting)
    .filter((r) => r.intoLineMs !== undefined && lengthOf(truth, r.file) >= 0.9).length;
  expect(report.overlaps.filter((o) => o.kind === 'interruption').length).toBeGreaterThanOrEqual(Math.min(1, long));
  expect(report.overlaps.filter((o) => o.kind === 'interruption').length).toBeLessThanOrEqual(long);
  expect(report.overlaps.some((o) => o.kind === 'backchannel')).toBe(true);
  expect(runs.skilled.report.overlaps.filter((o) => o.kind === 'interruption')).toEqual([]);
});

function lengthOf(truth: { replies: { file: string; onsetMs: number; offsetMs: number }[] }, file: string): number {
  const reply = truth.replies.find((r) => r.file === file);
  return reply ? (reply.offsetMs - reply.onsetMs) / 1000 : 0;
}
