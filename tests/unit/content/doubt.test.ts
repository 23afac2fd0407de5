import { expect, test } from 'vitest';
import { judgeHeard } from '../../../renderer/core/content/doubt';
import { tagsOf } from './tags';

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

test('a fault that is less plain without the unclear word costs no more than there', async () => {
  const tags = async (text: string) => tagsOf(text, 'argue', text.includes('wrong') ? 0.99 : 0.7, 0.6);
  const reply = 'you have that wrong it was on the bill';
  const at = { from: reply.indexOf('wrong'), to: reply.indexOf('wrong') + 5 };
  const context = { said: 'You overcharged me!', facts: '', earlier: [] };
  const share = async (unsure: { from: number; to: number }[]) =>
    (await judgeHeard(reply, { ...context, unsure }, tags)).find((f) => f.id === 'argue')?.share;
  expect(await share([])).toBeGreaterThan(0.9);
  expect(await share([at])).toBeCloseTo(0.25);
});
