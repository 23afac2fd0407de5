/**
 * Plays a pack against made-up trainees, to see that it plays: `npx tsx tools/simulate.ts [pack.json] [calls per kind]`.
 * Prints how the calls ended, how long they were, and which lines were heard. Exits 1 when a call stalls (the customer
 * has nothing left to say), when a line is never heard, or when an ending is never reached.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import {
  hearReply,
  hearSilence,
  type Mind,
  mindAtStart,
  open,
  type Reply,
  type Voice,
} from '../renderer/core/customer/mind';
import { endings, type Line, type Pack, packSchema } from '../renderer/core/customer/pack';
import type { ContentBehaviour, ContentFault } from '../renderer/core/practices';

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

/** Chances, 0-1, of what a kind of trainee does in one reply. */
interface Kind {
  greets: number;
  /** Answers the need that the line voices, or, when a manager is asked for, brings one in. */
  answers: number;
  /** Chance of each practice in any reply. */
  says: Partial<Record<ContentBehaviour, number>>;
  faults: Partial<Record<ContentFault, number>>;
  amber: number;
  red: number;
  interrupts: number;
  /** Goes on until the customer cuts in. */
  rambles: number;
  silent: number;
}

/** Chance that a trainee of any kind asks for a moment, and takes it. */
const asksTime = 0.05;

export const kinds: Record<string, Kind> = {
  skilled: {
    greets: 0.95,
    answers: 0.95,
    says: {
      acknowledge: 0.45,
      empathise: 0.45,
      apologise: 0.3,
      'thank-complaint': 0.1,
      paraphrase: 0.25,
      'open-question': 0.15,
      'ask-resolution': 0.1,
      'own-it': 0.35,
      concrete: 0.5,
      'offer-solution': 0.25,
      'explain-openly': 0.25,
      'next-step': 0.25,
      boundary: 0.03,
      'reassure-anxious': 0.1,
      confirm: 0.2,
      'follow-up': 0.15,
      'escalate-rightly': 0.02,
    },
    faults: {
      'blame-others': 0.01,
      'canned-empathy': 0.03,
      jargon: 0.01,
      'premature-transfer': 0.005,
      'false-promise': 0.01,
    },
    amber: 0.06,
    red: 0.01,
    interrupts: 0.02,
    rambles: 0.01,
    silent: 0.02,
  },
  average: {
    greets: 0.8,
    answers: 0.6,
    says: {
      acknowledge: 0.25,
      empathise: 0.2,
      apologise: 0.3,
      paraphrase: 0.08,
      'open-question': 0.08,
      'own-it': 0.15,
      concrete: 0.3,
      'offer-solution': 0.15,
      'explain-openly': 0.15,
      'next-step': 0.15,
      boundary: 0.03,
      confirm: 0.05,
      'follow-up': 0.05,
      'escalate-rightly': 0.04,
    },
    faults: {
      'hide-behind-policy': 0.04,
      'blame-others': 0.05,
      'canned-empathy': 0.08,
      jargon: 0.05,
      'false-promise': 0.06,
      'tell-to-calm-down': 0.04,
      dismiss: 0.02,
      argue: 0.04,
      'premature-transfer': 0.05,
      'disclose-private-data': 0.02,
    },
    amber: 0.2,
    red: 0.04,
    interrupts: 0.08,
    rambles: 0.06,
    silent: 0.06,
  },
  cold: {
    greets: 0.5,
    answers: 0.2,
    says: {
      'explain-openly': 0.12,
      'next-step': 0.1,
      'offer-solution': 0.06,
      concrete: 0.15,
      apologise: 0.05,
      acknowledge: 0.05,
    },
    faults: {
      'hide-behind-policy': 0.12,
      dismiss: 0.06,
      jargon: 0.08,
      'blame-customer': 0.04,
      argue: 0.05,
      'premature-transfer': 0.06,
      'blame-others': 0.05,
      'disclose-private-data': 0.02,
      'hang-up-without-warning': 0.01,
    },
    amber: 0.08,
    red: 0.02,
    interrupts: 0.05,
    rambles: 0.08,
    silent: 0.1,
  },
  empty: {
    greets: 0.6,
    answers: 0.08,
    says: { 'next-step': 0.04, confirm: 0.02, acknowledge: 0.03 },
    faults: { dismiss: 0.03, jargon: 0.02 },
    amber: 0.03,
    red: 0,
    interrupts: 0.02,
    rambles: 0.01,
    silent: 0.05,
  },
  hasty: {
    greets: 0.7,
    answers: 0.65,
    says: {
      acknowledge: 0.2,
      empathise: 0.15,
      apologise: 0.25,
      'own-it': 0.25,
      'offer-solution': 0.3,
      'explain-openly': 0.15,
      'next-step': 0.25,
      concrete: 0.3,
      confirm: 0.1,
    },
    faults: { 'false-promise': 0.1, 'canned-empathy': 0.06, jargon: 0.06, argue: 0.06, 'tell-to-calm-down': 0.05 },
    amber: 0.25,
    red: 0.04,
    interrupts: 0.35,
    rambles: 0.02,
    silent: 0.01,
  },
  abusive: {
    greets: 0.3,
    answers: 0.1,
    says: { concrete: 0.1, 'offer-solution': 0.04 },
    faults: {
      insult: 0.22,
      sarcasm: 0.25,
      'take-it-personally': 0.3,
      'tell-to-calm-down': 0.3,
      argue: 0.3,
      threat: 0.06,
      'blame-customer': 0.2,
      dismiss: 0.2,
      'hang-up-without-warning': 0.05,
    },
    amber: 0.3,
    red: 0.5,
    interrupts: 0.4,
    rambles: 0.05,
    silent: 0.02,
  },
};

