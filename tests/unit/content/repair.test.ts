import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { repair, termsOf } from '../../../renderer/core/content/repair';

const terms = termsOf([
  'You are Sam, in billing at Brightway Parcels. Marjorie Pike is on the line.',
  'Order 4471: a blue kettle, £64, bought on the third.',
  'May refund the £64 today.',
]);
const household = termsOf(['Adaeze Obi is on the line. Tell Mrs Kerr.', 'Her son Chidi is six.']);
const said = (text: string, confidence = 0.6) =>
  text.split(' ').map((w, i) => ({ text: w, from: i, to: i + 0.8, confidence }));
const text = (words: { text: string }[]) => words.map((w) => w.text).join(' ');

describe('words put right', () => {
  test.each([
    ['a phrase that is known to be misheard', 'there with me while i look', 'bear with me while i look'],
    ['a particular of the brief by its sound', 'about the blue cattle', 'about the blue kettle'],
    ['a name in two words', 'this is sam at bright way', 'this is sam at brightway'],
    ['a number by what is counted', 'sixty for pounds today', 'sixty four pounds today'],
  ])('%s', (_, heard, meant) => {
    expect(text(repair(said(heard), terms))).toBe(meant);
  });

  test.each([
    ['a name after its title', 'i will ask mrs care', 'i will ask mrs kerr'],
    ['a curse that a name sounds like', 'where shitty sleeps', 'where chidi sleeps'],
  ])('%s, however surely it was heard', (_, heard, meant) => {
    expect(text(repair(said(heard, 1), household))).toBe(meant);
  });

  test.each([
    ['a word heard surely, however like a particular', 'the cattle are out', 1],
    ['"for" after a number that counts nothing', 'i waited sixty for nothing', 1],
    ['a title before a name of another sound', 'i will ask mrs brown', 1],
    ['"miss" that is no title', "you won't miss it and i miss my bus", 1],
    ['"come down" of a price', 'the price has come down', 0.6],
  ])('left alone: %s', (_, heard, confidence) => {
    expect(text(repair(said(heard, confidence), terms))).toBe(heard);
  });

  test('a curse that is meant stays', () => {
    expect(text(repair(said('stop giving me this shit', 1), household))).toBe('stop giving me this shit');
  });

  test('what was heard is kept beside it, and the times stay', () => {
    const [, kettle] = repair(said('blue cattle'), terms);
    expect(kettle).toEqual({ text: 'kettle', heard: 'cattle', from: 1, to: 1.8, confidence: 0.6 });
  });

  test('law: whatever was heard, times go forward and lie within what was heard', () => {
    const word = fc.constantFrom(
      'sixty',
      'for',
      'pounds',
      'there',
      'with',
      'me',
      'cattle',
      'bright',
      'way',
      'a',
      'refine',
    );
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 12 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (ws, c) => {
          const out = repair(said(ws.join(' '), c), terms);
          expect(out.at(0)?.from).toBe(0);
          expect(out.at(-1)?.to).toBeCloseTo(ws.length - 0.2, 9);
          for (const [i, w] of out.entries()) if (i > 0) expect(w.from).toBeGreaterThanOrEqual(out[i - 1]?.from ?? 0);
        },
      ),
    );
  });
});
