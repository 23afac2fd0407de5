/** Pixels, from the top. */
export const gutter = 84;
const flagRow = 20;
export const timelineY = {
  flags: 4,
  flag: (row: number): number => 4 + flagRow / 2 + row * flagRow,
  customer: 74,
  you: 102,
  lane: 20,
  ribbonTop: 136,
  ribbonBottom: 220,
  pitchTop: 236,
  bottom: 300,
} as const;
export const timelineHeight = timelineY.bottom + 26;
