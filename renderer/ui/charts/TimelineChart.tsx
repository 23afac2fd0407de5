import type { ReactNode } from 'react';
import type { Report } from '../../core/call/report-types';
import type { Mark } from '../../core/grade/mark';
import { wordsFor } from '../words/practices';
import { clock } from '../words/time';
import { flagRows, flagShapes, flagsOf, flagWords } from './flags';
import { Lanes } from './Lanes';
import { PitchLine } from './PitchLine';
import { RibbonBars } from './RibbonBars';
import { Time } from './Time';
import type { TimeAxis } from './time-axis';
import { x } from './time-axis';
import { gutter, timelineHeight, timelineY } from './timeline-layout';

interface Props {
  report: Report;
  width: number;
  onFlag?(mark: Mark): void;
  /** The playhead, where there is sound. */
  head?(axis: TimeAxis): ReactNode;
}

export const timelineAxis = (report: Report, width: number): TimeAxis => ({
  left: gutter,
  right: width - 12,
  seconds: report.seconds,
});

/** The call as lanes: marks, customer, trainee, and the trainee's loudness and pitch over their own bands. */
export function TimelineChart({ report, width, onFlag, head }: Props) {
  const axis = timelineAxis(report, width);
  return (
    <svg
      viewBox={`0 0 ${width} ${timelineHeight}`}
      className="chart"
      role="img"
      aria-label="Timeline of the call. The list of marks and the transcript say the same."
    >
      <Time axis={axis} top={timelineY.flags} bottom={timelineY.bottom} />
      {flagRows.map((tone, row) => (
        <text key={tone} x={gutter - 10} y={timelineY.flag(row) + 4.5} textAnchor="end" className="chart-text">
          {flagWords[tone]}
        </text>
      ))}
      <Lanes report={report} axis={axis} />
      <RibbonBars ribbon={report.ribbon} axis={axis} />
      <PitchLine pitch={report.pitch} axis={axis} />
      {flagsOf(report.marks).map(({ mark, at, tone }) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the list of marks is the same for the keyboard.
        <g
          key={`${mark.id}${at}`}
          transform={`translate(${x(axis, at).toFixed(1)} ${timelineY.flag(flagRows.indexOf(tone))})`}
          className={onFlag ? 'chart-press' : undefined}
          onClick={() => onFlag?.(mark)}
        >
          <title>{`${clock(at)} ${wordsFor(mark.id).label}: ${mark.because}`}</title>
          <rect x="-9" y="-9" width="18" height="18" fill="transparent" />
          <path d={flagShapes[tone]} className={`chart-flag chart-${tone}`} />
        </g>
      ))}
      {head?.(axis)}
    </svg>
  );
}
