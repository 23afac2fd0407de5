import type { Ribbon } from '../../core/call/report-types';
import { bands } from '../../core/delivery/bands';
import { type TimeAxis, x } from './time-axis';
import { gutter, timelineY } from './timeline-layout';

const span = { from: -12, to: 12 };

const y = (db: number): number => {
  const share = (Math.max(span.from, Math.min(span.to, db)) - span.from) / (span.to - span.from);
  return timelineY.ribbonBottom - share * (timelineY.ribbonBottom - timelineY.ribbonTop);
};

const label = (db: number): string => (db > 0 ? `+${db}` : String(db).replace('-', '\u2212'));

/** Level over the own calm one, half second by half second; the band is the own. */
export function RibbonBars({ ribbon, axis }: { ribbon: Ribbon; axis: TimeAxis }) {
  const { step, overOwnDb, fineDb, redDb } = ribbon;
  const isIn = (db: number) => db <= fineDb && db >= bands.tooQuietDb;
  const bar = Math.max(1.5, x(axis, step) - x(axis, 0) - 1);
  return (
    <g>
      <rect
        x={axis.left}
        y={y(fineDb)}
        width={axis.right - axis.left}
        height={y(bands.tooQuietDb) - y(fineDb)}
        className="chart-band"
      />
      <line x1={axis.left} x2={axis.right} y1={y(redDb)} y2={y(redDb)} className="chart-limit" />
      <line x1={axis.left} x2={axis.right} y1={y(0)} y2={y(0)} className="chart-axis" />
      <text x={gutter - 44} y={y(-3.5)} textAnchor="end" className="chart-text">
        dB
      </text>
      {[bands.tooQuietDb, 0, redDb].map((db) => (
        <text key={db} x={gutter - 10} y={y(db) + 4.5} textAnchor="end" className="chart-text">
          {label(db)}
        </text>
      ))}
      {overOwnDb.map((db, i) =>
        db === null ? null : (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name than their place.
            key={i}
            x={x(axis, i * step)}
            y={Math.min(y(db), y(0)) - 1}
            width={bar}
            height={Math.abs(y(db) - y(0)) + 2}
            className={isIn(db) ? 'chart-in' : 'chart-out'}
          />
        ),
      )}
    </g>
  );
}
