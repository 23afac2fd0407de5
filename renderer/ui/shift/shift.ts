/** Three customers in a row. */
export interface Shift {
  packs: readonly string[];
  /** Calls taken so far, in order. */
  attempts: readonly string[];
}

export const shiftLength = 3;

/** So many different ones, at random. */
export function drawn<T>(from: readonly T[], count: number, random: () => number = Math.random): T[] {
  const left = [...from];
  return Array.from(
    { length: Math.min(count, left.length) },
    () => left.splice(Math.floor(random() * left.length), 1)[0] as T,
  );
}
