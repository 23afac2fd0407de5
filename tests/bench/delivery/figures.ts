/** Chance that a calm score lies over an angry one: the area under the ROC curve. */
export function areaUnder(high: readonly number[], low: readonly number[]): number {
  let wins = 0;
  for (const h of high) for (const l of low) wins += h > l ? 1 : h === l ? 0.5 : 0;
  return wins / (high.length * low.length);
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export const share = <T>(values: readonly T[], is: (value: T) => boolean): number =>
  values.filter(is).length / Math.max(1, values.length);
