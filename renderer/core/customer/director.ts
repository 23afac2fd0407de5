import type { Mood } from './mood';
import type { Line, Pack } from './pack';

/** What the director knows when it chooses the customer's next line. */
export interface Scene {
  mood: Mood;
  /** Replies so far, the last one included. */
  turns: number;
  /** Ids of lines said, oldest first. */
  said: readonly string[];
  /** Ids of needs met. */
  met: ReadonlySet<string>;
  /** Practices found in the reply just given. */
  found: ReadonlySet<string>;
  /** How often each was found so far, this reply included. */
  counts: Readonly<Record<string, number>>;
  /** What just happened; `turn` and `end` are looked at after every reply. */
  cause: 'open' | 'turn' | 'silence';
  interrupted: boolean;
  raisedVoice: boolean;
  /** The trainee had asked for a moment, and it has passed. */
  held: boolean;
  /** The reply went on so long that the customer cut in. */
  rambled: boolean;
  seed: number;
}

const faults = new Set([
  'tell-to-calm-down',
  'hide-behind-policy',
  'blame-customer',
  'blame-others',
  'argue',
  'take-it-personally',
  'premature-transfer',
  'false-promise',
  'canned-empathy',
  'jargon',
  'dismiss',
  'sarcasm',
  'insult',
  'threat',
  'hang-up-without-warning',
  'disclose-private-data',
  'discriminate',
]);

const within = (x: number, r: readonly [number, number] | undefined) => !r || (x >= r[0] && x <= r[1]);

function holds(line: Line, scene: Scene): boolean {
  const w = line.when;
  if (scene.said.includes(line.id)) return false;
  if (line.voices && scene.met.has(line.voices)) return false;
  if (!w) return true;
  return (
    within(scene.mood.anger, w.anger) &&
    within(scene.mood.trust, w.trust) &&
    within(scene.turns, w.turns) &&
    (w.met ?? []).every((n) => scene.met.has(n)) &&
    (w.unmet ?? []).every((n) => !scene.met.has(n)) &&
    (!w.found || w.found.some((f) => scene.found.has(f))) &&
    !(w.missing ?? []).some((f) => scene.found.has(f)) &&
    (!w.heard || w.heard.some((f) => (scene.counts[f] ?? 0) > 0)) &&
    !(w.unheard ?? []).some((f) => (scene.counts[f] ?? 0) > 0) &&
    (w.after ?? []).every((l) => scene.said.includes(l)) &&
    !(w.before ?? []).some((l) => scene.said.includes(l))
  );
}

/** Higher is heard first: how the call ends, then what was done to the customer, then what they came for. */
function rank(line: Line, scene: Scene, allMet: boolean): number | null {
  switch (line.on) {
    case 'open':
      return scene.cause === 'open' ? 0 : null;
    case 'silence':
      return scene.cause === 'silence' ? 0 : null;
    case 'end':
      return scene.cause === 'turn' ? 60 : null;
    case 'interrupted':
      return scene.cause === 'turn' && scene.interrupted ? 50 : null;
    case 'raised-voice':
      return scene.cause === 'turn' && scene.raisedVoice ? 40 : null;
    case 'fault':
      return scene.cause === 'turn' && [...scene.found].some((f) => faults.has(f)) ? 30 : null;
    case 'settled':
      return scene.cause === 'turn' && allMet ? 20 : null;
    case 'met-well':
      return scene.cause === 'turn' ? 10 : null;
    case 'turn':
      return scene.cause === 'turn' ? 0 : null;
    case 'rambling':
      return scene.cause === 'turn' && scene.rambled ? 45 : null;
    case 'backchannel':
      return null;
    case 'hold':
      return scene.cause === 'turn' && scene.held ? 35 : null;
  }
}

/** Voices sound as the customer feels: intensity 0-4 against anger 0-100. */
const mismatch = (line: Line, mood: Mood): number => Math.abs(line.intensity - mood.anger / 25);

/** A fixed shuffle for equals: the same seed gives the same call, another seed another one. */
function tieBreak(id: string, seed: number): number {
  let h = (seed ^ 0x9e3779b9) >>> 0;
  for (const c of id) h = Math.imul(h ^ c.charCodeAt(0), 0x01000193) >>> 0;
  return h / 2 ** 32;
}

/** The seed of the pack as it is written; any other lets lines of nearly equal priority change places. */
export const asWritten = 1;
/** How far a seed may lift a line, in tenths of a step of priority. */
const lift = { asWritten: 0.5, varied: 25 } as const;

/** What could be said next, the line that will be first; empty when the customer has nothing left to say. */
export function candidates(pack: Pack, scene: Scene): Line[] {
  const allMet = pack.needs.every((n) => scene.met.has(n.id));
  const most = scene.seed === asWritten ? lift.asWritten : lift.varied;
  const ranked = pack.lines.flatMap((line) => {
    const r = holds(line, scene) ? rank(line, scene, allMet) : null;
    if (r === null) return [];
    const score = r * 100 + line.priority * 10 - mismatch(line, scene.mood) + tieBreak(line.id, scene.seed) * most;
    return [{ line, score }];
  });
  return ranked.sort((a, b) => b.score - a.score).map((r) => r.line);
}

/** The word of listening that sounds as the customer feels; of equals another one each time. */
export function murmurFor(pack: Pack, mood: Mood, count: number): Line | null {
  const all = pack.lines
    .filter((l) => l.on === 'backchannel')
    .toSorted((a, b) => mismatch(a, mood) - mismatch(b, mood));
  const [nearest] = all;
  if (!nearest) return null;
  const fitting = all.filter((l) => mismatch(l, mood) < mismatch(nearest, mood) + 1);
  return fitting[count % fitting.length] ?? nearest;
}
