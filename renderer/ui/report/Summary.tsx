import type { Report } from '../../core/call/report-types';
import { wordsFor } from '../words/practices';
import { Side } from './Side';
import css from './Summary.module.css';

/** The score, how it ended, and both sides with their parts. */
export function Summary({ report, isCutOff }: { report: Report; isCutOff: boolean }) {
  const { score, outcome, endedBecause, cappedBy } = report;
  return (
    <section className={css['summary']} aria-label="Score">
      <div className={css['score']}>
        <p className={css['figure']}>
          {score === null ? <span className={css['none']}>No score</span> : <strong>{score}</strong>}
          {score !== null && <span className={css['of']}> of 100</span>}
        </p>
        <div className={css['words']}>
          <p className={css['outcome']}>{isCutOff ? 'The call was cut off. This is the report so far.' : outcome}</p>
          {!isCutOff && <p className={css['because']}>{endedBecause}</p>}
          {cappedBy && (
            <p className={css['because']}>
              A fatal fault caps the score at {cappedBy.at}: {wordsFor(cappedBy.id).label.toLowerCase()}.{' '}
              {wordsFor(cappedBy.id).why}
            </p>
          )}
          {score === null && <p className={css['because']}>Too little could be judged to give one.</p>}
        </div>
      </div>
      <div className={css['sides']}>
        <Side title="How you sounded" side="delivery" report={report} />
        <Side title="What you said" side="content" report={report} />
      </div>
      <p className={css['how']}>
        What the call gave no occasion for, or what can’t be told, is left out. Faults are taken off the parts, and each
        side is scaled to its share of 100.
      </p>
    </section>
  );
}
