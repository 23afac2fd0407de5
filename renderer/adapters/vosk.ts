import type { ClientMessage, ServerMessage } from 'vosk-browser';
import type { TimedWord } from '../core/call/log';
import { sampleRate } from './audio';

/** Longer than any start that was seen on a slow disk; a broken model never answers at all. */
const loadTimeoutMs = 90_000;
/** Words are worth waiting for, on a slow machine as well. */
const flushTimeoutMs = 20_000;

export interface Vosk {
  /** `samples` in -1..1. Times of words count samples pushed since the start. */
  push(samples: Float32Array): void;
  /** Words since the last flush. Empty after `flushTimeoutMs`: late words come with the next flush. */
  flush(): Promise<TimedWord[]>;
  onPartial(listener: (text: string) => void): void;
  /** Seconds of sound that were pushed and not yet decoded. */
  behind(): number;
  close(): void;
}

/**
 * Speaks the worker's own protocol: the package's client never settles on errors and copies each chunk twice.
 * One worker holds the model for as long as the app runs; `start` begins a fresh recogniser in it.
 */
export class VoskEngine {
  private started = 0;
  private constructor(private readonly worker: Worker) {}

  static async load(urls: { worker: string; wasm: string; model: string }): Promise<VoskEngine> {
    await forgetOtherModels(urls.model);
    const worker = new Worker(urls.worker, { type: 'module' });
    await new Promise<void>((resolve, reject) => {
      const give = (why: string) => {
        worker.terminate();
        reject(new Error(why));
      };
      const broken = 'The speech model is damaged. Start Steadyline again to fetch it anew.';
      const timer = setTimeout(() => give(broken), loadTimeoutMs);
      worker.onerror = () => give('The speech recogniser could not start. Start Steadyline again.');
      // The worker answers some requests with nothing at all.
      worker.onmessage = ({ data }: MessageEvent<ServerMessage | undefined>) => {
        if (data?.event !== 'load' && data?.event !== 'error') return;
        clearTimeout(timer);
        if (data.event === 'load' && data.result) resolve();
        else give(broken);
      };
      post(worker, { action: 'set', key: 'logLevel', value: -1 });
      post(worker, { action: 'load', wasmUrl: urls.wasm, modelUrl: urls.model });
    });
    return new VoskEngine(worker);
  }

  start(): Vosk {
    const { worker } = this;
    this.started += 1;
    const recognizerId = `call-${this.started}`;
    let words: TimedWord[] = [];
    let partialListener: (text: string) => void = () => undefined;
    let waiting: { resolve: () => void }[] = [];
    const pending: number[] = [];
    post(worker, { action: 'create', recognizerId, sampleRate });
    post(worker, { action: 'set', recognizerId, key: 'words', value: true });
    // Answers come in the order of the questions: a chunk each, a flush each.
    const order: ('chunk' | 'flush')[] = [];
    worker.onmessage = ({ data }: MessageEvent<ServerMessage | undefined>) => {
      if (data?.event !== 'result' && data?.event !== 'partialresult') return;
      if (data.recognizerId !== recognizerId) return;
      const asked = order.shift();
      if (asked === 'chunk') pending.shift();
      if (data.event === 'partialresult') partialListener(data.result.partial);
      else
        words.push(
          ...(data.result.result ?? []).map((w) => ({ text: w.word, from: w.start, to: w.end, confidence: w.conf })),
        );
      if (asked === 'flush') waiting.shift()?.resolve();
    };
    const take = () => {
      const taken = words;
      words = [];
      return taken;
    };
    return {
      push(samples) {
        const data = samples.map((s) => s * 32768);
        order.push('chunk');
        pending.push(samples.length / sampleRate);
        post(worker, { action: 'audioChunk', recognizerId, data, sampleRate }, [data.buffer]);
      },
      flush: () =>
        new Promise((resolve) => {
          const timer = setTimeout(() => resolve(take()), flushTimeoutMs);
          waiting.push({
            resolve: () => {
              clearTimeout(timer);
              resolve(take());
            },
          });
          order.push('flush');
          post(worker, { action: 'retrieveFinalResult', recognizerId });
        }),
      onPartial(listener) {
        partialListener = listener;
      },
      behind: () => pending.reduce((a, b) => a + b, 0),
      close() {
        worker.onmessage = null;
        waiting = [];
        post(worker, { action: 'remove', recognizerId });
      },
    };
  }
}

const post = (worker: Worker, message: ClientMessage, transfer: Transferable[] = []) =>
  worker.postMessage(message, transfer);

/** The worker keeps each model it was ever given, 73 MB a piece, under its address: those of older versions go. */
async function forgetOtherModels(model: string): Promise<void> {
  const kept = localStorage.getItem('speech-model');
  if (kept !== null && kept !== model)
    await new Promise<void>((resolve) => {
      const request = indexedDB.deleteDatabase('/vosk');
      request.onsuccess = request.onerror = request.onblocked = () => resolve();
    });
  localStorage.setItem('speech-model', model);
}
