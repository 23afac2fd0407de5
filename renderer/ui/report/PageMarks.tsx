import type { Report } from '../../core/call/report-types';
import type { Mark } from '../../core/grade/mark';
import { wordsFor } from '../words/practices';
import { clock } from '../words/time';
import { markKey } from './mark-groups';
import { figureOf, toneOf } from './tone';

const shapes = { fine: '✓', watch: '~', fault: '✕', none: '–' } as const;

/** Marks as a table; each evidence is a link into the sound. */
export function PageMarks({ title, marks, report }: { title: string; marks: readonly Mark[]; report: Report }) {
  if (marks.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <table>
        <tbody>
          {marks.map((mark) => {
            const { tone, word } = toneOf(mark);
            return (
              <tr key={markKey(mark)}>
                <td className={`verdict ${tone}`}>
                  {shapes[tone]} {word}
                </td>
                <th scope="row">{wordsFor(mark.id).label}</th>
                <td>
                  {mark.because}
                  {mark.evidence.map((e) => (
                    <span key={e.from}>
                      {' '}
                      <a href={`voice.wav#t=${e.from.toFixed(2)},${e.to.toFixed(2)}`}>hear {clock(e.from)}</a>
                      {e.measure && <span className="soft"> {e.measure}</span>}
                    </span>
                  ))}
                  {report.contests[mark.id] && (
                    <span className="soft"> You contest this: “{report.contests[mark.id]}”</span>
                  )}
                </td>
                <td className="number">{figureOf(mark)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
