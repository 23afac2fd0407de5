import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { likeliest, readWordModel } from '../../../renderer/core/content/likeliest';
import { spokenWords } from '../../../renderer/core/content/text';
import { modelFolder } from '../../../shells/grade';
import { readLines } from '../../labelled';

const bytes = new Uint8Array(readFileSync(join(modelFolder, 'words.bin')));
const model = readWordModel(bytes);
const likely = (heard: string, expected = ''): string =>
  likeliest(model, heard.split(' '), new Set(expected.split(' '))).join(' ');

test('a word that makes no sense where it stands is read as the one that it sounds like', () => {
  expect(likely('i owned want you to wait any longer')).toBe("i don't want you to wait any longer");
  expect(likely('so sorry leave at with me')).toBe('so sorry leave it with me');
});

test('what the customer or the brief just named is what was meant', () => {
  const heard = 'i will send the cattle back today';
  expect(likely(heard, 'kettle')).toBe('i will send the kettle back today');
  expect(likely(heard, 'cattle')).toBe(heard);
});

test('a word that the recogniser was unsure of is doubted sooner than one that it was sure of', () => {
  const heard = 'i can put the money bank today'.split(' ');
  const read = (...unsure: number[]) => likeliest(model, heard, new Set(), new Set(unsure)).join(' ');
  expect(read()).toBe('i can put the money bank today');
  expect(read(5)).toBe('i can put the money back today');
});

test('what makes sense as it was heard stays, and so does what is in no reply', () => {
  for (const words of [
    "i can't tell you that it's private",
    'you need to come down',
    'i can see that on the screen',
    'xyzzy',
    // What follows a word that is not known stands on its own.
    'you xyzzy simple',
    'you xyzzy legal',
  ])
    expect(likely(words)).toBe(words);
});

test('of replies in no training, read as they were said, hardly a word is read otherwise', () => {
  const replies = readLines<{ text: string; said: string }>('tests/fixtures/replies-unseen.jsonl').filter(
    (_, i) => i % 10 === 0,
  );
  const words = replies.map(({ text }) => spokenWords(text));
  const read = replies.map(({ said }, i) => likeliest(model, words[i] ?? [], new Set(spokenWords(said))));
  const changed = words.flatMap((ws, i) => ws.filter((w, k) => read[i]?.[k] !== w));
  expect(changed.length).toBeLessThan(0.02 * words.flat().length);
});

test('law: one word for each that was heard, and the same ones each time', () => {
  const word = fc.oneof(fc.constantFrom(...model.words.slice(1)), fc.string());
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), fc.array(word, { maxLength: 5 }), (heard, expected) => {
      const once = likeliest(model, heard, new Set(expected));
      expect(once).toHaveLength(heard.length);
      expect(likeliest(model, heard, new Set(expected))).toEqual(once);
    }),
    { numRuns: 50 },
  );
});

test('a file that is cut short or no such file is refused', () => {
  expect(() => readWordModel(bytes.subarray(0, 1000))).toThrow();
  for (const less of [1, 100_000]) expect(() => readWordModel(bytes.subarray(0, bytes.length - less))).toThrow();
  expect(() => readWordModel(new Uint8Array(bytes.length + 4).fill(0))).toThrow();
  expect(() => readWordModel(new TextEncoder().encode('<html>not found</html>'))).toThrow();
});
