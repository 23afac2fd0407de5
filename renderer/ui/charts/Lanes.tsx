import type { Report } from '../../core/call/report-types';
import { type TimeAxis, x } from './time-axis';
import { gutter, timelineY } from './timeline-layout';

/** Who spoke when; frames over both lanes are where the trainee spoke over the customer. */
export function Lanes({ report, axis }: { report: Report; axis: TimeAxis }) {
  const width = (from: number, to: number) => Math.max(1.5, x(axis, to) - x(axis, from));
  const { customer, you, lane } = timelineY;
  return (
    <g>
      <text x={gutter - 10} y={customer + 15} textAnchor="end" className="chart-text">
        Customer
      </text>
      <text x={gutter - 10} y={you + 15} textAnchor="end" className="chart-text">
        You
      </text>
      {report.transcript
        .filter((t) => t.who === 'customer')
        .map((t) => (
          <rect
            key={t.from}
            x={x(axis, t.from)}
            y={customer}
            width={width(t.from, t.to)}
            height={lane}
            rx="3"
            className="chart-customer"
          >
            <title>{t.text}</title>
          </rect>
        ))}
      {report.speech.map((s) => (
        <rect
          key={s.from}
          x={x(axis, s.from)}
          y={you}
          width={width(s.from, s.to)}
          height={lane}
          rx="3"
          className="chart-you"
        />
      ))}
      {report.overlaps
        .filter((o) => o.kind === 'interruption')
        .map((o) => (
          <rect
            key={o.from}
            x={x(axis, o.from) - 2}
            y={customer - 4}
            width={width(o.from, o.to) + 4}
            height={you + lane - customer + 8}
            rx="4"
            className="chart-over"
          >
            <title>{`You spoke over the customer for ${(o.to - o.from).toFixed(1)} s`}</title>
          </rect>
        ))}
    </g>
  );
}
