import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureBaseline } from '../../renderer/core/delivery/baseline';
import { judgeVoice } from '../../renderer/core/delivery/judge-voice';
import type { Frame } from '../../renderer/core/sound/meter';
import { measured, nameOf, readSamples, sampleRate } from '../../shells/recordings';
import { areaUnder, quantile, share } from './delivery/figures';
import { conditions } from './delivery/conditions';

const { values } = parseArgs({ options: { data: { type: 'string' }, only: { type: 'string' } } });
if (!values.data) {
  console.log('delivery: no recordings given, so nothing was measured. Use --data DIR (s<speaker>_<neutral|calm|angry>_….wav).');
  process.exit(0);
}
const folder = values.data;
const splits = 5;

interface Clip {
  speaker: string;
  label: 'neutral' | 'calm' | 'angry';
  samples: Float32Array;
  plain: Frame[];
}
const started = process.cpuUsage();
const clips: Clip[] = readdirSync(folder)
  .sort()
  .flatMap((file) => {
    const name = nameOf(file);
    if (!name) return [];
    const samples = readSamples(join(folder, file));
    return [{ ...name, samples, plain: measured(samples) }];
  });
const cost = process.cpuUsage(started);
const seconds = clips.reduce((sum, c) => sum + c.samples.length / sampleRate, 0);
console.log(`${clips.length} clips, ${seconds.toFixed(0)} s: ${(seconds / ((cost.user + cost.system) / 1e6)).toFixed(0)} times real time (one core, reading included)`);

/** The same shuffle every time. */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  let state = seed * 7919 + 17;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return items.map((item) => ({ item, key: next() })).sort((a, b) => a.key - b.key).map(({ item }) => item);
}

/** Half of a speaker's neutral clips for the baseline; the others, and what is labelled calm, are to be found calm. */
function splitOf(speaker: string, seed: number): { own: Clip[]; calm: Clip[]; angry: Clip[] } {
  const mine = clips.filter((c) => c.speaker === speaker);
  const neutral = shuffled(mine.filter((c) => c.label === 'neutral'), seed);
  const calm = mine.filter((c) => c.label === 'calm');
  const half = calm.length > 0 ? neutral.length : Math.ceil(neutral.length / 2);
  return { own: neutral.slice(0, half), calm: [...neutral.slice(half), ...calm], angry: mine.filter((c) => c.label === 'angry') };
}

const speakers = [...new Set(clips.map((c) => c.speaker))];
const rows: Record<string, string | number>[] = [];
for (const condition of conditions.filter((c) => !values.only || c.name.includes(values.only))) {
  const scored = new Map(clips.map((c, i) => [c, condition.scored ? measured(condition.scored(c.samples, i)) : c.plain]));
  const all: { speaker: string; angry: boolean; calm: number | null; without: number | null }[] = [];
  for (let seed = 0; seed < splits; seed++)
    for (const speaker of speakers) {
      const { own, calm, angry } = splitOf(speaker, seed);
      const frames = own.flatMap((c) => c.plain);
      const { baseline } = measureBaseline(condition.baseline ? condition.baseline(frames) : frames);
      for (const clip of [...calm, ...angry]) {
        const judged = judgeVoice(baseline, scored.get(clip) ?? []);
        all.push({ speaker: `${speaker}/${seed}`, angry: clip.label === 'angry', calm: judged.calm, without: judged.calmWithoutLoudness });
      }
    }
  const of = (angry: boolean, key: 'calm' | 'without', from = all) => from.flatMap((x) => (x.angry === angry && x[key] !== null ? [x[key]] : []));
  const area = (key: 'calm' | 'without', from = all) => areaUnder(of(false, key, from), of(true, key, from));
  const worst = Math.min(...[...new Set(all.map((x) => x.speaker))].map((s) => area('calm', all.filter((x) => x.speaker === s))));
  rows.push({
    condition: condition.name,
    area: area('calm').toFixed(3),
    'without loudness': area('without').toFixed(3),
    'worst speaker': worst.toFixed(2),
    'calm p5/p50': `${quantile(of(false, 'calm'), 0.05).toFixed(0)}/${quantile(of(false, 'calm'), 0.5).toFixed(0)}`,
    'angry p50/p90': `${quantile(of(true, 'calm'), 0.5).toFixed(0)}/${quantile(of(true, 'calm'), 0.9).toFixed(0)}`,
    'calm red %': (100 * share(of(false, 'calm'), (x) => x < 55)).toFixed(1),
    'calm not fine %': (100 * share(of(false, 'calm'), (x) => x < 70)).toFixed(1),
    'angry red %': (100 * share(of(true, 'calm'), (x) => x < 55)).toFixed(1),
    'cannot tell %': (100 * share(all, (x) => x.calm === null)).toFixed(1),
  });
}
console.table(rows);
