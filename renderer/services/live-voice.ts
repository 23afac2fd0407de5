import { bands } from '../core/delivery/bands';
import type { Baseline } from '../core/delivery/baseline';
import { meanLevel } from '../core/sound/loudness';
import { frameSeconds } from '../core/sound/meter';
import { fewestWords, longPause } from '../core/speech/pace';
import type { HeardFrames } from '../ports';
import type { LiveVoice } from '../session/call-view';

/** Frames of 10 ms over which the meter's needle is steady enough to read. */
const smoothFrames = 40;
/** Voices sound down to this under their own mean. */
const underOwnDb = 18;

export interface LiveMeter {
  frames(frames: HeardFrames): void;
  /** Words of the reply so far; none begins a new one. */
  words(count: number): void;
}

/** The own voice for the live trace, 30 times a second: level and pace against the own calm voice, and a word for it. */
export function liveVoice(baseline: Baseline | null, tell: (voice: LiveVoice) => void): LiveMeter {
  let recent: number[] = [];
  let count = 0;
  let spoken = 0;
  let lastSpeech = Number.NEGATIVE_INFINITY;

  /** Time from the first word on, long pauses left out: as the report counts it. */
  function follow(frames: HeardFrames, floor: number): void {
    frames.levelDbfs.forEach((level, i) => {
      if (level <= floor) return;
      const at = frames.from + i * frameSeconds;
      spoken += at - lastSpeech < longPause ? at - lastSpeech : frameSeconds;
      lastSpeech = at;
    });
  }

  return {
    words(now) {
      if (now === 0) spoken = 0;
      count = now;
    },
    frames(frames) {
      recent = [...recent, ...frames.levelDbfs].slice(-smoothFrames);
      if (!baseline) return tell({ at: frames.from, overOwnDb: null, paceWpm: null, word: '' });
      const floor = baseline.loudnessDbfs - underOwnDb;
      follow(frames, floor);
      const speech = recent.filter((l) => l > floor);
      const overOwnDb = speech.length > smoothFrames / 4 ? meanLevel(speech) - baseline.loudnessDbfs : null;
      const paceWpm = count >= fewestWords && spoken > 0 ? (60 * count) / spoken : null;
      tell({ at: frames.from, overOwnDb, paceWpm, word: wordFor(overOwnDb, paceWpm, baseline) });
    },
  };
}

function wordFor(overOwnDb: number | null, paceWpm: number | null, { paceWpm: own }: Baseline): LiveVoice['word'] {
  if (overOwnDb === null) return '';
  if (overOwnDb > bands.loudnessDb.fine) return 'louder than you';
  if (overOwnDb < bands.tooQuietDb) return 'quieter than you';
  return paceWpm !== null && own !== null && paceWpm > own * bands.rateRatio.fine ? 'quicker than you' : 'steady';
}
