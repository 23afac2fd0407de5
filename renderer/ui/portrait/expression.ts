import type { Mood } from '../../core/customer/mood';

export type Expression = 'still' | 'tense' | 'furious' | 'relieved';

/** How a customer in this mood looks. */
export function expressionOf({ anger, trust }: Mood): Expression {
  if (anger >= 80) return 'furious';
  if (anger >= 50) return 'tense';
  return anger < 35 && trust >= 50 ? 'relieved' : 'still';
}

/** The parts of a face that move. Paths of one kind have the same commands, so that one becomes the other. */
export const faces: Readonly<
  Record<Expression, { left: string; right: string; mouth: string; eyes: number; lids: number }>
> = {
  still: {
    left: 'M72 83 Q80 79 89 82',
    right: 'M111 82 Q120 79 128 83',
    mouth: 'M88 118 Q100 117 112 118 Q100 119 88 118',
    eyes: 3.4,
    lids: 0,
  },
  tense: {
    left: 'M72 81 Q81 80 91 86',
    right: 'M109 86 Q119 80 128 81',
    mouth: 'M88 120 Q100 115 112 120 Q100 116 88 120',
    eyes: 3,
    lids: 1,
  },
  furious: {
    left: 'M71 77 Q82 80 93 89',
    right: 'M107 89 Q118 80 129 77',
    mouth: 'M87 119 Q100 108 113 119 Q100 132 87 119',
    eyes: 3.8,
    lids: 1,
  },
  relieved: {
    left: 'M72 80 Q80 75 89 79',
    right: 'M111 79 Q120 75 128 80',
    mouth: 'M87 115 Q100 124 113 115 Q100 122 87 115',
    eyes: 1.2,
    lids: 0,
  },
};
