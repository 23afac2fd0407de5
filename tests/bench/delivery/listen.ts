import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as ort from 'onnxruntime-web/wasm';
import { chunkSamples, createSilero, type Silero } from '../../../renderer/adapters/silero';
import { createMeter } from '../../../renderer/core/sound/meter';
import {
  createUtteranceFinder,
  type SpeechEvent,
  type UtteranceOptions,
} from '../../../renderer/core/speech/utterance';
import { sampleRate } from '../../../shells/recordings';

export interface Told extends SpeechEvent {
  /** When it was told, on the same clock. */
  told: number;
}

/** The voice detector that the app ships, run as the app runs it. */
export function openSilero(): Promise<Silero> {
  ort.env.wasm.numThreads = 1;
  const model = createRequire(import.meta.url).resolve('@ricky0123/vad-web/dist/silero_vad_v5.onnx');
  return createSilero(readFileSync(model), ort);
}

/** Hears samples as the app's worker does, 32 ms at a time; without a detector by level alone. */
export async function listen(
  samples: Float32Array,
  silero: Silero | null,
  options: UtteranceOptions = {},
): Promise<Told[]> {
  silero?.reset();
  const meter = createMeter(sampleRate);
  const finder = createUtteranceFinder(options);
  // The stricter of the two: what is faint is the customer's leak.
  finder.customerSpeaks(true);
  const events: Told[] = [];
  for (let i = 0; i + chunkSamples <= samples.length; i += chunkSamples) {
    const chunk = samples.slice(i, i + chunkSamples);
    for (const frame of meter.push(chunk)) finder.frame(frame);
    const until = (i + chunkSamples) / sampleRate;
    for (const event of finder.chunk(until, silero ? await silero.push(chunk) : null))
      events.push({ ...event, told: until });
  }
  return events;
}

/** Stretches of speech out of events; one that never ended is left out. */
export function stretches(events: readonly Told[]): { from: number; to: number }[] {
  return events.flatMap((e, i) => {
    const next = events[i + 1];
    return e.kind === 'speech-started' && next ? [{ from: e.at, to: next.at }] : [];
  });
}
