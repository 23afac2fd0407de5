import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import * as ort from 'onnxruntime-web/wasm';
import { chunkSamples, createSilero, type Silero } from '../../renderer/adapters/silero';
import { createMeter } from '../../renderer/core/sound/meter';
import { createUtteranceFinder, type SpeechEvent } from '../../renderer/core/speech/utterance';
import { sampleRate } from '../../shells/recordings';
import { readClips } from './delivery/clips';
import { quantile } from './delivery/figures';
import { sessionOf } from './delivery/session';

/** How exactly the beginnings and ends of speech are found, with the voice detector and by level alone. */

const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (!values.data) {
  console.log('speech: no recordings given, so nothing was measured. Use: npm run bench -- speech --data DIR');
  process.exit(0);
}

interface Told extends SpeechEvent {
  /** When it was told, on the same clock. */
  told: number;
}

async function listen(samples: Float32Array, silero: Silero | null): Promise<Told[]> {
  const meter = createMeter(sampleRate);
  const finder = createUtteranceFinder();
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

const near = (events: readonly Told[], kind: SpeechEvent['kind'], at: number): Told | undefined =>
  events.filter((e) => e.kind === kind).sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at))[0];
const ms = (seconds: number) => (1000 * seconds).toFixed(0);

const require = createRequire(import.meta.url);
const model = readFileSync(require.resolve('@ricky0123/vad-web/dist/silero_vad_v5.onnx'));
ort.env.wasm.numThreads = 1;
const clips = readClips(values.data).slice(0, 120);
const rows: Record<string, string | number>[] = [];
for (const noiseDb of [-60, -45, -36]) {
  const { samples, speech } = sessionOf(clips, noiseDb);
  for (const withSilero of [true, false]) {
    const events = await listen(samples, withSilero ? await createSilero(model, ort) : null);
    const pairs = speech.map((s) => ({
      s,
      on: near(events, 'speech-started', s.from),
      off: near(events, 'speech-ended', s.to),
    }));
    const found = pairs.filter(({ s, on }) => on && Math.abs(on.at - s.from) < 0.4);
    const ended = pairs.filter(({ s, off }) => off && Math.abs(off.at - s.to) < 0.4);
    const on = found.map(({ s, on }) => (on?.at ?? 0) - s.from);
    const off = ended.map(({ s, off }) => (off?.at ?? 0) - s.to);
    const abs = (values: number[], share: number) => ms(quantile(values.map(Math.abs), share));
    const starts = events.filter((e) => e.kind === 'speech-started');
    rows.push({
      'noise dBFS': noiseDb,
      by: withSilero ? 'Silero and level' : 'level',
      segments: speech.length,
      found: found.length,
      'too many': starts.filter((e) => !speech.some((s) => e.at > s.from - 0.4 && e.at < s.to + 0.1)).length,
      'onset ms p50/p95': `${abs(on, 0.5)}/${abs(on, 0.95)}`,
      'onset bias': ms(quantile(on, 0.5)),
      'offset ms p50/p95': `${abs(off, 0.5)}/${abs(off, 0.95)}`,
      'offset bias': ms(quantile(off, 0.5)),
      'start told after ms p50/p95': [0.5, 0.95]
        .map((q) =>
          ms(
            quantile(
              found.map(({ s, on }) => (on?.told ?? 0) - s.from),
              q,
            ),
          ),
        )
        .join('/'),
      'end told after ms p50/p95': [0.5, 0.95]
        .map((q) =>
          ms(
            quantile(
              ended.map(({ s, off }) => (off?.told ?? 0) - s.to),
              q,
            ),
          ),
        )
        .join('/'),
    });
  }
}
console.table(rows);
