import { bands } from '../core/delivery/bands';
import type { Baseline } from '../core/delivery/baseline';
import { meanLevel } from '../core/sound/loudness';
import type { HeardFrames } from '../ports';
import type { LiveVoice } from '../session/call-view';

/** Frames of 10 ms over which the meter's needle is steady enough to read. */
const smoothFrames = 40;
/** Voices sound down to this under their own mean. */
const underOwnDb = 18;

/** The own voice for the live trace, 30 times a second: level over the own calm level, and a word for it. */
export function liveVoice(baseline: Baseline | null, tell: (voice: LiveVoice) => void): (frames: HeardFrames) => void {
  let recent: number[] = [];
  return (frames) => {
    recent = [...recent, ...frames.levelDbfs].slice(-smoothFrames);
    const speech = baseline ? recent.filter((l) => l > baseline.loudnessDbfs - underOwnDb) : [];
    const overOwnDb = baseline && speech.length > smoothFrames / 4 ? meanLevel(speech) - baseline.loudnessDbfs : null;
    const word =
      overOwnDb === null
        ? ''
        : overOwnDb > bands.loudnessDb.fine
          ? 'louder than you'
          : overOwnDb < bands.tooQuietDb
            ? 'quieter than you'
            : 'steady';
    tell({ at: frames.from, overOwnDb, paceWpm: null, word });
  };
}
