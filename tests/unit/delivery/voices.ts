import { type Baseline, measureBaseline } from '../../../renderer/core/delivery/baseline';
import { createMeter, type Frame } from '../../../renderer/core/sound/meter';
import { joined, noise, rate, silence, sum, type Voice, voice } from '../sound/signals';

/** Speech between two silences, in a room of -62 dBFS. */
export function spoken(seconds: number, how: Voice = {}, roomDbfs = -62): Float32Array {
  const dry = joined(silence(0.5), voice(seconds, how), silence(0.5));
  return sum(dry, noise(seconds + 1, roomDbfs));
}
export const framesOf = (samples: Float32Array): Frame[] => createMeter(rate).push(samples);
export const ownVoice = (): Baseline => {
  const { baseline } = measureBaseline(framesOf(spoken(12)));
  if (!baseline) throw new Error('The made-up voice gives no baseline.');
  return baseline;
};
