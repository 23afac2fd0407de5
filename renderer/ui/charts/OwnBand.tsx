import { place, type Span } from '../call/live-scale';
import type { TimeAxis } from './time-axis';
import { gutter } from './timeline-layout';

/** A measure's height in pixels: what lies outside its span stays at the edge. */
export const scale =
  (span: Span, { top, bottom }: { top: number; bottom: number }) =>
  (value: number): number =>
    bottom - place(value, span) * (bottom - top);

interface Props {
  axis: TimeAxis;
  y(value: number): number;
  /** The own band. */
  band: Span;
  title: string;
  /** Pixels. */
  titleY: number;
  ticks: readonly number[];
}

/** What a measure over the own calm voice is drawn upon: its band, the own value as a line, its name and its values. */
export function OwnBand({ axis, y, band, title, titleY, ticks }: Props) {
  return (
    <>
      <rect
        x={axis.left}
        y={y(band.to)}
        width={axis.right - axis.left}
        height={y(band.from) - y(band.to)}
        className="chart-band"
      />
      <line x1={axis.left} x2={axis.right} y1={y(0)} y2={y(0)} className="chart-axis" />
      <text x={gutter - 44} y={titleY} textAnchor="end" className="chart-text">
        {title}
      </text>
      {ticks.map((value) => (
        <text key={value} x={gutter - 10} y={y(value) + 4.5} textAnchor="end" className="chart-text">
          {value > 0 ? `+${value}` : String(value).replace('-', '\u2212')}
        </text>
      ))}
    </>
  );
}
