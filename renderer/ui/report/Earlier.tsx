import type { Attempt } from '../../core/call/attempt';
import type { Report } from '../../core/call/report-types';
import { CallDots } from '../charts/CallDots';
import { useLoaded } from '../hooks/use-loaded';
import { useServices } from '../hooks/use-services';
import { Figure } from '../parts/Figure';
import type { CallFigures } from '../services';
import { dayOf } from '../words/time';
import css from './Earlier.module.css';
import { type Comparison, comparisons, earlierSentence } from './earlier-words';

/** This call beside the trainee's last five. */
export function Earlier({ attempt, report }: { attempt: Attempt; report: Report }) {
  const services = useServices();
  const { value } = useLoaded(() => services.callsBefore(attempt.id), attempt.id);
  if (!value || value.length === 0 || report.measures['calm'] == null) return null;
  const rows = comparisons(value, report);
  return (
    <Figure
      title="Beside your last calls"
      sentence={earlierSentence(value.length, rows)}
      table={<Table earlier={value} rows={rows} />}
    >
      <div className={css['rows']}>
        {rows.map((row) => (
          <div key={row.label} className={css['row']}>
            <p className={css['label']}>{row.label}</p>
            <CallDots values={row.values} span={row.span} />
            <p className={css['figure']}>{row.say(row.values.at(-1) ?? null)}</p>
          </div>
        ))}
      </div>
    </Figure>
  );
}

function Table({ earlier, rows }: { earlier: readonly CallFigures[]; rows: readonly Comparison[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Call</th>
          {rows.map((r) => (
            <th key={r.label} scope="col">
              {r.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...earlier.map((c) => dayOf(c.startedAt)), 'This call'].map((name, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two calls of one day have the same name.
          <tr key={i}>
            <th scope="row">{name}</th>
            {rows.map((r) => (
              <td key={r.label}>{r.say(r.values[i] ?? null)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
