import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bandOf } from '../renderer/core/delivery/bands';
import { type Baseline, measureBaseline } from '../renderer/core/delivery/baseline';
import { judgeVoice } from '../renderer/core/delivery/judge-voice';
import type { Frame } from '../renderer/core/sound/meter';
import { measured, type Named, nameOf, readSamples, sampleRate } from './recordings';

/** `npm run measure -- --data DIR --out FILE.jsonl`: the app's own measuring of voices, on a folder of recordings. */

interface Clip extends Named {
  file: string;
  frames: Frame[];
}

/** Reads and measures a folder; what can't be read is told in `problems`, what is named otherwise in `notes`. */
function readFolder(folder: string): { clips: Clip[]; seconds: number; problems: string[]; notes: string[] } {
  const [clips, problems, notes]: [Clip[], string[], string[]] = [[], [], []];
  let seconds = 0;
  for (const file of readdirSync(folder).sort()) {
    if (!/\.wav$/i.test(file)) continue;
    const name = nameOf(file);
    if (!name) {
      notes.push(`${file} is left out: its name is not s<speaker>_<neutral|calm|angry>_<anything>.wav.`);
      continue;
    }
    try {
      const samples = readSamples(join(folder, file));
      seconds += samples.length / sampleRate;
      clips.push({ file, ...name, frames: measured(samples) });
    } catch (error) {
      problems.push(`${file} can't be read: ${(error as Error).message}`);
    }
  }
  return { clips, seconds, problems, notes };
}

/** Each speaker's own calm voice, from all neutral clips one after the other. */
const baselinesOf = (clips: readonly Clip[]): Map<string, Baseline | null> =>
  new Map(
    [...new Set(clips.map((c) => c.speaker))].map((speaker) => {
      const neutral = clips.filter((c) => c.speaker === speaker && c.label === 'neutral');
      return [speaker, neutral.length > 0 ? measureBaseline(neutral.flatMap((c) => c.frames)).baseline : null];
    }),
  );

const rounded = (value: unknown): unknown => (typeof value === 'number' ? Number(value.toFixed(2)) : value);

function lineOf({ file, speaker, label, frames }: Clip, baseline: Baseline | null): string {
  const { calm, calmWithoutLoudness, parts, because, certainty, measures, relative } = judgeVoice(baseline, frames);
  const { loudnessDbfs, f0Hz, voicedSeconds, speechSeconds, snrDb, clippedShare } = measures;
  const told = { ...relative, loudnessDbfs, f0Hz, voicedSeconds, speechSeconds, snrDb, clippedShare };
  return JSON.stringify({
    file,
    speaker,
    label,
    calm: rounded(calm),
    calmWithoutLoudness: rounded(calmWithoutLoudness),
    band: calm === null ? 'cannot-tell' : bandOf(calm),
    because,
    certainty: rounded(certainty),
    measures: Object.fromEntries(Object.entries(told).map(([name, value]) => [name, rounded(value)])),
    parts: parts.map(({ id, value, unit, score, weight }) => ({
      id,
      value: rounded(value),
      unit,
      score: rounded(score),
      weight: rounded(weight),
    })),
  });
}

function run(folder: string, out: string): number {
  const [started, work] = [performance.now(), process.cpuUsage()];
  const { clips, seconds, problems, notes } = readFolder(folder);
  const baselines = baselinesOf(clips);
  const lines = clips
    .filter((c) => c.label !== 'neutral')
    .map((clip) => `${lineOf(clip, baselines.get(clip.speaker) ?? null)}\n`);
  writeFileSync(out, lines.join(''));
  const took = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(work);
  for (const note of notes) console.error(note);
  for (const problem of problems) console.error(problem);
  if (clips.length === 0)
    console.error(`${folder} holds no recording named s<speaker>_<neutral|calm|angry>_<anything>.wav.`);
  console.log(`${clips.length} recordings read, ${lines.length} scored: ${seconds.toFixed(1)} s of sound.`);
  const byProcessor = (seconds * 1e6) / (user + system);
  console.log(
    `${(seconds / took).toFixed(1)} audio seconds per second by the clock, ${byProcessor.toFixed(1)} per second of processor time.`,
  );
  return problems.length > 0 || clips.length === 0 ? 1 : 0;
}

function main(): number {
  try {
    const { values } = parseArgs({ options: { data: { type: 'string' }, out: { type: 'string' } } });
    if (values.data && !existsSync(values.data)) console.error(`There is no folder ${values.data}.`);
    else if (values.data && values.out) return run(values.data, values.out);
    else console.error('Say which recordings and where to write: npm run measure -- --data DIR --out FILE.jsonl');
  } catch (error) {
    console.error(`That did not work: ${(error as Error).message}.`);
  }
  return 2;
}

process.exitCode = main();
