import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { CallEvent, EventOf } from '../../renderer/core/call/log';
import { deriveReport } from '../../renderer/core/call/report';
import { packSchema } from '../../renderer/core/customer/pack';
import { resample } from '../../renderer/core/sound/resample';
import { decodeWav } from '../../renderer/core/sound/wav';
import { wordErrors } from '../../tools/packs/word-errors';
import { launch } from '../e2e/launch';
import { type CallRun, fixtures, runCall } from '../e2e/run-call';
import { percentile, table } from '../figures';

/**
 * npm run bench call [-- --only skilled,interrupter] [--json FILE] : figures of whole calls in the real app, one after the other on an otherwise idle machine.
 * Truth is where the fixtures say that speech lies in each reply, put where the script played it.
 */

interface Truth {
  replies: { file: string; text: string; onsetMs: number; offsetMs: number; pausesMs: [number, number][] }[];
}
interface Script {
  replies: { file: string; delayMs?: number; intoLineMs?: number }[];
}

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const pack = packSchema.parse(read(fileURLToPath(new URL('../../personas/late-refund/pack.json', import.meta.url))));

/** When each reply of the script was really spoken: the same rule as the scripted trainee's. */
function spokenAt(log: CallEvent[], script: Script, truth: Truth) {
  const lines = log.filter(
    (e): e is EventOf<'line-started'> | EventOf<'line-ended'> => e.kind === 'line-started' || e.kind === 'line-ended',
  );
  let next = 0;
  let busy = 0;
  return script.replies.flatMap((reply) => {
    const kind = reply.intoLineMs === undefined ? 'line-ended' : 'line-started';
    const known = truth.replies.find((t) => t.file === reply.file);
    const index = lines.findIndex((e, i) => i >= next && e.kind === kind && e.at >= busy);
    const event = lines[index];
    if (!event || !known) return [];
    next = index + 1;
    const begin = event.at + (reply.intoLineMs ?? reply.delayMs ?? 0) / 1000;
    busy = begin + lengthOf(reply.file);
    return [
      {
        ...known,
        onset: begin + known.onsetMs / 1000,
        offset: begin + known.offsetMs / 1000,
        pauses: known.pausesMs.map(([from, to]) => ({ from: begin + from / 1000, to: begin + to / 1000 })),
      },
    ];
  });
  function lengthOf(file: string): number {
    return (truth.replies.find((t) => t.file === file)?.offsetMs ?? 0) / 1000;
  }
}

