import type { CalmVoice } from '../../electron/contract';
import { bridge } from '../adapters/bridge';
import { type Baseline, type BaselineResult, measureBaseline } from '../core/delivery/baseline';
import { type Frame, frameSeconds } from '../core/sound/meter';
import type { TimedWord } from '../core/speech/words';
import type { HeardFrames } from '../ports';

/** Older than this, a voice and a headset may have changed. */
const freshDays = 14;

export const framesFrom = (heard: readonly HeardFrames[]): Frame[] =>
  heard.flatMap((h) =>
    h.levelDbfs.map((levelDbfs, i) => ({
      at: h.from + i * frameSeconds,
      levelDbfs,
      f0Hz: h.f0Hz[i] ?? null,
      alphaRatioDb: h.alphaRatioDb[i] ?? null,
      clipped: h.clipped[i] === 1,
    })),
  );

export const takeBaseline = (heard: readonly HeardFrames[], words: readonly TimedWord[]): BaselineResult =>
  measureBaseline(framesFrom(heard), words);

export const isFresh = (voice: CalmVoice, now: number): boolean =>
  now - Date.parse(voice.takenAt) < freshDays * 86_400_000;

/** The kept calm voice of this device, when it is of a version that can be read. */
export async function keptBaseline(deviceLabel: string): Promise<{ voice: CalmVoice; baseline: Baseline } | null> {
  const voice = await bridge.call('calm-voice:get', { deviceLabel });
  const baseline = voice?.baseline as Baseline | undefined;
  return voice && baseline?.version === 1 ? { voice, baseline } : null;
}
