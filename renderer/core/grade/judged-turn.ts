import type { Finding } from '../content/finding';
import type { Seconds } from '../units';
import type { Evidence } from './mark';

/** One reply of the call as it was judged. */
export interface JudgedTurn {
  /** The customer's line before it. */
  said: string;
  text: string;
  findings: Finding[];
  from: Seconds;
  to: Seconds;
  /** When each stretch of the text was spoken: character offsets, and seconds. */
  words?: { from: number; to: number; start: Seconds; end: Seconds }[];
  /** How it sounded against the own calm voice. */
  voice?: 'fine' | 'amber' | 'red' | 'unknown';
  /** Of the pack's line before it: the practices that would meet the need it voices, and whether it was the outburst. */
  answers?: { wants: readonly string[]; outburst: boolean };
}

/** The longest stretch that a mark may ask anybody to listen to. */
export const longest: Seconds = 10;

/** The seconds in which a finding was said; the turn's own where words carry no times, none where the turn has none. */
export function evidenceOf(turn: JudgedTurn, finding: Pick<Finding, 'from' | 'to'>): Evidence[] {
  const words = turn.text.slice(finding.from, finding.to);
  const said = (turn.words ?? []).filter((w) => w.from < finding.to && w.to > finding.from);
  const from = said[0]?.start ?? turn.from;
  const to = said.at(-1)?.end ?? turn.to;
  if (!(to > from)) return [];
  return [{ from, to: Math.min(to, from + longest), words }];
}

export interface Placed {
  turn: JudgedTurn;
  index: number;
  finding: Finding;
}

/** All findings of one id, in the order said. */
export const placed = (turns: JudgedTurn[], id: string): Placed[] =>
  turns.flatMap((turn, index) => turn.findings.filter((f) => f.id === id).map((finding) => ({ turn, index, finding })));