function errorsIn(said: string, heard: string): { errors: number; words: number } {
  const plain = (s: string) =>
    s
      .toLowerCase()
      .replace(/[^a-z' ]+/g, ' ')
      .split(/\s+/)
      .filter(Boolean);
  const [a, b] = [plain(said), plain(heard)];
  return { errors: wordErrors(a, b), words: a.length };
}

const { values } = parseArgs({
  options: { only: { type: 'string' }, json: { type: 'string' } },
  strict: false,
  allowPositionals: true,
});
const names = (typeof values.only === 'string' ? values.only : 'skilled,interrupter,silent-pauses')
  .split(',')
  .filter((n) => existsSync(join(fixtures, n, 'script.json')));
const gaps: number[] = [];
const onsets: number[] = [];
const offsets: number[] = [];
const derive: number[] = [];
const toReport: number[] = [];
const memory: number[] = [];
let cutOff = 0;
/** Thinking pauses inside replies, and in how many of them the customer began. */
const pauses = { short: 0, shortCut: 0, long: 0, longCut: 0 };
let errors = 0;
let words = 0;
let last: CallRun | null = null;
for (const name of names) {
  const run = await runCall(name);
  last = run;
  toReport.push(run.toReport);
  if (run.memoryMb !== null) memory.push(run.memoryMb);
  const spoken = spokenAt(run.log, read(join(fixtures, name, 'script.json')), read(join(fixtures, name, 'truth.json')));
  const speech = run.log.filter((e) => e.kind === 'speech-started' || e.kind === 'speech-ended');
  const lineStarts = run.log.flatMap((e) => (e.kind === 'line-started' ? [e.at] : []));
  for (const s of spoken) {
    const nearest = (kind: string, at: number) =>
      Math.min(...speech.filter((e) => e.kind === kind).map((e) => Math.abs(e.at - at)));
    onsets.push(nearest('speech-started', s.onset));
    offsets.push(nearest('speech-ended', s.offset));
    if (lineStarts.some((at) => at > s.onset + 0.3 && at < s.offset - 0.1)) cutOff += 1;
    for (const pause of s.pauses) {
      const isShort = pause.to - pause.from < 0.9;
      const isCut = lineStarts.some((at) => at > pause.from && at < pause.to + 0.3);
      pauses[isShort ? 'short' : 'long'] += 1;
      if (isCut) pauses[isShort ? 'shortCut' : 'longCut'] += 1;
    }
    const answer = lineStarts.find((at) => at > s.offset);
    if (answer !== undefined && answer - s.offset < 5) gaps.push(answer - s.offset);
    const reply = run.report.transcript.find((t) => t.who === 'trainee' && t.from < s.offset && t.to > s.onset);
    if (reply) {
      const e = errorsIn(s.text, reply.text);
      errors += e.errors;
      words += e.words;
    }
  }
  const before = performance.now();
  deriveReport(run.log, pack);
  derive.push(performance.now() - before);
}

async function startTimes(): Promise<{ window: number; recogniser: number }[]> {
  const profile = mkdtempSync(join(tmpdir(), 'steadyline-bench-'));
  const times: { window: number; recogniser: number }[] = [];
  for (let i = 0; i < 2; i++) {
    const begin = performance.now();
    const running = await launch({ profile });
    const page = await running.app.firstWindow();
    await page.waitForSelector('nav');
    const window = performance.now() - begin;
    await page.waitForSelector('html[data-recogniser="ready"]', { timeout: 120_000 });
    times.push({ window, recogniser: performance.now() - begin });
    await running.close();
  }
  return times;
}

/** Decodes the recorded voice of the last call as fast as it goes, in the app's own worker. */
async function decodeSpeed(voice: string): Promise<{ factor: number }> {
  const { samples, sampleRate } = decodeWav(readFileSync(voice));
  const pcm = Array.from(resample(samples, sampleRate, 16000).slice(0, 16000 * 60), (s) => Math.round(s * 32767));
  const running = await launch();
  const page = await running.app.firstWindow();
  await page.waitForSelector('html[data-recogniser="ready"]', { timeout: 120_000 });
  // The bench's compiler names inner functions by a helper that the page does not have.
  await page.evaluate('globalThis.__name = (f) => f');
  const seconds = await page.evaluate(async (values) => {
    const worker = new Worker('/engines/vosk/vosk.worker.js', { type: 'module' });
    const until = (event: string) =>
      new Promise<void>((resolve) => {
        worker.addEventListener('message', function hear({ data }) {
          if (data.event !== event) return;
          worker.removeEventListener('message', hear);
          resolve();
        });
      });
    worker.postMessage({
      action: 'load',
      wasmUrl: `${location.origin}/engines/vosk/vosk.wasm`,
      modelUrl: `${location.origin}/models/vosk-model-small-en-us-0.15.tar.gz`,
    });
    await until('load');
    worker.postMessage({ action: 'create', recognizerId: 'bench', sampleRate: 16000 });
    const begin = performance.now();
    for (let at = 0; at < values.length; at += 1600)
      worker.postMessage({
        action: 'audioChunk',
        recognizerId: 'bench',
        sampleRate: 16000,
        data: Float32Array.from(values.slice(at, at + 1600)),
      });
    let answers = 0;
    await new Promise<void>((resolve) => {
      worker.onmessage = () => {
        answers += 1;
        if (answers >= Math.ceil(values.length / 1600)) resolve();
      };
    });
    return (performance.now() - begin) / 1000;
  }, pcm);
  await running.close();
  return { factor: seconds / (pcm.length / 16000) };
}

const [cold, warm] = await startTimes();
const decoding = last ? await decodeSpeed(last.voice) : null;
const ms = (seconds: number) => Math.round(seconds * 1000);
const figures = {
  calls: names.join(', '),
  'replies, cut off': `${onsets.length}, ${cutOff}`,
  'pauses under 0.9 s, cut off in': `${pauses.short}, ${pauses.shortCut}`,
  'pauses of 0.9-1.5 s, cut off in': `${pauses.long}, ${pauses.longCut}`,
  'gap last word to first sound p50, ms': ms(percentile(gaps, 0.5)),
  'gap last word to first sound p95, ms': ms(percentile(gaps, 0.95)),
  'onset error p50, ms': ms(percentile(onsets, 0.5)),
  'onset error p95, ms': ms(percentile(onsets, 0.95)),
  'offset error p50, ms': ms(percentile(offsets, 0.5)),
  'offset error p95, ms': ms(percentile(offsets, 0.95)),
  'word error rate, %': Math.round((1000 * errors) / Math.max(1, words)) / 10,
  'decode real-time factor': decoding && Math.round(decoding.factor * 100) / 100,
  'start to window, cold and warm, ms': `${Math.round(cold?.window ?? 0)}, ${Math.round(warm?.window ?? 0)}`,
  'start to recogniser ready, cold and warm, ms': `${Math.round(cold?.recogniser ?? 0)}, ${Math.round(warm?.recogniser ?? 0)}`,
  'memory in a call, most, MB': Math.round(Math.max(...memory)),
  'end of call to report on disk p50, ms': ms(percentile(toReport, 0.5)),
  'report derived again, ms': Math.round(percentile(derive, 0.5)),
};
table('call', figures);
if (typeof values.json === 'string') writeFileSync(values.json, JSON.stringify(figures, null, 2));
