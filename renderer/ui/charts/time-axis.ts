/** A call's seconds across a chart. */
export interface TimeAxis {
  left: number;
  right: number;
  seconds: number;
}

export const x = ({ left, right, seconds }: TimeAxis, at: number): number =>
  left + ((right - left) * Math.max(0, Math.min(seconds, at))) / Math.max(seconds, 1e-9);

export const atX = ({ left, right, seconds }: TimeAxis, px: number): number =>
  Math.max(0, Math.min(seconds, ((px - left) / Math.max(1, right - left)) * seconds));

const steps = [5, 10, 15, 30, 60, 120, 300];
/** A tick needs this much room for its time. */
const tickPixels = 64;

export function ticks(axis: TimeAxis): number[] {
  const most = Math.max(1, (axis.right - axis.left) / tickPixels);
  const step = steps.find((s) => axis.seconds / s <= most) ?? 600;
  return Array.from({ length: Math.floor(axis.seconds / step) + 1 }, (_, i) => i * step);
}
