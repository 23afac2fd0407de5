import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Tokenizer } from '@huggingface/tokenizers';
import { beforeAll, describe, expect, it } from 'vitest';
import { coder, type Tagger, type TaggerCard } from '../../../renderer/adapters/tagger';
import { factsFor } from '../../../renderer/core/content/facts-for';
import { plain } from '../../../renderer/core/content/finding';
import { judgeReply } from '../../../renderer/core/content/judge';
import { read } from '../../../renderer/core/content/text';
import { loadTagger, modelFolder } from '../../../shells/grade';

interface Example {
  said: string;
  facts: string;
  text: string;
  ids: number[];
  prob: number[];
}
const card = JSON.parse(readFileSync(join(modelFolder, 'tagger.json'), 'utf8')) as TaggerCard & { examples: Example[] };
const tokenizer = JSON.parse(readFileSync(join(modelFolder, 'tokenizer.json'), 'utf8')) as object;

describe('the content model', () => {
  let tagger: Tagger | null = null;
  beforeAll(async () => {
    tagger = await loadTagger(modelFolder);
  }, 60_000);

  it.each(card.examples)('reads the same tokens as in training: "$text"', ({ said, facts, text, ids }) => {
    const code = coder(new Tokenizer({ ...tokenizer, padding: null, truncation: null }, {}), card);
    expect(
      code(
        read(text).words.map((w) => w.w),
        said,
        facts,
      ).ids,
    ).toEqual(ids);
  });
  it.each(card.examples)('computes what it computed in Python: "$text"', async (e) => {
    const tags = await tagger?.tag(e.text, e);
    // Whole-number arithmetic differs a little from one runtime to the next, and ten layers add it up.
    for (const [i, p] of e.prob.entries()) expect(Math.abs((tags?.reply[i] ?? -1) - p)).toBeLessThan(0.08);
  });
  it('gives every word of the text its place', async () => {
    const text = "I'm so sorry, it's £62.50 – isn't it?";
    const tags = await tagger?.tag(text, { said: '', facts: '' });
    expect(tags?.words.map((w) => text.slice(w.from, w.to))).toEqual([
      "I'm",
      'so',
      'sorry',
      "it's",
      '£62.50',
      '£62.50',
      '£62.50',
      '£62.50',
      "isn't",
      'it',
    ]);
  });
  it('has nothing to say of silence', async () =>
    expect((await tagger?.tag(' … ', { said: '', facts: '' }))?.words).toEqual([]));
  it('cuts a very long reply short, and still judges it', async () => {
    const text = `${'so it was there and then it went and '.repeat(60)} i am so sorry you lost a day over this`;
    const context = { said: 'Well?', facts: '', earlier: [] };
    expect(() => judgeReply(text, context, null)).not.toThrow();
    const tags = await tagger?.tag(text, context);
    expect(judgeReply(text, context, tags ?? null).every((f) => f.to <= text.length)).toBe(true);
  });
  it('finds kindness in words that no rule knows', async () => {
    const context = {
      said: 'Nobody came on Friday and I took the day off for it!',
      facts: 'missed visit Friday; new visit Monday',
      earlier: [],
    };
    const text = 'a whole day off work and nobody at the door that would have me chewing the table';
    const found = plain(judgeReply(text, context, (await tagger?.tag(text, context)) ?? null));
    expect(found.map((f) => f.id)).toContain('empathise');
  });
  it('finds what was likely said behind words that only sound like it', async () => {
    const context = { said: 'Nobody has rung me back!', facts: '', earlier: [] };
    const text = 'right leave at with me i am on to it myself now';
    const found = plain(judgeReply(text, context, (await tagger?.tag(text, context)) ?? null));
    expect(found.map((f) => f.id)).toContain('own-it');
    const at = (await tagger?.tag(text, context))?.words.map((w) => text.slice(w.from, w.to));
    expect(at).toEqual(text.split(' '));
  });
  it('grants a list of keywords nothing', async () => {
    const context = { said: 'Where is my refund?', facts: '', earlier: [] };
    const text = 'sorry understand frustrated resolve policy';
    expect(judgeReply(text, context, (await tagger?.tag(text, context)) ?? null)).toEqual([]);
  });
});

describe('a model that is not there', () => {
  it('is said, and rules judge alone', async () => expect(await loadTagger('/nowhere')).toBeNull());
});

describe('a long brief', () => {
  const facts =
    'Order 4471 is a blue kettle; the shop opens at nine; the bank takes three working days to pay; Priya is the manager; parking is free at the back';
  it('gives the parts that fit what was said first', () =>
    expect(factsFor(facts, 'how long does the bank take to pay', 8)).toMatch(/^the bank takes three working days/));
  it('goes in as it is when short', () => expect(factsFor('one fact; two facts', 'x', 20)).toBe('one fact; two facts'));
});
