import { expect, test } from 'vitest';
import { measureFrames } from '../../../renderer/core/delivery/measures';
import { joined, louder, noise, rate, silence, sum, voice } from '../sound/signals';
import { framesOf, spoken } from './voices';

const measured = (samples: Float32Array) => measureFrames(framesOf(samples));
const room = (dry: Float32Array) => sum(dry, noise(dry.length / rate, -62));

/** The same voice after silence, faded in over so many seconds. */
const setIn = (seconds: number) => {
  // From the loudest of the first syllable on, so that the fade is the only onset.
  const steady = voice(1.2, { syllablesPerSecond: 0.4 }).slice(0.6 * rate);
  return joined(
    silence(0.5),
    steady.map((s, i) => s * Math.min(1, i / (seconds * rate))),
    silence(0.5),
  );
};

test('a hard onset jumps further in 30 ms than a soft one', () => {
  const hard = measured(room(setIn(0.005))).onsetDb ?? Number.NaN;
  const soft = measured(room(setIn(0.15))).onsetDb ?? Number.NaN;
  expect(hard).toBeGreaterThan(25);
  expect(soft).toBeLessThan(hard - 6);
});

test('a voice that works itself up by 6 dB rises by 6 dB, and a steady one by nothing', () => {
  const rising = voice(6).map((s, i, all) => s * 10 ** ((6 * Math.min(2, Math.floor((3 * i) / all.length))) / 2 / 20));
  expect(Math.abs((measured(room(rising)).riseDb ?? 0) - 6)).toBeLessThan(1.5);
  expect(Math.abs(measured(room(voice(6))).riseDb ?? 9)).toBeLessThan(0.7);
  expect(measured(room(voice(1.5))).riseDb).toBeNull();
});

test('a second voice 12 dB under the own moves the F0 that is judged by less than a semitone', () => {
  const alone = measured(spoken(4)).f0LoudHz ?? Number.NaN;
  const both = measured(sum(spoken(4), louder(spoken(4, { hz: 210, syllablesPerSecond: 3.1 }), -12))).f0LoudHz ?? 0;
  expect(Math.abs(12 * Math.log2(both / alone))).toBeLessThan(1);
});
