import { expect, test } from 'vitest';
import { judgeVoice } from '../../../renderer/core/delivery/judge-voice';
import { clipped, louder, noise, sum } from '../sound/signals';
import { framesOf, ownVoice, spoken } from './voices';

const own = ownVoice();
const shout = { dbfs: -14, hz: 165, tiltDb: 6 };
const calmOf = (samples: Float32Array) => judgeVoice(own, framesOf(samples));

test('the same voice again is calm, a raised one is not, and the sentence names the reasons', () => {
  expect(calmOf(spoken(3)).calm).toBeGreaterThan(85);
  const raised = calmOf(spoken(3, shout));
  expect(raised.calm).toBeLessThan(20);
  expect(raised.calmWithoutLoudness).toBeLessThan(30);
  expect(raised.because).toContain('Away from your own calm voice');
  expect(raised.because).toContain('dB');
});

test('one and a half seconds are enough, and less certain', () => {
  const short = calmOf(spoken(1.5));
  expect(short.calm).toBeGreaterThan(80);
  expect(short.certainty).toBeLessThan(calmOf(spoken(4)).certainty);
});

test.each([12, -12])('a gain of %i dB is seen, taken out, said, and moves the score by five points at most', (db) => {
  for (const how of [{}, { dbfs: -22, hz: 135, tiltDb: 10 }]) {
    const before = calmOf(spoken(3, how));
    const after = calmOf(louder(spoken(3, how), db));
    expect(after.relative?.gain).toBe('moved');
    expect(Math.abs((after.calm ?? 0) - (before.calm ?? 0))).toBeLessThan(5);
    expect(after.because).toContain(db > 0 ? 'turned up' : 'turned down');
  }
});

test('a fan that starts is no gain, and does not make a calm voice loud', () => {
  const judged = calmOf(spoken(3, {}, -48));
  expect(judged.relative?.gainChangeDb).toBe(0);
  expect(judged.calm).toBeGreaterThan(75);
});

test('a shout that clips is still loud, and says so', () => {
  const judged = calmOf(clipped(louder(spoken(3, shout), 16)));
  expect(judged.calm).toBeLessThan(40);
  expect(judged.because).toContain('at least as loud');
});

test('where the system changes the level, loudness is left out and the rest is told', () => {
  const automatic = (samples: Float32Array) => judgeVoice({ ...own, automaticGain: true }, framesOf(samples));
  expect(automatic(spoken(3)).calm).toBeGreaterThan(85);
  expect(automatic(louder(spoken(3), 9)).calm).toBeGreaterThan(85);
  const raised = automatic(louder(spoken(3, shout), -12));
  expect(raised.relative?.loudnessDb).toBeNull();
  expect(raised.calm).toBeLessThan(40);
});

test('what can not be told is not guessed', () => {
  const cases: [string, ReturnType<typeof judgeVoice>][] = [
    ['no calm voice', judgeVoice(null, framesOf(spoken(3)))],
    ['too little voiced speech', calmOf(spoken(0.4))],
    ['too little voiced speech', calmOf(noise(2, -60))],
    ['too little voiced speech', judgeVoice(own, [])],
    ['far lower', calmOf(spoken(3, { hz: 80 }))],
    ['too loud', calmOf(sum(spoken(3), noise(4, -32)))],
  ];
  for (const [why, { calm, calmWithoutLoudness, because, certainty }] of cases) {
    expect([calm, calmWithoutLoudness, certainty]).toEqual([null, null, 0]);
    expect(because).toContain(why);
  }
});
