import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chosen, type Moment, momentsIn, recoveryAfter } from '../../../renderer/core/delivery/moments';
import { sceneOf } from '../../../renderer/core/sound/noise';
import { joined, noise, silence, sum, voice } from '../sound/signals';
import { framesOf, ownVoice } from './voices';

const own = ownVoice();
const loud = { dbfs: -14, hz: 165, tiltDb: 6 };
const call = sum(
  joined(silence(1), voice(4), silence(1), voice(4, loud), silence(1), voice(4), silence(1)),
  noise(16, -62),
);
const frames = framesOf(call);
const moments = momentsIn(own, frames, sceneOf(frames), 1, 15);

test('the shout is the least calm moment, and neither of the calm stretches', () => {
  const [worst] = chosen(moments, 3, false);
  expect(worst?.from).toBeGreaterThan(4);
  expect(worst?.to).toBeLessThanOrEqual(11);
  expect(worst?.calm).toBeLessThan(40);
  expect(chosen(moments, 1, true)[0]?.calm).toBeGreaterThan(85);
});

test('recovery is counted from the answer to the first of three calm moments', () => {
  const back = recoveryAfter(moments, 5.5);
  expect(back).toBeGreaterThan(3);
  expect(back).toBeLessThan(6);
  expect(recoveryAfter(moments, 50)).toBeUndefined();
});

test('a voice that kept its band until it was provoked again never left it; one that never comes back is told so', () => {
  expect(recoveryAfter(moments, 1, [2.5])).toBe(0);
  expect(
    recoveryAfter(
      moments.filter((m) => m.from < 7),
      5.5,
    ),
  ).toBeNull();
});

test('without a calm voice there are no moments', () => {
  expect(momentsIn(null, frames, sceneOf(frames), 1, 15)).toEqual([]);
});

const moment = fc.record({
  from: fc.double({ min: 0, max: 60, noNaN: true }),
  length: fc.double({ min: 0.5, max: 3, noNaN: true }),
  calm: fc.double({ min: 0, max: 100, noNaN: true }),
});

test('chosen moments share no sound and come worst first', () => {
  fc.assert(
    fc.property(fc.array(moment), (made) => {
      const all: Moment[] = made.map(({ from, length, calm }) => ({ from, to: from + length, calm, because: '' }));
      const picked = chosen(all, 3, false);
      expect(picked.length).toBeLessThanOrEqual(3);
      picked.forEach((a, i) => {
        for (const b of picked.slice(i + 1)) {
          expect(a.to <= b.from || b.to <= a.from).toBe(true);
          expect(a.calm).toBeLessThanOrEqual(b.calm);
        }
      });
    }),
  );
});
