import { type Change, defaultEffects, type MoodCause } from './mood';
import type { Level, Pack } from './pack';

interface Factors {
  /** Added to the anger at the start. */
  anger: number;
  /** What angers counts so many times, and what appeases. */
  rise: number;
  fall: number;
}

/** Ours: a gentle customer forgives two slips more than the usual one in a call of ten replies, a hard one two less. */
const factors: Readonly<Record<Level, Factors>> = {
  gentle: { anger: -12, rise: 0.7, fall: 1.25 },
  usual: { anger: 0, rise: 1, fall: 1 },
  hard: { anger: 8, rise: 1.25, fall: 0.8 },
};

/** The pack as it is played at a level: its lines, its start, and how far everything moves the customer. */
export function atLevel(pack: Pack, level: Level): Pack {
  const { anger, rise, fall } = factors[level];
  const scaled = (change: Change): Change => ({
    anger: change.anger * (change.anger > 0 ? rise : fall),
    trust: change.trust * (change.trust < 0 ? rise : fall),
  });
  const causes = Object.keys(defaultEffects) as MoodCause[];
  return {
    ...pack,
    start: { ...pack.start, anger: Math.max(0, Math.min(100, pack.start.anger + anger)) },
    mood: Object.fromEntries(causes.map((cause) => [cause, scaled(pack.mood[cause] ?? defaultEffects[cause])])),
    lines: pack.lines.filter((line) => !line.when?.levels || line.when.levels.includes(level)),
  };
}
