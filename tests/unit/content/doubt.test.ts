import { expect, test } from 'vitest';
import { judgeHeard } from '../../../renderer/core/content/doubt';

const text = 'you need to calm down please';
const judge = (unsure: string[]) =>
  judgeHeard(
    text,
    {
      said: 'Where is it?',
      facts: '',
      earlier: [],
      unsure: unsure.map((w) => ({ from: text.indexOf(w), to: text.indexOf(w) + w.length })),
    },
    async () => null,
  );
const ids = async (unsure: string[]) => (await judge(unsure)).map((f) => f.id);

test('a fault that hangs on a word which was not heard clearly costs nothing', async () => {
  expect(await ids([])).toContain('tell-to-calm-down');
  expect(await ids(['calm'])).not.toContain('tell-to-calm-down');
});

test('a fault that is there without the unclear word stands', async () => {
  expect(await ids(['please'])).toContain('tell-to-calm-down');
});
