import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numbersIn, numberWords, sayNumber } from '../../../renderer/core/content/numbers';
import { read } from '../../../renderer/core/content/text';

const words = (t: string): string =>
  read(t)
    .words.map((w) => w.w)
    .join(' ');

describe('text as it is spoken', () => {
  it.each([
    ["I'm sorry it's £62.50, by the 3rd at 6:40!", "i'm sorry it's sixty two pounds fifty by the third at six forty"],
    ['$1,200 – 20% off at 9:05am', 'one thousand two hundred dollars twenty percent off at nine oh five am'],
    ['Ring 08001234', 'ring zero eight zero zero one two three four'],
    ['“Well,” she said…', 'well she said'],
    ['Tāne, Zoë and the café', 'tane zoe and the cafe'],
    ['on the 21st, 12th and 30th', 'on the twenty first twelfth and thirtieth'],
  ])('%s', (text, spoken) => expect(words(text)).toBe(spoken));
  it('spells contractions out for rules, and British', () =>
    expect(read("I'm gonna apologize, um, you've").plain).toBe('i am going to apologise you have'));
  it('leads every word back to where it stands', () =>
    fc.assert(
      fc.property(fc.string(), (text) => {
        let last = 0;
        for (const w of read(text).words) {
          expect(w.from).toBeGreaterThanOrEqual(0);
          expect(w.to).toBeGreaterThan(w.from);
          expect(w.to).toBeLessThanOrEqual(text.length);
          expect(w.from).toBeGreaterThanOrEqual(last);
          last = w.from;
        }
      }),
    ));
  it('keeps plain and its map of one length', () =>
    fc.assert(
      fc.property(fc.string(), (text) => {
        const said = read(text);
        expect(said.wordAt).toHaveLength(said.plain.length);
      }),
    ));
});

describe('numbers', () => {
  it('are read back as they were said', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), (n) => {
        expect(numbersIn(sayNumber(n).split(' ')).map((x) => x.value)).toEqual([n]);
      }),
    ));
  it('know "and", ordinals and times', () => {
    const of = (t: string): number[] => numbersIn(t.split(' ')).map((n) => n.value);
    expect(of('two hundred and forty pounds')).toEqual([240]);
    expect(of('on the twenty first at six forty')).toEqual([21, 6, 40]);
    expect(of('a hundred and five')).toEqual([105]);
  });
  it('leave text without figures alone', () => expect(numberWords('no figures here')).toBe('no figures here'));
});
