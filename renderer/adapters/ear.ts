import type { Decibels } from '../core/units';
import type { Ear, EarEvents, HeardFrames } from '../ports';
import { type Audio, sampleRate } from './audio';
import { createSpeechFeed } from './speech-feed';
import type { VoskEngine } from './vosk';

/** What the worker that measures posts back, 32 ms of sound a message. Times are the context's own seconds. */
export type EarMessage =
  | { kind: 'heard'; at: number; samples: Float32Array; frames: HeardFrames }
  | { kind: 'speech-started'; at: number }
  | { kind: 'speech-ended'; at: number }
  | { kind: 'notice'; sentence: string };

export interface OpenEar extends Ear {
  /** Whether the customer is heard just now: then faint speech is their leak. */
  customerSpeaks(on: boolean): void;
  /** Every chunk as 16-bit samples, gapless, in order. */
  onSound(listener: (pcm: Int16Array) => void): void;
  onNotice(listener: (sentence: string) => void): void;
  /** Context time of the first sample of the sound given to `onSound`. */
  startedAt: Promise<number>;
  /** Seconds of sound not yet decoded. */
  behind(): number;
}

/**
 * Microphone samples -> worker that measures -> recogniser, all on the same stream.
 * @param ownDbfs The own calm level: what is far under it is the customer through the headset's leak, or the room.
 */
export function openEar(audio: Audio, engine: VoskEngine | null, ownDbfs: Decibels | null = null): OpenEar {
  const worker = new Worker(new URL('./ear.worker.ts', import.meta.url), { type: 'module' });
  const channel = new MessageChannel();
  const vosk = engine?.start() ?? null;
  const feed = vosk && createSpeechFeed(vosk);
  let listeners: EarEvents | null = null;
  let onSound: (pcm: Int16Array) => void = () => undefined;
  let onNotice: (sentence: string) => void = () => undefined;
  let first: number | null = null;
  let begun: (at: number) => void = () => undefined;
  const startedAt = new Promise<number>((resolve) => {
    begun = resolve;
  });
  vosk?.onPartial((text) => listeners?.partial(text));
  worker.onmessage = ({ data }: MessageEvent<EarMessage>) => {
    if (data.kind === 'notice') return onNotice(data.sentence);
    if (data.kind === 'speech-started') {
      feed?.speechStarted();
      return listeners?.speechStarted(data.at);
    }
    if (data.kind === 'speech-ended') {
      feed?.speechEnded(data.at);
      return listeners?.speechEnded(data.at);
    }
    if (first === null) {
      first = data.at;
      begun(data.at);
    }
    onSound(toPcm(data.samples));
    feed?.hear(data.samples, data.at);
    listeners?.frames(data.frames);
  };
  worker.onerror = (event) =>
    onNotice(`The voice can't be measured just now (${event.message}). Start Steadyline again.`);
  worker.postMessage({ port: channel.port2, sampleRate, ownDbfs }, [channel.port2]);
  audio.tapTo(channel.port1);
  return {
    listen(events) {
      listeners = events;
    },
    customerSpeaks: (on) => worker.postMessage({ customerSpeaks: on }),
    flush: async () => (await feed?.flush()) ?? [],
    async stop() {
      listeners = null;
      worker.terminate();
      vosk?.close();
    },
    onSound(listener) {
      onSound = listener;
    },
    onNotice(listener) {
      onNotice = listener;
    },
    startedAt,
    behind: () => feed?.behind() ?? 0,
  };
}

const toPcm = (samples: Float32Array): Int16Array =>
  Int16Array.from(samples, (s) => Math.max(-32768, Math.min(32767, Math.round(s * 32767))));
