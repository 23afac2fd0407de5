import css from './Gauge.module.css';
import { percent, place, type Span } from './live-scale';

interface Props {
  label: string;
  /** Null while there is nothing to measure. */
  value: number | null;
  figure: string;
  span: Span;
  band: Span;
}

/** A needle over the band where one's own calm voice lies. */
export function Gauge({ label, value, figure, span, band }: Props) {
  const left = place(band.from, span);
  return (
    <div className={css['gauge']}>
      <p className={css['head']}>
        <span>{label}</span>
        <span className={css['figure']}>{figure || '–'}</span>
      </p>
      <div className={css['track']} aria-hidden="true">
        <div className={css['band']} style={{ left: percent(left), width: percent(place(band.to, span) - left) }} />
        {value !== null && <div className={css['needle']} style={{ left: percent(place(value, span)) }} />}
      </div>
    </div>
  );
}
