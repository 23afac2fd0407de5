import { levelDbfs } from '../../../renderer/core/sound/loudness';
import type { Clip } from './clips';
import { quantile } from './figures';

const rate = 16000;
const hop = 80;
/** Gaps shorter than this are inside speech. */
const bridge = 0.18;
/** Under the loud parts of a clip, where its speech begins and ends for the ear. */
const underSpeechDb = 30;
/** What lies less over the room can't be heard in it. */
const overNoiseDb = 3;

interface Stretch {
  from: number;
  to: number;
}

/** Where a clean clip holds speech, to 5 ms. */
function speechIn(samples: Float32Array, audibleDb: number, least: number): Stretch[] {
  const levels = Array.from({ length: Math.floor(samples.length / hop) }, (_, i) =>
    levelDbfs(samples.subarray(i * hop, (i + 1) * hop)),
  );
  const gate =
    quantile(
      levels.filter((l) => l > -95),
      0.95,
    ) - Math.min(underSpeechDb, audibleDb);
  const speech: Stretch[] = [];
  levels.forEach((level, i) => {
    if (level < gate) return;
    const [from, to] = [(i * hop) / rate, ((i + 1) * hop) / rate];
    const last = speech.at(-1);
    if (last && from - last.to < bridge) last.to = to;
    else speech.push({ from, to });
  });
  return speech.filter((s) => s.to - s.from > least);
}

export interface SessionOptions {
  /** Level of the loud parts of each clip. */
  speechDbfs?: number;
  /** Seconds between clips at least; up to 1.5 s more are added. */
  gap?: number;
  /** Seconds of the shortest stretch that counts as speech: a click of the mouth does not. */
  least?: number;
}

/** Clips one after the other at one level, over steady room noise; and where speech is. */
export function sessionOf(
  clips: readonly Clip[],
  noiseDbfs: number,
  { speechDbfs = -26, gap = 0.5, least = 0.06 }: SessionOptions = {},
): { samples: Float32Array; speech: Stretch[] } {
  let state = 1;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const pieces: { samples: Float32Array; at: number }[] = [];
  const speech: Stretch[] = [];
  let at = 2 * rate;
  for (const { samples } of clips) {
    const found = speechIn(samples, speechDbfs - noiseDbfs - overNoiseDb, least);
    if (found.length === 0) continue;
    const loud = quantile(
      Array.from({ length: Math.floor(samples.length / 160) }, (_, i) =>
        levelDbfs(samples.subarray(i * 160, i * 160 + 160)),
      ),
      0.9,
    );
    const gain = 10 ** ((speechDbfs - loud) / 20);
    pieces.push({ samples: samples.map((s) => s * gain), at });
    for (const s of found) speech.push({ from: s.from + at / rate, to: s.to + at / rate });
    at += samples.length + Math.round((gap + 1.5 * next()) * rate);
  }
  const all = new Float32Array(at + rate);
  for (const piece of pieces) all.set(piece.samples, piece.at);
  let low = 0;
  const noise = all.map(() => {
    low = 0.7 * low + (next() + next() + next() - 1.5);
    return low;
  });
  const scale = 10 ** ((noiseDbfs - levelDbfs(noise)) / 20);
  return { samples: all.map((s, i) => s + scale * (noise[i] as number)), speech };
}
