import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Finding, plain } from '../../../renderer/core/content/finding';
import { judgeReply } from '../../../renderer/core/content/judge';
import { tagsOf } from './tags';

const text = 'you never rang them back and now the whole day is gone';
const threshold = 0.6;
const context = { said: 'Nobody came!', facts: '', earlier: [] };
const found = (label: string, p: number, over = {}): Finding | undefined =>
  judgeReply(text, { ...context, ...over }, tagsOf(text, label, p, threshold)).find((f) => f.id === label);

test('from its threshold on a behaviour is found; a hint of it just below is kept, and is no finding', () => {
  expect(plain([found('own-it', threshold) as Finding])).toHaveLength(1);
  expect(found('own-it', 0.95)?.share).toBeUndefined();
  const hint = found('own-it', 0.5) as Finding;
  expect(hint.faint).toBe(true);
  expect(plain([hint])).toEqual([]);
  expect(found('own-it', 0.3)).toBeUndefined();
});

test('nobody pays for the hint of a fault, and little for one that was hardly found', () => {
  expect(found('argue', threshold - 0.01)).toBeUndefined();
  expect(found('argue', threshold)?.share).toBeCloseTo(0.2);
  expect(found('argue', 0.9)?.share).toBeCloseTo(0.75);
});

test('law: the surer the encoder, the more it counts', () => {
  const counts = (f: Finding | undefined): number => (f ? (f.share ?? 1) : 0);
  const p = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.constantFrom('own-it', 'empathise', 'argue', 'threat'), p, p, (label, a, b) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)].map((x) => counts(found(label, x)));
      expect(more).toBeGreaterThanOrEqual(less ?? 1);
    }),
  );
});

test('what was only hinted at earlier in the call warned nobody', () => {
  const boundary = { id: 'boundary', kind: 'behaviour', from: 0, to: 3, because: 'A limit.', by: 'encoder' } as const;
  const earlier = (finding: Finding) => ({
    earlier: [{ said: 'You idiot!', text: 'not like this', findings: [finding] }],
  });
  expect(found('hang-up-without-warning', 0.9, earlier(boundary))).toBeUndefined();
  expect(found('hang-up-without-warning', 0.9, earlier({ ...boundary, faint: true }))).toBeDefined();
});

test('private data is given away where the brief keeps something private; elsewhere only if it is quite plain', () => {
  expect(found('disclose-private-data', 0.9, { facts: 'flight moved to six; refund possible' })).toBeUndefined();
  expect(found('disclose-private-data', 0.98, { facts: 'flight moved to six; refund possible' })).toBeDefined();
  for (const facts of [
    'no release on file',
    'must not confirm guests',
    'private: the son lives there',
    'nothing about the other account holder may be told',
    "no access to the neighbour's data",
    'agent cannot comment on staff',
    'names not by phone',
  ])
    expect(found('disclose-private-data', 0.9, { facts })).toBeDefined();
});
