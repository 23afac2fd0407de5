import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from '../../../renderer/core/sound/meter';
import { measured, type Named, nameOf, readSamples } from '../../../shells/recordings';

export interface Clip extends Named {
  samples: Float32Array;
  frames: Frame[];
}

export const readClips = (folder: string): Clip[] =>
  readdirSync(folder)
    .sort()
    .flatMap((file) => {
      const name = nameOf(file);
      if (!name) return [];
      const samples = readSamples(join(folder, file));
      return [{ ...name, samples, frames: measured(samples) }];
    });

/** The same shuffle for the same seed, every time. */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  let state = seed * 7919 + 17;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return items
    .map((item) => ({ item, key: next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

export interface Split {
  /** For the baseline. */
  own: number[];
  calm: number[];
  angry: number[];
}

/** Places of one speaker's clips: half of the neutral ones for the baseline, unless others are labelled calm. */
export function splitOf(clips: readonly Clip[], speaker: string, seed: number): Split {
  const of = (label: Named['label']) =>
    clips.flatMap((c, i) => (c.speaker === speaker && c.label === label ? [i] : []));
  const neutral = shuffled(of('neutral'), seed);
  const calm = of('calm');
  const half = calm.length > 0 ? neutral.length : Math.ceil(neutral.length / 2);
  return { own: neutral.slice(0, half), calm: [...neutral.slice(half), ...calm], angry: of('angry') };
}
