import type { Report } from '../../core/call/report-types';
import type { CallFigures } from '../services';
import { signed } from '../words/time';

/** One measure over the calls: the earlier ones, oldest first, then this one. */
export interface Comparison {
  label: string;
  values: (number | null)[];
  /** What the picture spans at least. */
  span: { from: number; to: number };
  say(value: number | null): string;
}

const unknown = 'cannot tell';
const saying = (say: (value: number) => string) => (value: number | null) => (value === null ? unknown : say(value));

const measures: readonly (Omit<Comparison, 'values'> & { of(call: CallFigures): number | null })[] = [
  { label: 'Score', span: { from: 0, to: 100 }, of: (c) => c.score, say: saying((v) => `${v} of 100`) },
  {
    label: 'Calm voice',
    span: { from: 0, to: 100 },
    of: (c) => c.measures['calm'] ?? null,
    say: saying((v) => `${Math.round(v)} of 100`),
  },
  {
    label: 'Loudness',
    span: { from: -6, to: 12 },
    of: (c) => c.measures['loudnessDb'] ?? null,
    say: saying((v) => `${signed(v)} dB over your own`),
  },
  {
    label: 'Pace',
    span: { from: 90, to: 220 },
    of: (c) => c.measures['paceWpm'] ?? null,
    say: saying((v) => `${Math.round(v)} words a minute`),
  },
  {
    label: 'Response time',
    span: { from: 0, to: 5 },
    of: (c) => c.measures['responseSeconds'] ?? null,
    say: saying((v) => `${v.toFixed(1)} s`),
  },
  {
    label: 'Interruptions',
    span: { from: 0, to: 5 },
    of: (c) => c.measures['interruptions'] ?? null,
    say: saying((v) => String(v)),
  },
];

export const comparisons = (earlier: readonly CallFigures[], report: Report): Comparison[] =>
  measures.map(({ of, ...measure }) => ({ ...measure, values: [...earlier, report].map(of) }));

/** How the calm score and the whole score stand beside the calls before. */
export function earlierSentence(count: number, rows: readonly Comparison[]): string {
  const calls = count === 1 ? 'the call before' : `the ${count} calls before on average`;
  const compared = rows.slice(0, 2).flatMap(({ label, values }) => {
    const now = values.at(-1);
    const before = values.slice(0, -1).filter((v): v is number => v !== null);
    if (now === null || now === undefined || before.length === 0) return [];
    const mean = before.reduce((a, b) => a + b, 0) / before.length;
    return [`${label.toLowerCase()} ${Math.round(now)} against ${Math.round(mean)}`];
  });
  return compared.length === 0 ? `Beside ${calls}.` : `Beside ${calls}: ${compared.join(', ')}.`;
}
