import type { PitchTrace } from '../../core/call/report-types';
import { type TimeAxis, x } from './time-axis';
import { gutter, timelineY } from './timeline-layout';

const span = { from: -8, to: 8 };
/** A longer gap than this between two voiced columns is silence, not a line. */
const gapSeconds = 0.5;

const y = (semitones: number): number => {
  const share = (Math.max(span.from, Math.min(span.to, semitones)) - span.from) / (span.to - span.from);
  return timelineY.bottom - share * (timelineY.bottom - timelineY.pitchTop);
};

function path({ step, overOwnSemitones }: PitchTrace, axis: TimeAxis): string {
  let last = Number.NEGATIVE_INFINITY;
  return overOwnSemitones
    .map((value, i) => {
      if (value === null) return '';
      const move = (i - last) * step > gapSeconds ? 'M' : 'L';
      last = i;
      return `${move}${x(axis, (i + 0.5) * step).toFixed(1)} ${y(value).toFixed(1)}`;
    })
    .join('');
}

/** F0 over the own calm median, where the voice is voiced; the band is the own. */
export function PitchLine({ pitch, axis }: { pitch: PitchTrace; axis: TimeAxis }) {
  const { fineSemitones } = pitch;
  return (
    <g>
      <rect
        x={axis.left}
        y={y(fineSemitones)}
        width={axis.right - axis.left}
        height={y(-fineSemitones) - y(fineSemitones)}
        className="chart-band"
      />
      <line x1={axis.left} x2={axis.right} y1={y(0)} y2={y(0)} className="chart-axis" />
      <text x={gutter - 44} y={y(0) + 4.5} textAnchor="end" className="chart-text">
        Pitch
      </text>
      {[-6, 0, 6].map((semitones) => (
        <text key={semitones} x={gutter - 10} y={y(semitones) + 4.5} textAnchor="end" className="chart-text">
          {semitones > 0 ? `+${semitones}` : String(semitones).replace('-', '\u2212')}
        </text>
      ))}
      <path d={path(pitch, axis)} className="chart-pitch" />
    </g>
  );
}
