import { type Finding, plain } from '../content/finding';
import { candidates, type Scene } from './director';
import { applyChanges, changeFor, inRaisedVoice, type Mood, type MoodChange, wearOff } from './mood';
import type { Ending, Line, Pack } from './pack';

/** The customer's mind between two lines. Plain data: it can be kept, and the call be taken up again from it. */
export interface Mind {
  mood: Mood;
  /** Needs met. */
  met: string[];
  /** Lines said, oldest first. */
  said: string[];
  /** How often each practice was found so far. */
  counts: Record<string, number>;
  /** Replies so far. */
  turns: number;
  /** Silences in a row. */
  silences: number;
}

/** How the reply sounded, or that this can't be told. */
export type Voice = 'fine' | 'amber' | 'red' | 'unknown';

export interface Reply {
  findings: Pick<Finding, 'id' | 'kind' | 'faint'>[];
  voice: Voice;
  /** The trainee took the floor while the customer spoke. */
  interrupted: boolean;
  /** The line before was an outburst, and was heard out. */
  vented: boolean;
  /** The line before was aimed at the trainee. */
  provoked: boolean;
  /** Words in the reply. */
  words: number;
  /** It asked for a moment, and the customer waited that long. */
  held: boolean;
  /** It went on so long that the customer cut in. */
  rambled: boolean;
}

export interface Reaction {
  mind: Mind;
  changes: MoodChange[];
  /** What the customer says next; null when there is nothing left to say. */
  line: Line | null;
  /** Set when the call is over after `line`, or at once when `line` is null. */
  ending: Ending | null;
}

/** Anger at which the customer hangs up unless the pack has a last line for it. */
const patienceAnger = 97;
/** "Hello?" twice, then gone. */
const silencesBorne = 2;

export const mindAtStart = (pack: Pack): Mind => ({
  mood: { ...pack.start },
  met: [],
  said: [],
  counts: {},
  turns: 0,
  silences: 0,
});

const scene = (mind: Mind, cause: Scene['cause'], seed: number, reply?: Reply): Scene => ({
  mood: mind.mood,
  turns: mind.turns,
  said: mind.said,
  met: new Set(mind.met),
  found: new Set(reply?.findings.map((f) => f.id)),
  cause,
  interrupted: reply?.interrupted ?? false,
  raisedVoice: reply?.voice === 'red',
  held: reply?.held ?? false,
  rambled: reply?.rambled ?? false,
  counts: mind.counts,
  seed,
});

function say(pack: Pack, mind: Mind, s: Scene, changes: MoodChange[], otherwise: Ending): Reaction {
  const line = candidates(pack, s)[0] ?? (s.cause === 'turn' ? early(pack, s) : null);
  if (!line) return { mind, changes, line: null, ending: otherwise };
  return utter(mind, line, changes, line.ends ?? null);
}

/** Who has nothing left to say comes sooner to what would be said later: to the end of the call, settled or not. */
function early(pack: Pack, s: Scene): Line | null {
  const later = candidates(pack, { ...s, turns: 99 });
  return later.find((l) => l.on === 'settled') ?? later.find((l) => l.ends) ?? null;
}

/** The customer says it, and feels what it stirs. */
function utter(before: Mind, line: Line, changes: MoodChange[], ending: Ending | null): Reaction {
  const mind = { ...before, said: [...before.said, line.id] };
  if (!line.stirs) return { mind, changes, line, ending };
  const stirred: MoodChange = { cause: 'line', ...line.stirs };
  return { mind: { ...mind, mood: applyChanges(mind.mood, [stirred]) }, changes: [...changes, stirred], line, ending };
}

export const open = (pack: Pack, mind: Mind, seed: number): Reaction =>
  say(pack, mind, scene(mind, 'open', seed), [], 'unresolved');

/** The trainee said nothing for too long. */
export function hearSilence(pack: Pack, before: Mind, seed: number): Reaction {
  const changes = [changeFor('long-silence', pack.mood)];
  const mind = { ...before, silences: before.silences + 1, mood: applyChanges(before.mood, changes) };
  const gone: Ending = mind.mood.anger >= 50 ? 'hung-up' : 'unresolved';
  const now = scene(mind, 'silence', seed);
  if (mind.silences <= silencesBorne) return say(pack, mind, now, changes, gone);
  // Borne no longer: a last word if the pack has one, else the line goes dead.
  const last = candidates(pack, now).find((l) => l.ends);
  if (!last) return { mind, changes, line: null, ending: gone };
  return utter(mind, last, changes, last.ends ?? gone);
}

/** Needs met after a reply, in the pack's order. One that waits for others can be met together with them. */
function needsMet(pack: Pack, before: readonly string[], found: (metBy: string[]) => boolean): string[] {
  const met = new Set(before);
  for (const _ of pack.needs)
    for (const need of pack.needs) if (found(need.metBy) && need.after.every((n) => met.has(n))) met.add(need.id);
  return pack.needs.map((n) => n.id).filter((id) => met.has(id));
}

/** The trainee's reply is over: what it does to the customer, and what the customer says to it. */
export function hearReply(pack: Pack, before: Mind, heard: Reply, seed: number): Reaction {
  const reply = { ...heard, findings: plain(heard.findings) };
  const counts = { ...before.counts };
  const changes: MoodChange[] = [];
  for (const id of new Set(reply.findings.map((f) => f.id))) {
    const kind = reply.findings.find((f) => f.id === id)?.kind;
    const worn = kind === 'behaviour' ? wearOff(counts[id] ?? 0) : 1;
    const voice = kind === 'behaviour' && reply.voice === 'red' ? inRaisedVoice : 1;
    if (worn * voice > 0) changes.push(changeFor(id, pack.mood, worn * voice));
    counts[id] = (counts[id] ?? 0) + 1;
  }
  if (reply.interrupted) changes.push(changeFor('interrupt', pack.mood));
  if (reply.rambled) changes.push(changeFor('went-on', pack.mood));
  if (reply.vented) changes.push(changeFor('let-them-vent', pack.mood));
  if (reply.voice === 'red') changes.push(changeFor('raised-voice', pack.mood));
  if (reply.voice === 'amber') changes.push(changeFor('edgy-voice', pack.mood));
  if (reply.voice === 'fine') changes.push(changeFor(reply.provoked ? 'stay-calm' : 'calm-voice', pack.mood));
  if (reply.findings.length === 0 && reply.words > 0) changes.push(changeFor('said-nothing-useful', pack.mood));

  const kind = (ids: string[]) => reply.findings.some((f) => f.kind === 'behaviour' && ids.includes(f.id));
  // Nobody takes in a promise that is shouted at them.
  const met = reply.voice === 'red' ? before.met : needsMet(pack, before.met, kind);
  const mind: Mind = {
    ...before,
    counts,
    met,
    silences: 0,
    turns: before.turns + 1,
    mood: applyChanges(before.mood, changes),
  };
  return say(
    pack,
    mind,
    scene(mind, 'turn', seed, reply),
    changes,
    mind.mood.anger >= patienceAnger ? 'hung-up' : 'unresolved',
  );
}
