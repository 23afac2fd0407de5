import { expect, test } from 'vitest';
import { createMeter } from '../../../renderer/core/sound/meter';
import { sceneOf } from '../../../renderer/core/sound/noise';
import { joined, louder, noise, rate, silence, sum, voice } from './signals';

const sceneIn = (samples: Float32Array) => sceneOf(createMeter(rate).push(samples));
const talk = joined(silence(0.6), voice(2), silence(0.6));

test('a room is found in the pauses, within 2 dB', () => {
  const scene = sceneIn(sum(talk, noise(3.2, -60)));
  expect(Math.abs((scene.roomDbfs ?? 0) + 60)).toBeLessThan(2);
  expect(scene.snrDb).toBeGreaterThan(30);
  expect(scene.gateDbfs).toBeGreaterThan(-56);
});

test('the room moves with the gain', () => {
  const room = sum(talk, noise(3.2, -60));
  const moved = (sceneIn(louder(room, 12)).roomDbfs ?? 0) - (sceneIn(room).roomDbfs ?? 0);
  expect(moved).toBeCloseTo(12, 0);
});

test('digital silence is no room', () => {
  expect(sceneIn(talk).roomDbfs).toBeNull();
});

test('speech without a pause does not pass for a room', () => {
  expect(sceneIn(voice(2, { syllablesPerSecond: 5 })).roomDbfs).toBeNull();
});

test('nothing at all gives a scene without speech', () => {
  expect(sceneIn(silence(1))).toMatchObject({ roomDbfs: null, snrDb: 0 });
});
