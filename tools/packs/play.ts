import {
  hearReply,
  hearSilence,
  type Mind,
  mindAtStart,
  open,
  type Reply,
  type Voice,
} from '../../renderer/core/customer/mind';
import type { Line, Pack } from '../../renderer/core/customer/pack';
import type { ContentBehaviour, ContentFault } from '../../renderer/core/practices';
import { asksTime, type Kind } from './trainees';

type Random = () => number;

/** mulberry32: small, seeded, the same everywhere. */
function seeded(seed: number): Random {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What the tagger catches of what was said. */
const recall = 0.85;

const wordsPerSecond = 2.5;
const wait = 1.1;
const silence = 7;

export interface Played {
  lines: Line[];
  ending: string;
  turns: number;
  /** As long as it would last: the takes, the replies at 2.5 words a second, and a second's wait after each. */
  seconds: number;
  mind: Mind;
  /** The customer ran out of lines. */
  stalled: boolean;
}

function replyOf(kind: Kind, pack: Pack, mind: Mind, line: Line | undefined, rnd: Random): Reply {
  const findings: Reply['findings'] = [];
  const add = (id: ContentBehaviour | ContentFault, kindOf: 'behaviour' | 'fault') => {
    if (kindOf === 'fault' || rnd() < recall) findings.push({ id, kind: kindOf });
  };
  const chances = <T extends string>(from: Partial<Record<T, number>>) =>
    (Object.entries(from) as [T, number][]).filter(([, p]) => rnd() < p).map(([id]) => id);
  if (mind.turns === 0 && rnd() < kind.greets) add('greet', 'behaviour');
  if (mind.turns > 0) {
    const open = pack.needs.filter((n) => !mind.met.includes(n.id));
    const asked = pack.needs.find((n) => n.id === line?.voices) ?? open[Math.floor(rnd() * open.length)];
    if (asked && rnd() < kind.answers)
      add(asked.metBy[Math.floor(rnd() * asked.metBy.length)] as ContentBehaviour, 'behaviour');
    if (/manager|pass me on/.test(line?.text ?? '') && rnd() < 0.5)
      rnd() < kind.answers ? add('escalate-rightly', 'behaviour') : add('premature-transfer', 'fault');
    for (const id of chances(kind.says)) add(id, 'behaviour');
    for (const id of chances(kind.faults)) add(id, 'fault');
  }
  const v = rnd();
  const voice: Voice = v < kind.red ? 'red' : v < kind.red + kind.amber ? 'amber' : 'fine';
  const interrupted = mind.turns > 0 && rnd() < kind.interrupts;
  return {
    findings,
    voice,
    interrupted,
    vented: (line?.outburst ?? false) && !interrupted,
    provoked: line?.provokes ?? false,
    words: 4 + Math.floor(rnd() * 30),
    held: rnd() < asksTime,
    rambled: rnd() < kind.rambles,
  };
}

/** A call of one made-up trainee; the same seed, the same call. */
export function play(pack: Pack, kind: Kind, seed: number): Played {
  const rnd = seeded(seed);
  let reaction = open(pack, mindAtStart(pack), seed);
  const lines: Line[] = [];
  let seconds = 0;
  for (;;) {
    const { mind, line, ending } = reaction;
    if (line) lines.push(line);
    seconds += line?.takes[0]?.seconds ?? 0;
    if (ending) {
      // A customer whom nobody answers may leave without a word; one who was answered may not.
      const stalled = line === null && mind.silences === 0;
      return { lines, ending, turns: mind.turns, seconds, mind, stalled };
    }
    if (rnd() < kind.silent) {
      seconds += silence;
      reaction = hearSilence(pack, mind, seed);
    } else {
      const reply = replyOf(kind, pack, mind, lines.at(-1), rnd);
      seconds += reply.words / wordsPerSecond + wait;
      reaction = hearReply(pack, mind, reply, seed);
    }
  }
}
