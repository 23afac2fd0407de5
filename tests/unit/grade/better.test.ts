import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { packSchema } from '../../../renderer/core/customer/pack';
import { betterReplies } from '../../../renderer/core/grade/better';

const pack = (id: string) => packSchema.parse(JSON.parse(readFileSync(`personas/${id}/pack.json`, 'utf8')));

test('what better could be said is this customer’s own, and another moment’s for another line', () => {
  const rain = pack('left-in-rain');
  const [first] = betterReplies(rain, 'acknowledge', 'That took me four weeks, all the pictures of my dad.', '');
  expect(first?.text).toContain('Four weeks');
  const [other] = betterReplies(rain, 'acknowledge', 'He left it over the gate in the rain.', '');
  expect(other?.text).toContain('over the gate');
  expect(betterReplies(pack('black-mould'), 'acknowledge', 'It is in his wardrobe.', '')[0]?.text).not.toBe(
    other?.text,
  );
});

test('what was said already is not held up as better', () => {
  const rain = pack('left-in-rain');
  const all = rain.examples['own-it'] ?? [];
  const shown = betterReplies(rain, 'own-it', '', all[0] ?? '').map((b) => b.text);
  expect(shown).not.toContain(all[0]);
});

test('without a reply in the pack the brief’s nearest facts are held up, and said to be facts', () => {
  const rain = { ...pack('left-in-rain'), examples: {} };
  const better = betterReplies(rain, 'offer-solution', 'I want my album printed again!', '');
  expect(better.every((b) => b.from === 'brief')).toBe(true);
  expect(better[0]?.text).toContain('printed again');
});
