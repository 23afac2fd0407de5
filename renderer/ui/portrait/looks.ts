/** How a customer looks beside their expression. */
export interface Looks {
  hair: 'bun' | 'short' | 'bob';
  glasses: boolean;
  /** Grey goes with the lines of age. */
  tone: 'grey' | 'brown' | 'dark';
}

const drawn: Readonly<Record<string, Looks>> = {
  'late-refund': { hair: 'bun', glasses: true, tone: 'grey' },
  'left-in-rain': { hair: 'short', glasses: false, tone: 'brown' },
  'locked-out': { hair: 'bob', glasses: false, tone: 'dark' },
  'wrong-bill': { hair: 'short', glasses: true, tone: 'grey' },
};
const others: readonly Looks[] = [
  { hair: 'short', glasses: false, tone: 'dark' },
  { hair: 'bob', glasses: false, tone: 'brown' },
  { hair: 'short', glasses: true, tone: 'brown' },
  { hair: 'bob', glasses: true, tone: 'grey' },
];

/** Those of a pack that nobody drew for follow from its id, and stay. */
export function looksOf(packId: string): Looks {
  const sum = [...packId].reduce((n, c) => n + c.charCodeAt(0), 0);
  return drawn[packId] ?? others[sum % others.length] ?? { hair: 'short', glasses: false, tone: 'brown' };
}

/** Behind the head, and over the forehead. */
export const hairs: Readonly<Record<Looks['hair'], { back: string; front: string }>> = {
  bun: {
    back: 'M100 18 C114 18 121 26 119 36 C138 42 146 60 144 86 L138 98 L62 98 L56 86 C54 60 62 42 81 36 C79 26 86 18 100 18 Z',
    front:
      'M62 88 C60 60 72 46 100 45 C128 46 140 60 138 88 C136 72 128 62 112 58 C104 64 80 62 72 68 C66 72 63 80 62 88 Z',
  },
  short: {
    back: 'M100 36 C128 36 142 54 141 82 L137 92 L63 92 L59 82 C58 54 72 36 100 36 Z',
    front:
      'M62 84 C60 56 76 42 104 43 C128 45 141 60 138 84 C134 72 130 66 120 64 C104 66 84 62 72 66 C66 70 64 76 62 84 Z',
  },
  bob: {
    back: 'M100 34 C132 34 148 56 147 92 C147 112 144 126 138 134 L62 134 C56 126 53 112 53 92 C52 56 68 34 100 34 Z',
    front:
      'M61 94 C58 62 72 44 98 43 C128 43 142 62 139 94 C134 76 122 64 106 58 C96 72 76 76 66 80 C63 84 62 88 61 94 Z',
  },
};
