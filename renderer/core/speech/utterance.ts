import { type Frame, frameSeconds } from '../sound/meter';
import type { Decibels, Seconds } from '../units';

export type SpeechEvent = { kind: 'speech-started' | 'speech-ended'; at: Seconds };

export interface UtteranceFinder {
  /** Frames in order, as the meter gives them; `at` on the caller's clock. */
  frame(frame: Frame): void;
  /** Probability of speech in the chunk that ends at `until` (Silero: 32 ms a chunk). Events come from here. */
  chunk(until: Seconds, probability: number): SpeechEvent[];
}

/** Silero's own thresholds: in above one half, out under 0.35. */
const enter = 0.5;
const leave = 0.35;
/** Chunks over `enter` before speech is believed: two are 64 ms, longer than a click. */
const chunksToBelieve = 2;
/** Inner gaps shorter than this (stops, "p-t-k") are speech. */
const bridge: Seconds = 0.18;
/** The detector may be this late on a soft onset. */
const lookBack: Seconds = 0.4;
/** Inside a voice's own range, and clear of the room. */
const underPeakDb: Decibels = 30;
const overNoiseDb: Decibels = 8;
/** Frames of silence that end the search for the onset. */
const onsetGap: Seconds = 0.06;

/**
 * Finds where speech begins and ends: the detector says that it is speech, the level says where. Starts are told
 * within about 120 ms, ends within about 220 ms.
 */
export function createUtteranceFinder(): UtteranceFinder {
  let frames: Frame[] = [];
  let noise: Decibels | null = null;
  let speaking = false;
  let believed = 0;
  let lastSpeech: Seconds = 0;
  let peak: Decibels = Number.NEGATIVE_INFINITY;

  const gate = () => Math.max((noise ?? -120) + overNoiseDb, peak - underPeakDb);

  function onset(until: Seconds): Seconds {
    const recent = frames.filter((f) => f.at > until - lookBack);
    peak = Math.max(...recent.map((f) => f.levelDbfs));
    let first = until - frameSeconds;
    for (const f of recent.reverse()) {
      if (first - f.at > onsetGap) break;
      if (f.levelDbfs >= gate()) first = f.at;
    }
    return first;
  }

  return {
    frame(frame) {
      frames.push(frame);
      if (frames.length > 200) frames = frames.slice(-100);
      if (!speaking) {
        // Down at once, up by 3 dB a second: the room's floor, not the breath before a word.
        noise = noise === null || frame.levelDbfs < noise ? frame.levelDbfs : noise + 3 * frameSeconds;
        return;
      }
      // Follows a voice that gets louder or, by 6 dB a second, quieter.
      peak = Math.max(peak - 6 * frameSeconds, frame.levelDbfs);
    },
    chunk(until, probability) {
      if (!speaking) {
        believed = probability >= enter ? believed + 1 : 0;
        if (believed < chunksToBelieve) return [];
        speaking = true;
        believed = 0;
        const at = onset(until);
        lastSpeech = until;
        return [{ kind: 'speech-started', at }];
      }
      const heard = frames.filter((f) => f.at > until - 0.1 && f.levelDbfs >= gate()).at(-1);
      if (heard && probability >= leave) lastSpeech = Math.max(lastSpeech, heard.at + frameSeconds);
      else if (heard && heard.at - lastSpeech < 0.08) lastSpeech = Math.max(lastSpeech, heard.at + frameSeconds);
      if (probability >= leave || until - lastSpeech < bridge) return [];
      speaking = false;
      return [{ kind: 'speech-ended', at: lastSpeech }];
    },
  };
}
