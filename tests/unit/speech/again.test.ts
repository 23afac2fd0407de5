import { expect, test } from 'vitest';
import { createMeter } from '../../../renderer/core/sound/meter';
import { soundsAgain } from '../../../renderer/core/speech/again';
import { joined, noise, rate, silence, sum, voice } from '../sound/signals';

const frames = createMeter(rate).push(sum(joined(silence(0.3), voice(1.5), silence(0.9), voice(0.5)), noise(3.2, -62)));

test('a voice that has just set in is heard before it is believed; silence is not', () => {
  expect(soundsAgain(frames, 2.6)).toBe(false);
  expect(soundsAgain(frames, 2.85)).toBe(true);
  expect(soundsAgain([], 1)).toBe(false);
});
