import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureFrames } from '../../renderer/core/delivery/measures';
import { meanLevel } from '../../renderer/core/sound/loudness';
import { frameSeconds } from '../../renderer/core/sound/meter';
import { percentile, sceneOf } from '../../renderer/core/sound/noise';
import { semitones } from '../../renderer/core/units';
import { measured, readSamples, sampleRate } from '../../shells/recordings';
import { encodeWav } from '../e2e/encode-wav';
import { correlation } from '../statistics';
import { generated } from './references/generated';

/**
 * npm run bench -- references --data DIR : the app's measures beside those of Praat and openSMILE, on generated signals
 * and on the recordings of a folder. The references run in a Python environment of their own under .cache.
 */

const root = fileURLToPath(new URL('../../', import.meta.url));
const here = fileURLToPath(new URL('./references/', import.meta.url));
const work = join(root, '.cache/bench-references');
const python = join(work, 'venv/bin/python');

function setUp(): void {
  mkdirSync(join(work, 'generated'), { recursive: true });
  if (existsSync(python)) return;
  console.log('Setting up the references (Praat and openSMILE), once.');
  execFileSync('python3', ['-m', 'venv', join(work, 'venv')], { stdio: 'inherit' });
  const pip = ['-m', 'pip', 'install', '--quiet', '--requirement', join(here, 'requirements.txt')];
  execFileSync(python, pip, { stdio: 'inherit' });
}

interface Reference {
  file: string;
  pitch: [number, number, number] | null;
  intensity: [number, number[]];
  nuclei: number;
  spoken: number;
  alpha: number;
}

function referencesOf(files: string[]): { clips: Reference[]; speed: number } {
  const out = execFileSync(python, [join(here, 'reference.py'), ...files], { maxBuffer: 1 << 30, encoding: 'utf8' });
  const lines = out
    .trim()
    .split('\n')
    .map((l) => JSON.parse(l));
  const { seconds, used } = lines.pop();
  return { clips: lines, speed: seconds / used };
}

/** One clip by both. */
function compared(reference: Reference) {
  const frames = measured(readSamples(reference.file));
  const scene = sceneOf(frames);
  const ours = measureFrames(frames, [], scene);
  const [first, levels] = reference.intensity;
  const speech = frames.filter((f) => f.levelDbfs >= scene.gateDbfs);
  const theirs = speech.flatMap((f) => levels[Math.round((f.at + frameSeconds / 2 - first) / 0.01)] ?? []);
  const [low, middle, high] = reference.pitch ?? [Number.NaN, Number.NaN, Number.NaN];
  return {
    f0: ours.f0Hz === null ? Number.NaN : semitones(ours.f0Hz, middle),
    range: (ours.f0RangeSemitones ?? Number.NaN) - semitones(high, low),
    intensity: meanLevel(speech.map((f) => f.levelDbfs)) - meanLevel(theirs),
    alpha: [ours.alphaRatioDb ?? Number.NaN, reference.alpha] as const,
    rate: [ours.syllablesPerSecond ?? Number.NaN, reference.nuclei / reference.spoken] as const,
  };
}

/** Measures the files as `npm run measure` does: seconds of sound for a second of processor time. */
function ourSpeed(files: readonly string[]): number {
  const started = process.cpuUsage();
  let seconds = 0;
  for (const file of files) {
    const samples = readSamples(file);
    seconds += samples.length / sampleRate;
    measureFrames(measured(samples));
  }
  const { user, system } = process.cpuUsage(started);
  return (seconds * 1e6) / (user + system);
}

const known = (values: readonly number[]) => values.filter((v) => !Number.isNaN(v));
const within = (values: readonly number[], limit: number) =>
  `${((100 * values.filter((v) => v <= limit).length) / values.length).toFixed(1)} %`;
function related(pairs: readonly (readonly [number, number])[]): string {
  const both = pairs.filter(([a, b]) => !Number.isNaN(a + b));
  return correlation(
    both.map(([a]) => a),
    both.map(([, b]) => b),
  ).toFixed(3);
}

function report(name: string, files: string[]): void {
  const speed = ourSpeed(files);
  const references = referencesOf(files);
  const rows = references.clips.map(compared);
  const f0 = known(rows.map((r) => Math.abs(r.f0)));
  const ranges = known(rows.map((r) => Math.abs(r.range)));
  const calibration = percentile(known(rows.map((r) => r.intensity)), 0.5);
  const intensity = known(rows.map((r) => Math.abs(r.intensity - calibration)));
  const rangeOff = [0.5, 0.95].map((q) => percentile(ranges, q).toFixed(1)).join('/');
  const row = (measure: string, reference: string, wanted: string, figure: string) => ({
    measure,
    reference,
    wanted,
    figure,
  });
  console.log(`\n${name}: ${rows.length} recordings`);
  console.table([
    row('F0 median', 'Praat, within 0.5 semitones', '95 %', within(f0, 0.5)),
    row('F0 range p10-p90', 'Praat, difference p50/p95 in semitones', '', rangeOff),
    row(
      'intensity',
      'Praat, within 1 dB after calibration',
      '',
      `${within(intensity, 1)}, worst ${Math.max(...intensity).toFixed(1)} dB`,
    ),
    row('alpha ratio', 'openSMILE eGeMAPS, correlation', '0.95', related(rows.map((r) => r.alpha))),
    row('syllable rate', 'Praat, nuclei of de Jong & Wempe, correlation', '0.85', related(rows.map((r) => r.rate))),
    row(
      'seconds of sound a second',
      `openSMILE eGeMAPS: ${references.speed.toFixed(0)}`,
      'more, and 30',
      speed.toFixed(0),
    ),
  ]);
}

const { values } = parseArgs({ options: { data: { type: 'string' } } });
setUp();
const made = generated().map(({ name, samples }) => {
  const file = join(work, 'generated', `${name}.wav`);
  writeFileSync(file, encodeWav(samples, 16000));
  return file;
});
report('Generated voices', made);
if (values.data) {
  const folder = values.data;
  const files = readdirSync(folder)
    .filter((f) => /\.wav$/i.test(f))
    .sort();
  report(
    basename(folder),
    files.map((f) => join(folder, f)),
  );
} else
  console.log('No recordings given, so only generated signals were compared: npm run bench -- references --data DIR');
