import type { Report } from '../../core/call/report-types';
import { pointsOf } from '../words/time';
import css from './Side.module.css';
import { isFault, isSoundFault } from './tone';

interface Props {
  title: string;
  side: 'delivery' | 'content';
  report: Report;
}

/** One side of the score: its share, its parts as bars, and what faults took. */
export function Side({ title, side, report }: Props) {
  const { points, of } = report[side];
  const parts = report.parts.filter((p) => p.group === side);
  const faults = report.marks.filter((m) => isFault(m) && m.points < 0 && isSoundFault(m) === (side === 'delivery'));
  const taken = faults.reduce((sum, m) => sum + m.points, 0);
  return (
    <section className={css['side']} aria-label={title}>
      <h2 className={css['head']}>
        <span>{title}</span>
        <span className={css['figure']}>{of === 0 ? 'cannot tell' : `${pointsOf(points)} of ${pointsOf(of)}`}</span>
      </h2>
      <dl className={css['parts']}>
        {parts.map((p) => (
          <div key={p.id} className={css['part']}>
            <dt>{p.label}</dt>
            <dd className={css['bar']} aria-hidden="true">
              <span
                className={css['fill']}
                style={{ width: `${(100 * Math.max(0, p.points)) / Math.max(p.of, 1e-9)}%` }}
              />
            </dd>
            <dd className={css['figure']}>
              {pointsOf(p.points)} of {pointsOf(p.of)}
            </dd>
          </div>
        ))}
        {taken < 0 && (
          <div className={css['part']}>
            <dt>Faults</dt>
            <dd className={css['count']}>{faults.length === 1 ? 'one' : faults.length}</dd>
            <dd className={css['figure']}>−{pointsOf(-taken)}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}
