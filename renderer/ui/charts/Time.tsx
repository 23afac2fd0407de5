import { clock } from '../words/time';
import { type TimeAxis, ticks, x } from './time-axis';

/** Ticks, times and faint upright lines of a call's time axis. */
export function Time({ axis, top, bottom }: { axis: TimeAxis; top: number; bottom: number }) {
  return (
    <g>
      {ticks(axis).map((at) => (
        <g key={at}>
          <line x1={x(axis, at)} x2={x(axis, at)} y1={top} y2={bottom} className="chart-grid" />
          <text x={x(axis, at)} y={bottom + 18} textAnchor="middle" className="chart-text">
            {clock(at)}
          </text>
        </g>
      ))}
      <line x1={axis.left} x2={axis.right} y1={bottom} y2={bottom} className="chart-axis" />
    </g>
  );
}
