import type { Seconds } from '../units';
import { isBackchannel } from './backchannel';
import type { TimedWord } from './words';

export interface Interval {
  from: Seconds;
  to: Seconds;
}
export interface LineInterval extends Interval {
  line: string;
  cut: boolean;
}

export interface Overlap extends Interval {
  line: string;
  kind: 'harmless' | 'backchannel' | 'interruption';
  who: 'trainee-barged-in' | 'customer-barged-in' | 'both-together';
}

/** An overlap shorter than this is how people take turns. */
const harmless: Seconds = 0.3;
/** "Mm-hm", "I see": speech over the other that asks for nothing. */
const backchannel: Seconds = 0.8;
/** Two who start within this start together. */
const together: Seconds = 0.2;
/** A trainee who spoke this shortly before the customer began may only have been pausing: a turn's end and a breath. */
const pause: Seconds = 1.3;
/** Going on this soon after, they were: nobody hears the other, thinks of an answer and begins it in less. */
const resumed: Seconds = 0.6;
/** "Sir. Sir. Sir." is one interruption: bursts closer than this belong together. */
const again: Seconds = 1;

/**
 * Where the trainee's speech lies over a line of the customer, and what it was: the kind by how long it went on and by
 * who gave way, `who` by who began first. Times are exact: the first and last moment at which both were heard.
 * @param words What was recognised, when it is known: "yes, I see" is no interruption however slowly it is said.
 */
export function findOverlaps(
  speech: readonly Interval[],
  lines: readonly LineInterval[],
  words: readonly TimedWord[] = [],
): Overlap[] {
  return lines.flatMap((line) =>
    bursts(speech.filter((s) => s.from < line.to && s.to > line.from)).map((burst) => {
      const from = Math.max(burst.from, line.from);
      const to = Math.min(burst.to, line.to);
      const who = whoBargedIn(burst, line, speech);
      const over = burst.pieces.reduce((sum, s) => sum + Math.min(s.to, line.to) - Math.max(s.from, line.from), 0);
      const kind = who === 'trainee-barged-in' ? kindOf(burst, line, over, words) : 'harmless';
      return { line: line.line, from, to, who, kind };
    }),
  );
}

interface Burst extends Interval {
  pieces: Interval[];
}

/** Speech with the short pauses inside it bridged. */
function bursts(speech: readonly Interval[]): Burst[] {
  const joined: Burst[] = [];
  for (const s of speech) {
    const last = joined.at(-1);
    if (last && s.from - last.to < again) {
      last.to = s.to;
      last.pieces.push(s);
    } else joined.push({ from: s.from, to: s.to, pieces: [s] });
  }
  return joined;
}

function whoBargedIn(burst: Interval, line: Interval, speech: readonly Interval[]): Overlap['who'] {
  const before = speech.findLast((s) => s.to <= burst.from && s.to <= line.from)?.to ?? null;
  return whoBegan(burst.from, line.from, before);
}

/**
 * Who took the floor from whom, by when each began.
 * @param before End of the trainee's speech before the line; null when there was none.
 */
export function whoBegan(onset: Seconds, lineFrom: Seconds, before: Seconds | null): Overlap['who'] {
  const pausing = before !== null && lineFrom - before < pause;
  if (onset < lineFrom - together) return 'customer-barged-in';
  if (onset <= lineFrom + together) return pausing ? 'customer-barged-in' : 'both-together';
  return pausing && onset - lineFrom < resumed ? 'customer-barged-in' : 'trainee-barged-in';
}

function kindOf(burst: Burst, line: LineInterval, over: Seconds, words: readonly TimedWord[]): Overlap['kind'] {
  if (over < harmless) return 'harmless';
  const said = words.filter((w) => w.from < burst.to && w.to > burst.from).map((w) => w.text);
  // The customer stopped while the trainee spoke: an earlier "mm-hm" in the same line did not stop them.
  const gaveWay = line.cut && burst.to >= line.to - together;
  if (!gaveWay && burst.to <= line.to && said.length > 0 && isBackchannel(said)) return 'backchannel';
  if (gaveWay || over >= backchannel) return 'interruption';
  // Begun in the customer's last words and carried on: a quick answer, which customers do not mind.
  return burst.to <= line.to ? 'backchannel' : 'harmless';
}
