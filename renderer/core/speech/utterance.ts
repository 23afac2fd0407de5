import { type Frame, frameSeconds } from '../sound/meter';
import type { Decibels, Seconds } from '../units';

export type SpeechEvent = { kind: 'speech-started' | 'speech-ended'; at: Seconds };

export interface UtteranceFinder {
  /** Whether the customer is heard just now. */
  customerSpeaks(on: boolean): void;
  /** Frames in order, as the meter gives them; `at` on the caller's clock. */
  frame(frame: Frame): void;
  /**
   * The detector's probability of speech in the chunk that ends at `until` (Silero: 32 ms a chunk), after its frames;
   * null when there is no detector, and level and voicing have to do. Events come from here.
   */
  chunk(until: Seconds, probability: number | null): SpeechEvent[];
}

export interface UtteranceOptions {
  /** The own calm level (baseline's loudnessDbfs), where it is known: keeps the customer's leak from counting. */
  ownDbfs?: Decibels | null;
}

/** Silero's own thresholds: in above one half, out under 0.35. */
const enter = 0.5;
const leave = 0.35;
/** Frames of the last tenth of a second: so many audible ones and a chunk over `enter`, or so many voiced ones. */
const recent: Seconds = 0.1;
const audibleToBelieve = 6;
const voicedToBelieve = 5;
/** Voiced frames so far over the room are a voice whatever the detector says. */
const plainlyVoiced = 7;
const plainDb: Decibels = 15;
/** Inner gaps shorter than this (stops, "p-t-k") are speech. */
const bridge: Seconds = 0.18;
/** So much before the first vowel a word may begin: "s" and "sh" are long. */
const lookBack: Seconds = 0.5;
/** Silence that ends the search for the onset: longer than the closure of a stop. */
const onsetGap: Seconds = 0.09;
/** After the detector lets go, the fading of a word still counts for so long; a breath does not. */
const fade: Seconds = 0.15;
/** Inside a voice's own range, and clear of the room. */
const underPeakDb: Decibels = 30;
const overNoiseDb: Decibels = 8;
const faintest: Decibels = -90;
/**
 * Speech further under the own calm level is somebody else's; while the customer speaks, it is them through the headset's
 * leak, and less is enough.
 */
const underOwnDb = { alone: 30, beside: 20 };
/** How fast the floor follows a room that gets louder, and the peak a voice that gets quieter, a second. */
const floorRise: Decibels = 3;
const peakFall: Decibels = 6;

/**
 * Finds where speech begins and ends: the detector says that it is speech, the level says where. Starts are told
 * within about 120 ms, ends within about 200 ms; figures in docs/delivery.md.
 */
export function createUtteranceFinder({ ownDbfs = null }: UtteranceOptions = {}): UtteranceFinder {
  let frames: Frame[] = [];
  let noise: Decibels | null = null;
  let peak: Decibels = Number.NEGATIVE_INFINITY;
  let speaking = false;
  let beside = false;
  let sure = false;
  let lastSpeech: Seconds = 0;
  let lastHeld: Seconds = 0;

  const audible = (f: Frame) =>
    f.levelDbfs >= Math.max((noise ?? faintest) + overNoiseDb, peak - underPeakDb, faintest);
  const since = (at: Seconds) => frames.filter((f) => f.at >= at - 1e-6);

  /** Back from the last audible frame to where sound began. */
  function onset(until: Seconds): Seconds {
    const before = since(until - lookBack);
    peak = Math.max(...before.map((f) => f.levelDbfs));
    let first = before.findLast(audible)?.at ?? until - frameSeconds;
    for (const f of before.reverse()) {
      if (first - f.at > onsetGap) break;
      if (f.at < first && audible(f)) first = f.at;
    }
    return first;
  }

  /** Shouting after a silence is what Silero is slowest to believe. */
  const plainlySpoken = (now: readonly Frame[]) =>
    now.filter((f) => f.f0Hz !== null && f.levelDbfs >= (noise ?? faintest) + plainDb).length >= plainlyVoiced;

  function believed(until: Seconds, probability: number | null): boolean {
    const own = ownDbfs === null ? faintest : ownDbfs - (beside ? underOwnDb.beside : underOwnDb.alone);
    const now = since(until - recent).filter((f) => audible(f) && f.levelDbfs >= own);
    const voiced = now.filter((f) => f.f0Hz !== null).length;
    if (plainlySpoken(now)) return true;
    if (probability === null) return voiced >= voicedToBelieve;
    const twice = sure && probability >= enter && now.length > 0;
    sure = probability >= enter;
    return twice || (sure && now.length >= audibleToBelieve) || (probability >= leave && voiced >= voicedToBelieve);
  }

  return {
    customerSpeaks(on) {
      beside = on;
    },
    frame(frame) {
      frames.push(frame);
      if (frames.length > 200) frames = frames.slice(-100);
      // Down at once, up slowly: the room's floor, not the breath before a word.
      if (!speaking)
        noise = noise === null || frame.levelDbfs < noise ? frame.levelDbfs : noise + floorRise * frameSeconds;
      else peak = Math.max(peak - peakFall * frameSeconds, frame.levelDbfs);
    },
    chunk(until, probability) {
      if (!speaking) {
        if (!believed(until, probability)) return [];
        speaking = true;
        const at = onset(until);
        lastSpeech = until;
        lastHeld = until;
        return [{ kind: 'speech-started', at }];
      }
      if (probability === null || probability >= leave || plainlySpoken(since(until - recent))) lastHeld = until;
      const heard = since(lastSpeech - frameSeconds).filter((f) => audible(f) && f.at < lastHeld + fade);
      const last = heard.at(-1);
      if (last) lastSpeech = Math.max(lastSpeech, last.at + frameSeconds);
      if (until - lastSpeech < bridge) return [];
      speaking = false;
      sure = false;
      peak = Number.NEGATIVE_INFINITY;
      return [{ kind: 'speech-ended', at: lastSpeech }];
    },
  };
}
