import { expect, test } from 'vitest';
import { carryOver } from '../../../renderer/core/call/carry-over';
import type { Report } from '../../../renderer/core/call/report-types';

/** Replies of two seconds each, one after another, this much over the own calm; columns every half second. */
const call = (overOwnDb: (number | null)[]): Report =>
  ({
    transcript: overOwnDb.map((_, i) => ({ who: 'trainee', from: i * 4, to: i * 4 + 2, text: '' })),
    ribbon: {
      step: 0.5,
      overOwnDb: overOwnDb.flatMap((x) => [x, x, x, x, null, null, null, null]),
      fineDb: 3,
      redDb: 6,
    },
    pitch: {
      step: 0.5,
      overOwnSemitones: overOwnDb.flatMap((x) => Array.from({ length: 8 }, () => x && x / 4)),
      fineSemitones: 2,
    },
  }) as unknown as Report;

test('the last two replies of a call are set against the first one of the next', () => {
  const { loudnessDb, pitchSemitones } = carryOver(call([0, 4, 8]), call([2, 0, 0]));
  expect(loudnessDb).toEqual({ before: 6, first: 2 });
  expect(pitchSemitones.first).toBeCloseTo(0.5, 6);
});

test('what was not measured can’t be told', () => {
  expect(carryOver(call([null, null]), call([1])).loudnessDb).toEqual({ before: null, first: 1 });
  expect(carryOver(call([]), call([])).loudnessDb).toEqual({ before: null, first: null });
});
