import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findOverlaps, type Interval } from '../../../renderer/core/speech/overlap';

const line = (from: number, to: number, cut = false) => ({ line: 'a', from, to, cut });
const said = (text: string, from: number) =>
  text.split(' ').map((t, i) => ({ text: t, from: from + i * 0.25, to: from + i * 0.25 + 0.2, confidence: 1 }));
const only = (speech: Interval[], l = line(10, 16), words = said('', 0).slice(1)) =>
  findOverlaps(speech, [l], words)[0];

test.each([
  ['a quarter of a second', [{ from: 15.75, to: 18 }], line(10, 16), 'harmless'],
  ['"mm-hm" in the middle', [{ from: 12, to: 12.6 }], line(10, 16), 'backchannel'],
  ['a sentence in the middle', [{ from: 12, to: 13.5 }], line(10, 16), 'interruption'],
  ['speech that made the customer stop', [{ from: 12, to: 15 }], line(10, 12.7, true), 'interruption'],
  ['an answer in the last half second', [{ from: 15.5, to: 19 }], line(10, 16), 'harmless'],
  ['an answer in the last second', [{ from: 15, to: 19 }], line(10, 16), 'interruption'],
  [
    '"Sir. Sir. Sir."',
    [
      { from: 12, to: 12.35 },
      { from: 12.8, to: 13.15 },
      { from: 13.6, to: 13.95 },
    ],
    line(10, 16),
    'interruption',
  ],
  [
    'two murmurs far apart',
    [
      { from: 11, to: 11.5 },
      { from: 14, to: 14.5 },
    ],
    line(10, 16),
    'backchannel',
  ],
])('%s', (_, speech, l, kind) => {
  for (const overlap of findOverlaps(speech, [l])) expect(overlap.kind).toBe(kind);
});

test('from and to are the moments at which both were heard', () => {
  expect(only([{ from: 12.004, to: 13.521 }])).toMatchObject({ from: 12.004, to: 13.521 });
  expect(only([{ from: 15.2, to: 18 }])).toMatchObject({ from: 15.2, to: 16 });
});

test("who began: the trainee, the customer in the trainee's pause, or both", () => {
  expect(only([{ from: 12, to: 14 }])?.who).toBe('trainee-barged-in');
  expect(only([{ from: 8, to: 12 }])?.who).toBe('customer-barged-in');
  expect(
    findOverlaps(
      [
        { from: 8, to: 9.5 },
        { from: 10.3, to: 12 },
      ],
      [line(10, 16)],
    )[0]?.who,
  ).toBe('customer-barged-in');
  expect(only([{ from: 10.1, to: 12 }])?.who).toBe('both-together');
});

test('going on after a pause that the customer took for the end is no interruption; a new thought later is', () => {
  const after = (onset: number) =>
    findOverlaps(
      [
        { from: 5, to: 8.95 },
        { from: onset, to: onset + 1.5 },
      ],
      [line(10, 16)],
    )[0];
  expect(after(10.4)).toMatchObject({ who: 'customer-barged-in', kind: 'harmless' });
  expect(after(11)).toMatchObject({ who: 'trainee-barged-in', kind: 'interruption' });
});

test('nobody is blamed for an overlap that the customer began', () => {
  expect(only([{ from: 8, to: 13 }])?.kind).toBe('harmless');
  expect(only([{ from: 10.15, to: 12 }])?.kind).toBe('harmless');
});

test('words tell a long "yes, I see, of course" from an interruption', () => {
  const speech = [{ from: 12, to: 13.3 }];
  expect(only(speech, line(10, 16), said('yes i see of course', 12))?.kind).toBe('backchannel');
  expect(only(speech, line(10, 16), said('yes but you said', 12))?.kind).toBe('interruption');
  expect(only(speech, line(10, 13, true), said('yes i see of course', 12))?.kind).toBe('interruption');
});

test('an earlier murmur is not blamed for what cut the line later', () => {
  const overlaps = findOverlaps(
    [
      { from: 11, to: 11.5 },
      { from: 14, to: 17 },
    ],
    [line(10, 14.8, true)],
  );
  expect(overlaps.map((o) => o.kind)).toEqual(['backchannel', 'interruption']);
});

test('more speech over the customer never makes it less of an interruption', () => {
  const rank = { harmless: 0, backchannel: 1, interruption: 2 };
  fc.assert(
    fc.property(
      fc.double({ min: 10.3, max: 14, noNaN: true }),
      fc.double({ min: 0.01, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (from, length, more) => {
        const kind = (to: number) => rank[only([{ from, to }])?.kind ?? 'harmless'];
        expect(kind(from + length + more)).toBeGreaterThanOrEqual(kind(from + length));
      },
    ),
  );
});
