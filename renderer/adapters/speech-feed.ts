import type { TimedWord } from '../core/call/log';
import type { Seconds } from '../core/units';
import { sampleRate } from './audio';
import type { Vosk } from './vosk';

/** Kept from before a start was believed: the voice detector needs up to 0.15 s, a soft onset more. */
const before: Seconds = 0.64;
/**
 * Given on after an end, so that the last word is finished. Words are asked for after 0.5 s of silence (`flushSilence`),
 * and a start is believed 0.12 s late: what sounds in between is the next word's beginning, and is kept for it.
 */
const after: Seconds = 0.38;

/**
 * Gives the recogniser the speech and leaves out the long silences while the customer talks: half of the work, and
 * nothing said by a fan. Its clock counts only what it was given; words come back on the context's clock.
 */
export function createSpeechFeed(vosk: Vosk) {
  let waiting: { samples: Float32Array; at: Seconds }[] = [];
  let speaking = false;
  let until: Seconds = 0;
  let given = 0;
  /** Where on the recogniser's clock each stretch begins, and when it was heard. */
  const stretches: { given: Seconds; at: Seconds }[] = [];
  let gap = true;

  function give(samples: Float32Array, at: Seconds): void {
    if (gap) stretches.push({ given: given / sampleRate, at });
    gap = false;
    given += samples.length;
    vosk.push(samples);
  }

  return {
    hear(samples: Float32Array, at: Seconds): void {
      if (speaking || at < until) give(samples, at);
      else {
        gap = true;
        waiting = [...waiting, { samples, at }].filter((w) => w.at >= at - before);
      }
    },
    speechStarted(): void {
      speaking = true;
      for (const { samples, at } of waiting) give(samples, at);
      waiting = [];
    },
    speechEnded(at: Seconds): void {
      speaking = false;
      until = at + after;
    },
    async flush(): Promise<TimedWord[]> {
      const words = await vosk.flush();
      const heardAt = (t: Seconds): Seconds => {
        const stretch = stretches.findLast((s) => s.given <= t) ?? stretches[0];
        return stretch ? stretch.at + t - stretch.given : t;
      };
      return words.map((w) => {
        const from = heardAt(w.from);
        return { ...w, from, to: from + w.to - w.from };
      });
    },
    behind: vosk.behind,
  };
}
