import type { Seconds } from '../units';

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
/** A trainee who spoke this shortly before the customer began was only pausing. */
const pause: Seconds = 0.5;

/**
 * Where the trainee's speech lies over a line of the customer, and what it was: the kind by its length and by who went
 * on, `who` by who began first.
 */
export function findOverlaps(speech: readonly Interval[], lines: readonly LineInterval[]): Overlap[] {
  return lines.flatMap((line) =>
    speech
      .filter((s) => s.from < line.to && s.to > line.from)
      .map((s) => {
        const from = Math.max(s.from, line.from);
        const to = Math.min(s.to, line.to);
        const before = speech.some((o) => o !== s && o.to <= s.from && line.from - o.to < pause && line.from - o.to > 0);
        const who = whoBargedIn(s, line, before);
        return { line: line.line, from, to, who, kind: kindOf(s, line, to - from, who) };
      }),
  );
}

function whoBargedIn(s: Interval, line: LineInterval, spokeJustBefore: boolean): Overlap['who'] {
  if (Math.abs(s.from - line.from) <= together) return spokeJustBefore ? 'customer-barged-in' : 'both-together';
  if (s.from < line.from) return 'customer-barged-in';
  return spokeJustBefore && s.from - line.from < pause ? 'customer-barged-in' : 'trainee-barged-in';
}

function kindOf(s: Interval, line: LineInterval, overlap: Seconds, who: Overlap['who']): Overlap['kind'] {
  if (overlap < harmless) return 'harmless';
  if (who !== 'trainee-barged-in') return 'harmless';
  // The floor is taken when the customer had to stop, or the trainee spoke on long enough over them.
  if (line.cut || overlap >= backchannel) return 'interruption';
  return s.to <= line.to ? 'backchannel' : 'harmless';
}
