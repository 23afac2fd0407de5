/** How a customer looks beside their expression. */
export interface Looks {
  hair: 'bun' | 'short' | 'bob' | 'curls' | 'bald';
  glasses: boolean;
  /** Grey goes with the lines of age. */
  tone: 'grey' | 'brown' | 'dark';
  skin?: 'light' | 'brown' | 'deep';
  beard?: boolean;
}

const drawn: Readonly<Record<string, Looks>> = {
  'late-refund': { hair: 'bun', glasses: true, tone: 'grey' },
  'left-in-rain': { hair: 'short', glasses: false, tone: 'brown' },
  'locked-out': { hair: 'bob', glasses: false, tone: 'dark', skin: 'brown' },
  'wrong-bill': { hair: 'short', glasses: true, tone: 'grey' },
  'stranded-flight': { hair: 'curls', glasses: false, tone: 'brown' },
  'third-repair': { hair: 'bald', glasses: true, tone: 'grey' },
  'sworn-at': { hair: 'short', glasses: false, tone: 'brown', beard: true },
  'black-mould': { hair: 'bun', glasses: false, tone: 'dark', skin: 'deep' },
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
  curls: {
    back: 'M100 30 C116 24 130 34 134 44 C148 46 154 60 149 72 C160 82 158 98 150 106 C156 118 148 134 136 134 L64 134 C52 134 44 118 50 106 C42 98 40 82 51 72 C46 60 52 46 66 44 C70 34 84 24 100 30 Z',
    front:
      'M61 92 C58 76 62 62 72 56 C78 46 92 44 100 50 C110 44 124 48 128 58 C138 64 142 78 139 92 C134 80 128 72 118 70 C110 74 104 68 98 70 C90 76 80 70 74 76 C66 78 63 84 61 92 Z',
  },
  bald: {
    back: 'M62 78 C56 84 57 100 62 106 L138 106 C143 100 144 84 138 78 L134 92 L66 92 Z',
    front: 'M62 80 C60 86 61 96 63 100 C66 92 66 86 66 80 C64 78 63 78 62 80 Z',
  },
  bob: {
    back: 'M100 34 C132 34 148 56 147 92 C147 112 144 126 138 134 L62 134 C56 126 53 112 53 92 C52 56 68 34 100 34 Z',
    front:
      'M61 94 C58 62 72 44 98 43 C128 43 142 62 139 94 C134 76 122 64 106 58 C96 72 76 76 66 80 C63 84 62 88 61 94 Z',
  },
};
