import { RotateCcw } from 'lucide-react';
import type { Report } from '../../core/call/report-types';
import { useGo } from '../hooks/use-place';
import { Button } from '../parts/Button';
import { wordsFor } from '../words/practices';
import { pointsOf } from '../words/time';
import { BetterReplies } from './BetterReplies';
import { Hear } from './Hear';
import { costliest } from './mark-groups';
import css from './NextStep.module.css';
import { useRetryAt } from './retry';
import { isFault, lostBy } from './tone';

/** The one thing to try next: where most was lost, what it would sound like, and the moment again. */
export function NextStep({ report }: { report: Report }) {
  const go = useGo();
  const retry = useRetryAt();
  const again = () => go({ at: 'brief', packId: report.pack.id });
  const mark = costliest(report.marks);
  if (!mark)
    return (
      <section className={css['step']} aria-label="What to try next">
        <h2>Nothing was lost in this call</h2>
        <div className={css['ways']}>
          <Button look="main" onPress={again}>
            Take the call again
          </Button>
        </div>
      </section>
    );
  const { label, why } = wordsFor(mark.id);
  const [first] = mark.evidence;
  return (
    <section className={css['step']} aria-labelledby="next-step">
      <p className={css['key']}>What to try next</p>
      <h2 id="next-step">
        {label}{' '}
        <span className={css['lost']}>
          · {pointsOf(lostBy(mark))} points {isFault(mark) ? 'taken' : 'to win'}
        </span>
      </h2>
      <p>
        {mark.because}
        {mark.verdict === 'met' || mark.because.includes(why) ? '' : ` ${why}`}
      </p>
      <BetterReplies better={report.better[mark.id] ?? []} />
      <div className={css['ways']}>
        {first ? (
          <Button look="main" icon={RotateCcw} onPress={() => retry(first.from)}>
            Try this moment again
          </Button>
        ) : (
          <Button look="main" icon={RotateCcw} onPress={again}>
            Take the call again
          </Button>
        )}
        {first && <Hear from={first.from} to={first.to} what={label} label="Hear it" />}
        {first && (
          <Button look="plain" onPress={again}>
            Take the whole call again
          </Button>
        )}
      </div>
    </section>
  );
}
