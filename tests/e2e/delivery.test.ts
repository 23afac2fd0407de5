import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { type CallRun, firstReplies, fixtures, runCalls } from './run-call';

/** Seven calls in real time, three at a time, the longest first. */
const allCalls = 660_000;

/** How many replies each gives before hanging up: as many as tell them apart. */
const given = { provoked: 6, impatient: 7, rambling: 3, mumbling: 4, fast: 4, once: 3, again: 3 };
const names = ['provoked', 'impatient', 'rambling', 'mumbling', 'fast', 'once', 'again'] as const;
const scriptOf = (name: (typeof names)[number]) =>
  firstReplies(name === 'once' || name === 'again' ? 'keywords' : name, given[name]);
let runs: Record<(typeof names)[number], CallRun>;

beforeAll(async () => {
  runs = await runCalls(names, scriptOf);
}, allCalls);

const deliveryParts = ['loudness', 'floor', 'pace', 'response', 'pitch'];
/** Parts of delivery that were not met, by name. */
const lost = (name: (typeof names)[number]) =>
  runs[name].report.marks.filter((m) => deliveryParts.includes(m.id) && m.verdict !== 'met').map((m) => m.id);

test('each is told apart by the right marks and no others', () => {
  expect(lost('fast')).toEqual(['pace']);
  expect(lost('mumbling')).toEqual(['loudness']);
  expect(lost('provoked')).toEqual(['loudness']);
  expect(lost('impatient')).toEqual(['floor']);
});

test('the same script twice gives the same marks', () => {
  const marks = (run: CallRun) => run.report.marks.map((m) => [m.id, m.verdict]);
  expect(marks(runs.again)).toEqual(marks(runs.once));
  const lines = (run: CallRun) => run.report.transcript.map((t) => t.line ?? t.text);
  expect(lines(runs.again)).toEqual(lines(runs.once));
});

test('too quiet is said to be too quiet, and the calm of it is kept', () => {
  const { report } = runs.mumbling;
  expect(report.marks.find((m) => m.id === 'loudness')?.because).toContain('quieter than in your calm voice');
  expect(report.measures['calm']).toBeGreaterThan(80);
});

test('a voice that was lost after the insult is the least calm moment, and its coming back is timed', () => {
  const { report } = runs.provoked;
  const shouted = report.transcript.find((t) => t.turn === 2);
  expect(report.leastCalm[0]?.from).toBeGreaterThanOrEqual(shouted?.from ?? Number.NaN);
  expect(report.leastCalm[0]?.from).toBeLessThan(shouted?.to ?? Number.NaN);
  expect(report.leastCalm[0]?.said).not.toBe('');
  const recovery = report.recoveries.find((r) => Math.abs(r.from - (shouted?.from ?? 0)) < 0.01);
  expect(recovery?.seconds).toBeGreaterThan(3);
  expect(recovery?.seconds).toBeLessThan(30);
  expect(report.marks.find((m) => m.id === 'stay-calm')?.verdict).not.toBe('met');
});

test('every reply into a line is counted once, and where it was', () => {
  const { report } = runs.impatient;
  const { replies } = JSON.parse(readFileSync(join(fixtures, 'impatient/script.json'), 'utf8')) as {
    replies: { intoLineMs?: number }[];
  };
  const cuts = report.overlaps.filter((o) => o.kind === 'interruption');
  const into = replies.slice(0, given.impatient).filter((r) => r.intoLineMs !== undefined).length;
  // One or two of them may meet a line so short that it was over by itself.
  expect(cuts.length).toBeGreaterThanOrEqual(into - 2);
  expect(cuts.length).toBeLessThanOrEqual(into);
  for (const cut of cuts) expect(cut.who).toBe('trainee-barged-in');
});

test('who goes on and on hears a sign of listening, then is cut into, and the customer says so', () => {
  const { report, log } = runs.rambling;
  const long = report.transcript.find((t) => t.turn === 1);
  expect(report.murmurs.length).toBeGreaterThanOrEqual(1);
  expect(report.murmurs[0]?.at).toBeLessThan(long?.to ?? 0);
  expect((long?.to ?? 0) - (long?.from ?? 0)).toBeGreaterThan(29);
  expect((long?.to ?? 0) - (long?.from ?? 0)).toBeLessThan(36);
  expect(long?.endedBecause).toContain('cut in');
  const causes = report.mood.flatMap((m) => m.causes.map((c) => c.cause));
  expect(causes).toContain('went-on');
  // Being cut into is no interruption of the trainee's.
  expect(report.overlaps.filter((o) => o.kind === 'interruption')).toEqual([]);
  expect(log.some((e) => e.kind === 'murmured')).toBe(true);
});
