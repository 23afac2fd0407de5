import type { Mark } from '../../core/grade/mark';
import { contentFaults, fatalFaults, soundFaults } from '../../core/practices';
import { pointsOf } from '../words/time';

export type Tone = 'fine' | 'watch' | 'fault' | 'none';

const faults: readonly string[] = [...contentFaults, ...soundFaults, ...fatalFaults];
export const isFault = (mark: Mark): boolean => faults.includes(mark.id);
/** Faults of the voice and the turn-taking belong to how it sounded. */
export const isSoundFault = (mark: Mark): boolean => (soundFaults as readonly string[]).includes(mark.id);

/** Colour, shape and word of a mark always go together. */
export function toneOf(mark: Mark): { tone: Tone; word: string } {
  switch (mark.verdict) {
    case 'met':
      return { tone: 'fine', word: 'Done' };
    case 'partly':
      return { tone: 'watch', word: 'In part' };
    case 'missed':
      return { tone: 'fault', word: isFault(mark) ? 'Fault' : 'Missed' };
    case 'not-applicable':
      return { tone: 'none', word: 'No occasion' };
    case 'cannot-tell':
      return { tone: 'none', word: 'Cannot tell' };
  }
}

/** What a mark cost: points that could be had and were not, or that were taken. */
export const lostBy = (mark: Mark): number => (isFault(mark) ? -mark.points : mark.of - mark.points);

/** The points of a mark as they are read; empty where it carries none. */
export function figureOf({ points, of }: Mark): string {
  if (of > 0) return `${pointsOf(points)} of ${pointsOf(of)}`;
  return points < 0 ? `\u2212${pointsOf(-points)}` : '';
}
