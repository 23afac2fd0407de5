import { type CarryOver, carryOver } from '../../core/call/carry-over';
import { useGo } from '../hooks/use-place';
import { Button } from '../parts/Button';
import type { OpenAttempt } from '../services';
import { signed } from '../words/time';
import css from './CarriedOver.module.css';

/** From here on it is heard as louder. */
const noticed = 1.5;

const db = (x: number | null) => (x === null ? 'cannot tell' : `${signed(x)} dB`);
const st = (x: number | null) => (x === null ? 'cannot tell' : `${signed(x)} semitones`);

function sentence({ loudnessDb: { before, first } }: CarryOver, from: string, to: string): string {
  if (before === null || first === null)
    return `How you went from ${from} to ${to} can’t be told: too little was measured.`;
  if (first < noticed)
    return before >= noticed
      ? `You left ${from} louder than your calm voice and met ${to} afresh.`
      : `You met ${to} in your own calm voice.`;
  return before >= noticed
    ? `You took some of ${from} along: ${to} was met in a louder voice. A longer breath between calls may help.`
    : `${to} was met in a louder voice than your own, though ${from} had left you calm.`;
}

/** The calls of a shift one after another, and between them what was carried over. */
export function CarriedOver({ calls }: { calls: readonly OpenAttempt[] }) {
  const go = useGo();
  return (
    <ol className={css['calls']}>
      {calls.map(({ attempt, report }, i) => {
        const before = calls[i - 1]?.report;
        const carried = before && carryOver(before, report);
        return (
          <li key={attempt.id} className={css['call']}>
            {before && carried && (
              <div className={css['between']}>
                <p>{sentence(carried, before.pack.customer, report.pack.customer)}</p>
                <p className={css['soft']}>
                  Loudness over your own calm: {db(carried.loudnessDb.before)} in your last replies,{' '}
                  {db(carried.loudnessDb.first)} in the first one after. Pitch: {st(carried.pitchSemitones.before)},{' '}
                  {st(carried.pitchSemitones.first)}.
                </p>
              </div>
            )}
            <div className={css['row']}>
              <h2>{report.pack.customer}</h2>
              <p>
                {report.score === null ? 'No score' : `${report.score} of 100`}. {report.outcome}
              </p>
              <Button size="small" onPress={() => go({ at: 'report', attempt: attempt.id })}>
                Open the report
              </Button>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
