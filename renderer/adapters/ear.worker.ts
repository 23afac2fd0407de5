import { createMeter, type Frame } from '../core/sound/meter';
import { createUtteranceFinder } from '../core/speech/utterance';
import type { EarMessage } from './ear';
import { createSilero, type Silero } from './silero';

/** Measures and finds speech away from the screen's thread: one message in and out for 32 ms of sound. */

const send = (message: EarMessage, transfer: Transferable[] = []) => self.postMessage(message, { transfer });

async function loadSilero(): Promise<Silero | null> {
  try {
    const ort = await import(/* @vite-ignore */ new URL('/engines/ort/ort.wasm.min.mjs', self.location.origin).href);
    ort.env.wasm.wasmPaths = '/engines/ort/';
    ort.env.wasm.numThreads = 1;
    const response = await fetch('/engines/silero/silero_vad_v5.onnx');
    return await createSilero(new Uint8Array(await response.arrayBuffer()), ort);
  } catch {
    send({ kind: 'notice', sentence: 'The voice detector did not load: speech is told from its loudness alone.' });
    return null;
  }
}

/** Stands in for the detector: a voiced frame well above the room is speech. */
const byLevel = (frames: Frame[]): number => (frames.some((f) => f.f0Hz !== null && f.levelDbfs > -50) ? 1 : 0);

/** The first message brings the stream; those after it say whether the customer speaks. */
self.onmessage = async ({ data }: MessageEvent<{ port: MessagePort; sampleRate: number; ownDbfs: number | null }>) => {
  const { port, sampleRate, ownDbfs } = data;
  const meter = createMeter(sampleRate);
  const finder = createUtteranceFinder({ ownDbfs });
  self.onmessage = ({ data }: MessageEvent<{ customerSpeaks: boolean }>) => finder.customerSpeaks(data.customerSpeaks);
  const silero = await loadSilero();
  let origin: number | null = null;
  let queue: Promise<void> = Promise.resolve();

  async function hear({ first, samples }: { first: number; samples: Float32Array }): Promise<void> {
    const from = first / sampleRate;
    origin ??= from;
    const start = origin;
    const frames = meter.push(samples).map((f) => ({ ...f, at: f.at + start }));
    for (const frame of frames) finder.frame(frame);
    const probability = silero ? await silero.push(samples) : byLevel(frames);
    const events = finder.chunk(from + samples.length / sampleRate, probability);
    send(
      {
        kind: 'heard',
        at: from,
        samples,
        frames: {
          from: frames[0]?.at ?? from,
          levelDbfs: frames.map((f) => f.levelDbfs),
          f0Hz: frames.map((f) => f.f0Hz),
          alphaRatioDb: frames.map((f) => f.alphaRatioDb),
          clipped: frames.map((f) => (f.clipped ? 1 : 0)),
        },
      },
      [samples.buffer],
    );
    for (const event of events) send(event);
  }

  port.onmessage = ({ data }: MessageEvent<{ first: number; samples: Float32Array }>) => {
    queue = queue.then(() => hear(data));
  };
};
