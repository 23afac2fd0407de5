import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf, logFile, readLog, repairLog } from '../../../electron/main/store/log';
import type { CallEvent } from '../../../renderer/core/call/log';
import { folder } from './folder';

const events: CallEvent[] = [
  { kind: 'answered', at: 1 },
  { kind: 'typed', at: 2.5, text: 'I’m sorry – “forty-two pounds”\n' },
  { kind: 'line-ended', at: 3, line: 'x', cut: true },
  {
    kind: 'turn-judged',
    at: 4,
    turn: 0,
    text: 'sorry',
    findings: [
      { id: 'apologise', kind: 'behaviour', from: 0, to: 5, because: 'So.', by: 'encoder', share: 0.6, faint: true },
    ],
    engine: 'encoder and rules',
  },
];

test('what was appended is read again', async () => {
  const path = join(folder(), 'log.jsonl');
  const log = await logFile(path);
  for (const event of events) await log.append(linesOf([event]));
  await log.close();
  expect(await readLog(path)).toEqual(events);
});

test('a log cut anywhere reads as its whole lines, and goes on after them', async () => {
  const path = join(folder(), 'log.jsonl');
  const whole = Buffer.from(linesOf(events));
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: whole.length }), async (cut) => {
      writeFileSync(path, whole.subarray(0, cut));
      const lines = whole.subarray(0, cut).filter((byte) => byte === 10).length;
      expect(await readLog(path)).toEqual(events.slice(0, lines));
      const log = await logFile(path);
      await log.append(linesOf([{ kind: 'time-up', at: 9 }]));
      await log.close();
      expect(await readLog(path)).toEqual([...events.slice(0, lines), { kind: 'time-up', at: 9 }]);
    }),
  );
});

test('noughts that a power cut leaves at the end go', async () => {
  const path = join(folder(), 'log.jsonl');
  writeFileSync(path, linesOf(events));
  appendFileSync(path, Buffer.alloc(500));
  expect(await readLog(path)).toEqual(events);
  expect(await repairLog(path)).toBe(linesOf(events).length);
  expect(readFileSync(path).length).toBe(linesOf(events).length);
});

test('damage in the middle is named', async () => {
  const path = join(folder(), 'log.jsonl');
  writeFileSync(
    path,
    Buffer.concat([linesOf(events.slice(0, 1)), Buffer.from('{"kind":"new"}\n'), linesOf(events.slice(1))]),
  );
  await expect(readLog(path)).rejects.toThrow(`Line 2 of ${path} is damaged or of a newer Steadyline`);
});

test('no log is an empty one', async () => {
  expect(await readLog(join(folder(), 'log.jsonl'))).toEqual([]);
});
