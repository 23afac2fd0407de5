import type { Voice } from '../customer/mind';
import { bandOf, bands, loudnessSpans, spansOver } from '../delivery/bands';
import type { Baseline } from '../delivery/baseline';
import { judgeVoice } from '../delivery/judge-voice';
import { type Frame, frameSeconds } from '../sound/meter';
import { type Scene, sceneOf } from '../sound/noise';
import type { Seconds } from '../units';
import type { EventOf, FramesEvent } from './log';

export const framesOf = (events: readonly FramesEvent[]): Frame[] =>
  events.flatMap((e) =>
    e.levelDbfs.map((levelDbfs, i) => ({
      at: e.from + i * frameSeconds,
      levelDbfs,
      f0Hz: e.f0Hz[i] ?? null,
      alphaRatioDb: e.alphaRatioDb[i] ?? null,
      clipped: e.clipped[i] === 1,
    })),
  );

/** The own calm voice as this call can be held against it. */
export function ownVoice({ baseline, microphone }: EventOf<'call-started'>): Baseline | null {
  const own = baseline as Baseline | null;
  return own && microphone.refused.includes('autoGainControl') ? { ...own, automaticGain: true } : own;
}

/** What the microphone measured around a reply, and the room as all of it tells. */
export interface Sound {
  frames: Frame[];
  scene: Scene;
}

export function soundOf(events: readonly FramesEvent[]): Sound {
  const frames = framesOf(events);
  return { frames, scene: sceneOf(frames) };
}

export const between = (frames: readonly Frame[], from: Seconds, to: Seconds): Frame[] =>
  frames.filter((f) => f.at >= from && f.at < to);

/** How the customer takes the voice of a reply. */
export function voiceOf(own: Baseline | null, events: readonly FramesEvent[], from: Seconds, to: Seconds): Voice {
  const { frames, scene } = soundOf(events);
  const reply = between(frames, from, to);
  const { calm, relative } = judgeVoice(own, reply, [], scene);
  if (!own || calm === null || !relative) return 'unknown';
  if (relative.loudnessDb === null) return bandOf(calm);
  const spans = loudnessSpans(own, reply, scene.gateDbfs, relative.gainChangeDb);
  if (calm < bands.calm.red || spansOver(spans, bands.loudnessDb.red).length > 0) return 'red';
  return calm < bands.calm.fine || spansOver(spans, bands.loudnessDb.fine).length > 2 ? 'amber' : 'fine';
}
