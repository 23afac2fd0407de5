import type { Report } from '../../core/call/report-types';
import { clock } from '../words/time';
import { recoveryWords } from './voice-words';

/** The voice's moments and its recoveries, for the saved page. */
export function PageVoice({ report }: { report: Report }) {
  const moments = [
    ...report.leastCalm.map((m) => ({ ...m, name: 'Least calm' })),
    ...report.calmest.map((m) => ({ ...m, name: 'Calmest' })),
  ];
  if (moments.length === 0) return null;
  return (
    <>
      <h2>Your voice, moment by moment</h2>
      <table>
        <tbody>
          {moments.map((m) => (
            <tr key={m.from}>
              <td className="number soft">{clock(m.from)}</td>
              <th scope="row">{m.name}</th>
              <td>
                Calm {Math.round(m.calm)} of 100. {m.because} {m.said && <span className="soft">After “{m.said}”</span>}
              </td>
            </tr>
          ))}
          {report.recoveries.map((r) => (
            <tr key={r.line}>
              <td className="number soft">{clock(r.from)}</td>
              <th scope="row">Recovery</th>
              <td>
                {recoveryWords(r)} <span className="soft">After “{r.said}”</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
