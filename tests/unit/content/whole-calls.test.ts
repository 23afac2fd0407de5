import { expect, test } from 'vitest';
import { loadTagger, modelFolder } from '../../../shells/grade';
import { agreement } from '../../whole-calls';

test('ten whole calls: nine in ten marks are those that follow from the labels given line by line beforehand', async () => {
  const { marks, agreed, differences } = await agreement(await loadTagger(modelFolder));
  expect(marks).toBeGreaterThan(190);
  expect(
    agreed / marks,
    differences.map((d) => `${d.call} ${d.id}: ${d.agreed}, ${d.graded}`).join('\n'),
  ).toBeGreaterThanOrEqual(0.9);
}, 60_000);
