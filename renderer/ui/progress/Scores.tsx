import { useRef } from 'react';
import { type Attempt, isWhole } from '../../core/call/attempt';
import { useWidth } from '../charts/use-width';
import { Figure } from '../parts/Figure';
import { dayOf } from '../words/time';

const top = 10;
const bottom = 120;
const y = (score: number): number => bottom - ((bottom - top) * score) / 100;

function sentence(scores: readonly number[]): string {
  const first = scores[0] ?? 0;
  const last = scores.at(-1) ?? 0;
  return `${scores.length} whole calls: the first had ${first} points, the last ${last}, the best ${Math.max(...scores)}.`;
}

/** Scores of whole calls, from the first to the last; moments tried again are not among them. */
export function Scores({ attempts }: { attempts: readonly Attempt[] }) {
  const scored = attempts.filter((a) => a.score !== null && isWhole(a)).toReversed();
  return scored.length < 2 ? null : <ScoreChart scored={scored} />;
}

function ScoreChart({ scored }: { scored: readonly Attempt[] }) {
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const [left, right] = [34, width - 24];
  const x = (i: number) => left + ((right - left) * i) / (scored.length - 1);
  const table = (
    <table>
      <tbody>
        {scored.map((a) => (
          <tr key={a.id}>
            <th scope="row">{dayOf(a.startedAt)}</th>
            <td>{a.customer}</td>
            <td>{a.score}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
  return (
    <Figure title="Scores" sentence={sentence(scored.map((a) => a.score ?? 0))} table={table}>
      <div ref={place}>
        <svg viewBox={`0 0 ${width} ${bottom + 26}`} className="chart" role="img" aria-label="Scores, call by call">
          {[0, 50, 100].map((score) => (
            <g key={score}>
              <line x1={left} x2={right} y1={y(score)} y2={y(score)} className="chart-grid" />
              <text x={left - 8} y={y(score) + 4.5} textAnchor="end" className="chart-text">
                {score}
              </text>
            </g>
          ))}
          <polyline points={scored.map((a, i) => `${x(i)},${y(a.score ?? 0)}`).join(' ')} className="chart-anger" />
          {scored.map((a, i) => (
            <circle key={a.id} cx={x(i)} cy={y(a.score ?? 0)} r="4.5" className="chart-anger-dot">
              <title>{`${dayOf(a.startedAt)}, ${a.customer}: ${a.score}`}</title>
            </circle>
          ))}
          <text x={left} y={bottom + 20} className="chart-text">
            {dayOf(scored[0]?.startedAt ?? '')}
          </text>
          <text x={right} y={bottom + 20} textAnchor="end" className="chart-text">
            {dayOf(scored.at(-1)?.startedAt ?? '')}
          </text>
        </svg>
      </div>
    </Figure>
  );
}
