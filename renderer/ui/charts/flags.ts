import type { Mark } from '../../core/grade/mark';
import { type Tone, toneOf } from '../report/tone';

export interface Flag {
  mark: Mark;
  at: number;
  tone: Exclude<Tone, 'none'>;
}

/** Rows of flags from the top: done, in part, missed. */
export const flagRows = ['fine', 'watch', 'fault'] as const;
export const flagWords = { fine: 'Done', watch: 'In part', fault: 'Missed' } as const;
/** A tick, a wave and a cross, around 0 0. */
export const flagShapes = {
  fine: 'M-5 0L-1.5 4L5 -4',
  watch: 'M-5 1Q-2.5 -4 0 0T5 -1',
  fault: 'M-4 -4L4 4M4 -4L-4 4',
} as const;

/** Where the marks of a call lie on its timeline: each at its first evidence. */
export const flagsOf = (marks: readonly Mark[]): Flag[] =>
  marks.flatMap((mark) => {
    const { tone } = toneOf(mark);
    const [first] = mark.evidence;
    return tone === 'none' || !first ? [] : [{ mark, at: first.from, tone }];
  });
