import type { Frame } from '../sound/meter';
import type { Scene } from '../sound/noise';
import type { Seconds } from '../units';
import { bands } from './bands';
import type { Baseline } from './baseline';
import { judgeVoice } from './judge-voice';

/** A few seconds of a reply, and how they sounded. */
export interface Moment {
  from: Seconds;
  to: Seconds;
  /** 0-100. */
  calm: number;
  because: string;
}

/** Long enough to be judged, short enough to be heard as one moment. */
const momentSeconds: Seconds = 3;
const stepSeconds: Seconds = 1;

/** The moments of a reply that can be told, a second apart; a reply shorter than one is one. */
export function momentsIn(
  baseline: Baseline | null,
  frames: readonly Frame[],
  scene: Scene,
  from: Seconds,
  to: Seconds,
): Moment[] {
  const moments: Moment[] = [];
  for (let start = from; start === from || start + momentSeconds <= to + stepSeconds / 2; start += stepSeconds) {
    const end = Math.min(to, start + momentSeconds);
    const piece = frames.filter((f) => f.at >= start && f.at < end);
    const { calm, because } = judgeVoice(baseline, piece, [], scene);
    if (calm !== null) moments.push({ from: start, to: end, calm, because });
  }
  return moments;
}

/** The least (or most) calm moments that share no sound, worst (or best) first. */
export function chosen<M extends Moment>(moments: readonly M[], most: number, calmest: boolean): M[] {
  const picked: M[] = [];
  for (const m of [...moments].sort((a, b) => (calmest ? b.calm - a.calm : a.calm - b.calm)))
    if (picked.length < most && picked.every((p) => p.to <= m.from || p.from >= m.to)) picked.push(m);
  return picked;
}

/**
 * How long after `since` the voice was back in its own band for three moments in a row, or for all there are before it
 * is provoked again. 0 when it never left. Null when it did not come back; undefined when nothing can be told.
 * @param provoked When the trainee was provoked, oldest first.
 */
export function recoveryAfter(
  moments: readonly Moment[],
  since: Seconds,
  provoked: readonly Seconds[] = [],
): Seconds | null | undefined {
  const after = moments.filter((m) => m.from >= since);
  const steady = after.findIndex((m, i) => {
    const again = provoked.find((at) => at > m.from) ?? Number.POSITIVE_INFINITY;
    return after.slice(i, i + 3).every((next) => next.from >= again || next.calm >= bands.calm.fine);
  });
  if (after.length === 0) return undefined;
  if (steady < 0) return null;
  return steady === 0 ? 0 : (after[steady] as Moment).from - (after[0] as Moment).from;
}
