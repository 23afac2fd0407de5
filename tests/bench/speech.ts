import { parseArgs } from 'node:util';
import type { Silero } from '../../renderer/adapters/silero';
import type { SpeechEvent } from '../../renderer/core/speech/utterance';
import { sampleRate } from '../../shells/recordings';
import { readClips } from './delivery/clips';
import { quantile } from './delivery/figures';
import { listen, openSilero, type Told } from './delivery/listen';
import { sessionOf } from './delivery/session';

/** How exactly the beginnings and ends of speech are found, with the voice detector and by level alone, at what cost. */

const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (!values.data) {
  console.log('speech: no recordings given, so nothing was measured. Use: npm run bench -- speech --data DIR');
  process.exit(0);
}
/** Clips of one session: about five minutes. */
const most = 120;
/** Events further off belong to something else. */
const farSeconds = 0.4;

const ms = (seconds: number) => (1000 * seconds).toFixed(0);
const spread = (values: number[]) => [0.5, 0.95].map((q) => ms(quantile(values, q))).join('/');

/** The event of a kind nearest to each true moment: how far off it is, and how much later it was told. */
function matched(events: readonly Told[], kind: SpeechEvent['kind'], truth: readonly number[]) {
  return truth.flatMap((at) => {
    const [best] = events.filter((e) => e.kind === kind).sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at));
    return best && Math.abs(best.at - at) < farSeconds ? [{ off: best.at - at, late: best.told - at }] : [];
  });
}

async function rowOf(noiseDbfs: number, silero: Silero | null): Promise<Record<string, string | number>> {
  const { samples, speech } = sessionOf(clips, noiseDbfs);
  const started = process.cpuUsage();
  const events = await listen(samples, silero);
  const { user, system } = process.cpuUsage(started);
  const on = matched(
    events,
    'speech-started',
    speech.map((s) => s.from),
  );
  const off = matched(
    events,
    'speech-ended',
    speech.map((s) => s.to),
  );
  const starts = events.filter((e) => e.kind === 'speech-started');
  const stray = starts.filter((e) => !speech.some((s) => e.at > s.from - farSeconds && e.at < s.to + 0.1));
  return {
    'noise dBFS': noiseDbfs,
    by: silero ? 'Silero and level' : 'level',
    segments: speech.length,
    found: on.length,
    stray: stray.length,
    'onset off ms p50/p95': spread(on.map((x) => Math.abs(x.off))),
    'end off ms p50/p95': spread(off.map((x) => Math.abs(x.off))),
    'start told after ms p50/p95': spread(on.map((x) => x.late)),
    'end told after ms p50/p95': spread(off.map((x) => x.late)),
    '% of one core': (((user + system) / 1e6 / (samples.length / sampleRate)) * 100).toFixed(1),
  };
}

const clips = readClips(values.data).slice(0, most);
const silero = await openSilero();
const rows: Record<string, string | number>[] = [];
for (const noiseDbfs of [-60, -45, -36])
  for (const detector of [silero, null]) rows.push(await rowOf(noiseDbfs, detector));
console.table(rows);
console.log('Speech is at -26 dBFS, 0.5 to 2 s apart. Found and stray: starts within 0.4 s of a true one, and others.');
