import type { MoodPoint } from '../../core/call/report-types';
import { clock } from '../words/time';
import { Time } from './Time';
import { type TimeAxis, x } from './time-axis';

interface Props {
  mood: readonly MoodPoint[];
  seconds: number;
  width: number;
}

const top = 12;
const bottom = 190;
const height = bottom + 28;
const y = (value: number): number => bottom - ((bottom - top) * value) / 100;

/** A level that holds until the next change. */
function steps(axis: TimeAxis, mood: readonly MoodPoint[], of: 'anger' | 'trust'): string {
  const [first, ...rest] = mood;
  if (!first) return '';
  const path = rest.map((p) => `H${x(axis, p.at).toFixed(1)}V${y(p[of]).toFixed(1)}`).join('');
  return `M${x(axis, first.at).toFixed(1)} ${y(first[of]).toFixed(1)}${path}H${axis.right}`;
}

const causesOf = ({ at, causes }: MoodPoint): string => `${clock(at)}: ${causes.map((c) => c.label).join(', ')}`;

/** Anger and trust over the call, 0 to 100. Lines are told apart by their stroke and their names, not by colour alone. */
export function MoodChart({ mood, seconds, width }: Props) {
  const axis: TimeAxis = { left: 34, right: width - 84, seconds };
  const last = mood.at(-1);
  if (!last) return null;
  // Names at the ends of the lines keep off each other.
  const [angerY, trustY] =
    Math.abs(last.anger - last.trust) >= 10
      ? [y(last.anger), y(last.trust)]
      : last.anger >= last.trust
        ? [y(last.anger) - 8, y(last.trust) + 8]
        : [y(last.anger) + 8, y(last.trust) - 8];
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      className="chart"
      role="img"
      aria-label="Anger and trust over the call. The sentence and the table beside it say the same."
    >
      {[0, 25, 50, 75, 100].map((level) => (
        <g key={level}>
          <line x1={axis.left} x2={axis.right} y1={y(level)} y2={y(level)} className="chart-grid" />
          <text x={axis.left - 8} y={y(level) + 4.5} textAnchor="end" className="chart-text">
            {level}
          </text>
        </g>
      ))}
      <Time axis={axis} top={top} bottom={bottom} />
      <path d={steps(axis, mood, 'trust')} className="chart-trust" />
      <path d={steps(axis, mood, 'anger')} className="chart-anger" />
      {mood.slice(1).map((p) => (
        <g key={p.at}>
          <circle cx={x(axis, p.at)} cy={y(p.trust)} r="4" className="chart-trust-dot">
            <title>{causesOf(p)}</title>
          </circle>
          <circle cx={x(axis, p.at)} cy={y(p.anger)} r="4" className="chart-anger-dot">
            <title>{causesOf(p)}</title>
          </circle>
        </g>
      ))}
      <text x={axis.right + 8} y={angerY + 5} className="chart-strong">
        Anger {Math.round(last.anger)}
      </text>
      <text x={axis.right + 8} y={trustY + 5} className="chart-strong chart-trust-text">
        Trust {Math.round(last.trust)}
      </text>
    </svg>
  );
}