/** What the tagger catches of what was said. */
const recall = 0.85;

export interface Played {
  lines: Line[];
  ending: string;
  turns: number;
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

export function play(pack: Pack, kind: Kind, seed: number): Played {
  const rnd = seeded(seed);
  let reaction = open(pack, mindAtStart(pack), seed);
  const lines: Line[] = [];
  for (;;) {
    const { mind, line, ending } = reaction;
    if (line) lines.push(line);
    if (ending) {
      // A customer whom nobody answers may leave without a word; one who was answered may not.
      const stalled = line === null && mind.silences === 0;
      return { lines, ending, turns: mind.turns, mind, stalled };
    }
    reaction =
      rnd() < kind.silent
        ? hearSilence(pack, mind, seed)
        : hearReply(pack, mind, replyOf(kind, pack, mind, lines.at(-1), rnd), seed);
  }
}

const percent = (n: number, of: number) => `${Math.round((100 * n) / of)} %`.padStart(6);
const quantile = (xs: number[], q: number) => [...xs].sort((a, b) => a - b)[Math.floor(q * (xs.length - 1))] ?? 0;

function main([file = 'personas/late-refund/pack.json', count = '500']: string[]): number {
  const pack = packSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const heard = new Map(pack.lines.map((l) => [l.id, new Map<string, number>()]));
  const reached = new Set<string>();
  let stalls = 0;
  console.log(
    `${'kind'.padEnd(9)}${endings.map((e) => e.padStart(12)).join('')}   turns p10/p50/p90   customer speaks   anger/trust at end`,
  );
  for (const [name, kind] of Object.entries(kinds)) {
    const calls = Array.from({ length: Number(count) }, (_, i) => play(pack, kind, i + 1));
    for (const call of calls) {
      reached.add(call.ending);
      if (call.stalled) stalls++;
      if (call.stalled)
        console.log(
          `stalled: ${name}, seed ${calls.indexOf(call) + 1}, after ${call.lines.map((l) => l.id).join(' ')}`,
        );
      for (const l of call.lines) heard.get(l.id)?.set(name, (heard.get(l.id)?.get(name) ?? 0) + 1);
    }
    const turns = calls.map((c) => c.turns);
    const seconds = calls.map((c) => c.lines.reduce((s, l) => s + (l.takes[0]?.seconds ?? 0), 0));
    const mean = (f: (c: Played) => number) => Math.round(calls.reduce((s, c) => s + f(c), 0) / calls.length);
    console.log(
      name.padEnd(9) +
        endings.map((e) => percent(calls.filter((c) => c.ending === e).length, calls.length).padStart(12)).join('') +
        `   ${[0.1, 0.5, 0.9].map((q) => quantile(turns, q)).join('/')}`.padEnd(20) +
        `   ${Math.round(quantile(seconds, 0.5))} s`.padEnd(18) +
        `   ${mean((c) => c.mind.mood.anger)}/${mean((c) => c.mind.mood.trust)}`,
    );
  }
  console.log(
    `\n${'line'.padEnd(28)}${Object.keys(kinds)
      .map((k) => k.padStart(9))
      .join('')}   share of calls in which it was heard`,
  );
  for (const [id, by] of heard)
    console.log(
      id.padEnd(28) +
        Object.keys(kinds)
          .map((k) => percent(by.get(k) ?? 0, Number(count)).padStart(9))
          .join(''),
    );
  const never = [...heard].filter(([, by]) => by.size === 0).map(([id]) => id);
  const missed = endings.filter((e) => !reached.has(e));
  console.log(
    `\nnever heard: ${never.join(', ') || 'none'}; endings never reached: ${missed.join(', ') || 'none'}; stalls: ${stalls}`,
  );
  return never.length + missed.length + stalls > 0 ? 1 : 0;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = main(process.argv.slice(2));
