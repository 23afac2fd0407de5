import type { MoodPoint } from '../../core/call/report-types';
import { clock } from '../words/time';

const went = (what: string, from: number, to: number): string => {
  const [a, b] = [Math.round(from), Math.round(to)];
  if (a === b) return `${what} stayed at ${a}`;
  return `${what} ${b > a ? 'rose' : 'fell'} from ${a} to ${b}`;
};

/** What the mood chart shows, in words: from where to where, and what moved it most. */
export function moodSentence(mood: readonly MoodPoint[]): string {
  const first = mood[0];
  const last = mood.at(-1);
  if (!first || !last) return 'Nothing moved the customer.';
  const changes = mood.slice(1).map((p, i) => ({ ...p, by: p.anger - (mood[i]?.anger ?? p.anger) }));
  const worst = changes.filter((c) => c.by > 0).sort((a, b) => b.by - a.by)[0];
  const best = changes.filter((c) => c.by < 0).sort((a, b) => a.by - b.by)[0];
  const because = (p: MoodPoint) => [...p.causes].sort((a, b) => Math.abs(b.anger) - Math.abs(a.anger))[0]?.label ?? '';
  const all = `${went('Anger', first.anger, last.anger)} and ${went('trust', first.trust, last.trust).replace(/^T/, 't')}, on a scale of 0 to 100.`;
  const fell = best ? ` It eased most at ${clock(best.at)}: ${because(best)}.` : '';
  const rose = worst ? ` It grew most at ${clock(worst.at)}: ${because(worst)}.` : '';
  return `${all}${fell}${rose}`;
}
