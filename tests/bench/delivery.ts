import { parseArgs } from 'node:util';
import { bands } from '../../renderer/core/delivery/bands';
import { measureBaseline } from '../../renderer/core/delivery/baseline';
import { judgeVoice } from '../../renderer/core/delivery/judge-voice';
import { measured, sampleRate } from '../../shells/recordings';
import { readClips, splitOf } from './delivery/clips';
import { type Condition, conditions } from './delivery/conditions';
import { areaUnder, quantile, share } from './delivery/figures';

/** How well calm is told from angry in recordings of people, and what gain, noise and little speech do to it. */

const { values } = parseArgs({ options: { data: { type: 'string' }, only: { type: 'string' } } });
if (!values.data) {
  console.log('delivery: no recordings given, so nothing was measured. Use: npm run bench -- delivery --data DIR');
  process.exit(0);
}
/** Ways of halving the neutral clips. */
const splits = 5;

const started = process.cpuUsage();
const clips = readClips(values.data);
const { user, system } = process.cpuUsage(started);
const seconds = clips.reduce((sum, c) => sum + c.samples.length / sampleRate, 0);
const speed = seconds / ((user + system) / 1e6);
console.log(
  `${clips.length} clips, ${seconds.toFixed(0)} s: ${speed.toFixed(0)} times real time on one core, reading included`,
);
const speakers = [...new Set(clips.map((c) => c.speaker))];
const sounds = clips.map((c) => c.samples);

interface Score {
  group: string;
  angry: boolean;
  calm: number | null;
  without: number | null;
}

function scoresUnder(condition: Condition): Score[] {
  const changed = sounds.map((s, i) => condition.all?.(s, i, sounds) ?? s);
  const own = changed.map((s, i) => (condition.all ? measured(s) : (clips[i]?.frames ?? [])));
  const scored = changed.map((s, i) => (condition.scored ? measured(condition.scored(s, i, sounds)) : (own[i] ?? [])));
  return Array.from({ length: splits }, (_, seed) => seed).flatMap((seed) =>
    speakers.flatMap((speaker) => {
      const split = splitOf(clips, speaker, seed);
      const frames = split.own.flatMap((i) => own[i] ?? []);
      const { baseline } = measureBaseline(condition.baseline?.(frames) ?? frames);
      return [...split.calm, ...split.angry].map((i) => {
        const { calm, calmWithoutLoudness } = judgeVoice(baseline, scored[i] ?? []);
        return { group: `${speaker}/${seed}`, angry: split.angry.includes(i), calm, without: calmWithoutLoudness };
      });
    }),
  );
}

function rowOf(name: string, scores: readonly Score[]): Record<string, string> {
  const of = (angry: boolean, key: 'calm' | 'without', from = scores) =>
    from.flatMap((x) => (x.angry === angry && x[key] !== null ? [x[key]] : []));
  const area = (key: 'calm' | 'without', from = scores) => areaUnder(of(false, key, from), of(true, key, from));
  const groups = [...new Set(scores.map((x) => x.group))].map((g) => scores.filter((x) => x.group === g));
  const each = groups.map((g) => area('calm', g)).filter((a) => !Number.isNaN(a));
  const percent = (values: readonly number[], under: number) => (100 * share(values, (x) => x < under)).toFixed(1);
  const [calm, angry] = [of(false, 'calm'), of(true, 'calm')];
  return {
    condition: name,
    area: area('calm').toFixed(3),
    'without loudness': area('without').toFixed(3),
    'worst speaker': Math.min(...each).toFixed(2),
    'calm p5/p50': `${quantile(calm, 0.05).toFixed(0)}/${quantile(calm, 0.5).toFixed(0)}`,
    'angry p50/p90': `${quantile(angry, 0.5).toFixed(0)}/${quantile(angry, 0.9).toFixed(0)}`,
    'calm red %': percent(calm, bands.calm.red),
    'calm not fine %': percent(calm, bands.calm.fine),
    'angry red %': percent(angry, bands.calm.red),
    'angry not fine %': percent(angry, bands.calm.fine),
    'cannot tell %': (100 * share(scores, (x) => x.calm === null)).toFixed(1),
  };
}

const wanted = conditions.filter((c) => c.name.includes(values.only ?? ''));
console.table(wanted.map((condition) => rowOf(condition.name, scoresUnder(condition))));
console.log(`Red is a calm score under ${bands.calm.red}, fine is ${bands.calm.fine} and more.`);
