import type { MoodPoint } from '../../core/call/report-types';
import { clock } from '../words/time';

/** Anger and trust with what moved them, a row for each change. */
export function MoodTable({ mood }: { mood: readonly MoodPoint[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Time</th>
          <th scope="col">Anger</th>
          <th scope="col">Trust</th>
          <th scope="col">Because</th>
        </tr>
      </thead>
      <tbody>
        {mood.map((p) => (
          <tr key={p.at}>
            <th scope="row">{clock(p.at)}</th>
            <td>{Math.round(p.anger)}</td>
            <td>{Math.round(p.trust)}</td>
            <td>{p.causes.map((c) => c.label).join('; ') || 'the start'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
