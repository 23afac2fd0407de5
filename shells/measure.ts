import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Baseline, measureBaseline } from '../renderer/core/delivery/baseline';
import { judgeVoice } from '../renderer/core/delivery/judge-voice';
import { createMeter, type Frame } from '../renderer/core/sound/meter';
import { resample } from '../renderer/core/sound/resample';
import { decodeWav } from '../renderer/core/sound/wav';

/** npm run measure -- --data DIR --out FILE.jsonl : the app's own measuring, on recordings. */

const sampleRate = 16000;
const named = /^s([^_]+)_(neutral|calm|angry)(?:_.*)?\.wav$/i;

interface Clip {
  file: string;
  speaker: string;
  label: string;
  frames: Frame[];
  seconds: number;
}

const { values } = parseArgs({ options: { data: { type: 'string' }, out: { type: 'string' } } });
if (!values.data || !values.out) {
  console.error('Say which recordings and where to write: npm run measure -- --data DIR --out FILE.jsonl');
  process.exit(2);
}

const started = performance.now();
const problems: string[] = [];
const clips: Clip[] = [];
for (const file of readdirSync(values.data).sort()) {
  const [, speaker, label] = named.exec(file) ?? [];
  if (!speaker || !label) {
    if (/\.wav$/i.test(file)) problems.push(`${file} is left out: name it s<speaker>_<neutral|calm|angry>_<anything>.wav.`);
    continue;
  }
  try {
    const { samples, sampleRate: rate } = decodeWav(readFileSync(join(values.data, file)));
    const frames = createMeter(sampleRate).push(resample(samples, rate, sampleRate));
    clips.push({ file: basename(file), speaker, label: label.toLowerCase(), frames, seconds: samples.length / rate });
  } catch (error) {
    problems.push(`${file} can't be read: ${(error as Error).message}`);
  }
}

const baselines = new Map<string, Baseline | null>();
for (const speaker of new Set(clips.map((c) => c.speaker)))
  baselines.set(speaker, measureBaseline(clips.filter((c) => c.speaker === speaker && c.label === 'neutral').flatMap((c) => c.frames)).baseline);

const lines = clips
  .filter((c) => c.label !== 'neutral')
  .map(({ file, speaker, label, frames }) => {
    const { calm, calmWithoutLoudness, because, certainty, measures, relative } = judgeVoice(baselines.get(speaker) ?? null, frames);
    const rounded = (x: number | null) => x && Number(x.toFixed(2));
    return JSON.stringify({
      file,
      speaker,
      label,
      calm: rounded(calm),
      calmWithoutLoudness: rounded(calmWithoutLoudness),
      because,
      certainty: rounded(certainty),
      measures: relative
        ? { ...Object.fromEntries(Object.entries(relative).map(([k, v]) => [k, rounded(v)])), speechSeconds: rounded(measures.speechSeconds), snrDb: rounded(measures.snrDb), floorDb: rounded(measures.noiseDbfs - (baselines.get(speaker)?.noiseDbfs ?? 0)) }
        : null,
    });
  });
writeFileSync(values.out, lines.map((l) => `${l}\n`).join(''));

const audio = clips.reduce((sum, c) => sum + c.seconds, 0);
const took = (performance.now() - started) / 1000;
console.log(`${clips.length} recordings, ${audio.toFixed(1)} s of sound in ${took.toFixed(1)} s: ${(audio / took).toFixed(1)} audio seconds per second`);
for (const problem of problems) console.error(problem);
process.exit(problems.length > 0 ? 1 : 0);
