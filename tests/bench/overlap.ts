import { parseArgs } from 'node:util';
import type { Silero } from '../../renderer/adapters/silero';
import { findOverlaps, type Overlap } from '../../renderer/core/speech/overlap';
import { type Clip, readClips } from './delivery/clips';
import { quantile, share } from './delivery/figures';
import { listen, openSilero, stretches } from './delivery/listen';
import { sessionOf } from './delivery/session';

/** Scripted overlaps against what is found of them, and whether the customer's leak counts as the trainee. */

const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (!values.data) {
  console.log('overlap: no recordings given, so nothing was measured. Use: npm run bench -- overlap --data DIR');
  process.exit(0);
}
const lengths = [0.2, 0.4, 0.6, 0.7, 0.9, 1, 1.2, 1.4, 1.6, 1.8, 2, 2.4, 3];
const rate = 16000;
const roomDbfs = -60;
/** The customer speaks from so long before the trainee until so long after. */
const around = { before: 1.5, after: 1.2 };

const kindOf = (seconds: number): Overlap['kind'] =>
  seconds < 0.3 ? 'harmless' : seconds < 0.8 ? 'backchannel' : 'interruption';

/** Speech of exactly so long: the middles of clips put together, from their loud parts. */
function saying(clips: readonly Clip[], index: number, seconds: number): Clip {
  const one = clips[index % clips.length] as Clip;
  const two = clips[(index + 1) % clips.length] as Clip;
  const loud = (c: Clip) => {
    const gate = Math.max(...c.frames.map((f) => f.levelDbfs)) - 20;
    const first = c.frames.find((f) => f.levelDbfs > gate)?.at ?? 0;
    const last = c.frames.findLast((f) => f.levelDbfs > gate)?.at ?? 1;
    return c.samples.slice(first * rate, last * rate);
  };
  const pieces = [loud(one), loud(two), loud(one)];
  const samples = Float32Array.from(pieces.flatMap((p) => [...p])).slice(0, seconds * rate);
  return { ...one, samples };
}

/** Who began, as it can be told from when each began: three ways for each stretch of the trainee's speech. */
let told = { right: 0, all: 0 };
function who(truth: { from: number; to: number }, found: readonly { from: number; to: number }[]): void {
  const until = { line: 'a', to: truth.to + around.after, cut: false };
  const pausing = { from: truth.from - 4, to: truth.from - 1.5 };
  const cases: [Overlap['who'], number, { from: number; to: number }[]][] = [
    ['trainee-barged-in', truth.from - around.before, []],
    ['both-together', truth.from - 0.1, []],
    // The customer took a pause of 1.1 s for the end; the trainee went on 0.4 s later.
    ['customer-barged-in', truth.from - 0.4, [pausing]],
  ];
  for (const [kind, from, before] of cases) {
    const near = found.filter((f) => f.to > truth.from && f.from < truth.to);
    const overlap = findOverlaps([...before, ...near], [{ ...until, from }]).at(-1);
    told = { right: told.right + (overlap?.who === kind ? 1 : 0), all: told.all + 1 };
  }
}

const errors = { from: [] as number[], to: [] as number[] };
let right = 0;
let all = 0;
async function overlaps(clips: readonly Clip[], silero: Silero | null): Promise<void> {
  const said = lengths.flatMap((seconds, i) => [0, 1, 2].map((k) => saying(clips, i * 3 + k, seconds)));
  // One piece of speech each: what a stop or a breath cuts in two is no scripted overlap.
  const { samples, speech } = sessionOf(said, roomDbfs, { least: 0.1, gap: 3 });
  const found = stretches(await listen(samples, silero, { ownDbfs: -28 }));
  for (const truth of speech) {
    who(truth, found);
    const line = { line: 'a', from: truth.from - around.before, to: truth.to + around.after, cut: false };
    const overlap = findOverlaps(found, [line]).sort((a, b) => b.to - b.from - (a.to - a.from))[0];
    all += 1;
    right += (overlap?.kind ?? 'harmless') === kindOf(truth.to - truth.from) ? 1 : 0;
    if (!overlap) continue;
    errors.from.push(Math.abs(overlap.from - truth.from));
    errors.to.push(Math.abs(overlap.to - truth.to));
  }
}

async function leak(
  clips: readonly Clip[],
  silero: Silero | null,
  db: number,
  ownDbfs: number | null,
): Promise<number> {
  const { samples, speech } = sessionOf(clips.slice(0, 40), roomDbfs, { speechDbfs: -26 + db });
  const found = stretches(await listen(samples, silero, { ownDbfs }));
  return share(speech, (s) => found.some((f) => f.from < s.to && f.to > s.from));
}

const clips = readClips(values.data);
const silero = await openSilero();
const ms = (seconds: number) => (1000 * seconds).toFixed(0);
const spread = (values: number[]) => [0.5, 0.95].map((q) => ms(quantile(values, q))).join('/');
for (const detector of [silero, null]) {
  Object.assign(errors, { from: [], to: [] });
  [right, all] = [0, 0];
  told = { right: 0, all: 0 };
  await overlaps(clips, detector);
  const by = detector ? 'Silero and level' : 'level';
  console.log(
    `${by}: ${all} overlaps of 0.2-3 s, kind right in ${((100 * right) / all).toFixed(0)} %, who began in ${((100 * told.right) / told.all).toFixed(0)} %; onset off ${spread(errors.from)} ms, end off ${spread(errors.to)} ms (p50/p95)`,
  );
  for (const db of [-30, -20]) {
    const known = await leak(clips, detector, db, -28);
    const unknown = await leak(clips, detector, db, null);
    console.log(
      `${by}: the customer's leak at ${db} dB counts as the trainee in ${(100 * known).toFixed(0)} % of segments; without knowing the own level in ${(100 * unknown).toFixed(0)} %`,
    );
  }
}
