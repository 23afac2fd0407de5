import type { Ribbon } from '../../core/call/report-types';
import { bands } from '../../core/delivery/bands';
import { OwnBand, scale } from './OwnBand';
import { type TimeAxis, x } from './time-axis';
import { timelineY } from './timeline-layout';

const y = scale({ from: -12, to: 12 }, { top: timelineY.ribbonTop, bottom: timelineY.ribbonBottom });

/** Level over the own calm one, half second by half second; the band is the own. */
export function RibbonBars({ ribbon, axis }: { ribbon: Ribbon; axis: TimeAxis }) {
  const { step, overOwnDb, fineDb, redDb } = ribbon;
  const isIn = (db: number) => db <= fineDb && db >= bands.tooQuietDb;
  const bar = Math.max(1.5, x(axis, step) - x(axis, 0) - 1);
  return (
    <g>
      <OwnBand
        axis={axis}
        y={y}
        band={{ from: bands.tooQuietDb, to: fineDb }}
        title="dB"
        titleY={y(-3.5)}
        ticks={[bands.tooQuietDb, 0, redDb]}
      />
      <line x1={axis.left} x2={axis.right} y1={y(redDb)} y2={y(redDb)} className="chart-limit" />
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
