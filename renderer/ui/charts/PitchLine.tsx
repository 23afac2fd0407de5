import type { PitchTrace } from '../../core/call/report-types';
import { OwnBand, scale } from './OwnBand';
import { type TimeAxis, x } from './time-axis';
import { timelineY } from './timeline-layout';

/** A longer gap than this between two voiced columns is silence, not a line. */
const gapSeconds = 0.5;

const y = scale({ from: -8, to: 8 }, { top: timelineY.pitchTop, bottom: timelineY.bottom });

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
      <OwnBand
        axis={axis}
        y={y}
        band={{ from: -fineSemitones, to: fineSemitones }}
        title="Pitch"
        titleY={y(0) + 4.5}
        ticks={[-6, 0, 6]}
      />
      <path d={path(pitch, axis)} className="chart-pitch" />
    </g>
  );
}
