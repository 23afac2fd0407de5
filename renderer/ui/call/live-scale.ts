import { bands } from '../../core/delivery/bands';

/** What gauges and trace span, and the band of the own calm voice in them. dB over the own level; words a minute. */
export const gaugeSpan = { loudness: { from: -12, to: 12 }, pace: { from: 70, to: 230 } } as const;
export const fineBand = {
  loudness: { from: bands.tooQuietDb, to: bands.loudnessDb.fine },
  pace: { from: 110, to: 170 },
} as const;

export interface Span {
  from: number;
  to: number;
}

/** Where in a span a value lies, 0-1. */
export const place = (value: number, { from, to }: Span): number =>
  Math.max(0, Math.min(1, (value - from) / (to - from)));
export const percent = (share: number): string => `${(100 * share).toFixed(2)}%`;
