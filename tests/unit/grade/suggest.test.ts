import { expect, test } from 'vitest';
import type { Mark } from '../../../renderer/core/grade/mark';
import { costliestPractices, pointsLost, suggestNext } from '../../../renderer/core/grade/suggest';

const mark = (id: string, points: number, of: number): Mark => ({
  id,
  points,
  of,
  verdict: 'partly',
  because: '',
  evidence: [],
});
const packs = [
  { id: 'a', practises: ['empathise'] },
  { id: 'b', practises: ['explain-openly', 'own-it'] },
  { id: 'c', practises: ['empathise', 'own-it'] },
];

test('the practices that cost most over several calls come first', () => {
  expect(
    costliestPractices([
      pointsLost([mark('empathise', 2, 8), mark('greet', 2, 2)]),
      pointsLost([mark('own-it', 0, 7), mark('empathise', 7, 8)]),
    ]),
  ).toEqual(['empathise', 'own-it']);
});

test('who practises most of it is next, but not the customer taken last', () => {
  expect(suggestNext(packs, ['empathise', 'own-it'], [])).toEqual({ packId: 'c', practises: ['empathise', 'own-it'] });
  expect(suggestNext(packs, ['empathise', 'own-it'], ['c'])?.packId).toBe('a');
});

test('without a call to learn from nobody is suggested', () => {
  expect(suggestNext(packs, [], [])).toBeNull();
});
