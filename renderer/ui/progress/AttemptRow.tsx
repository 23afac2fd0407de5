import { useState } from 'react';
import type { Attempt } from '../../core/call/attempt';
import type { Ending } from '../../core/customer/pack';
import { sentenceOf } from '../hooks/use-loaded';
import { useGo } from '../hooks/use-place';
import { useServices } from '../hooks/use-services';
import { Ask } from '../parts/Ask';
import { Button } from '../parts/Button';
import { clock, momentOf } from '../words/time';
import css from './AttemptRow.module.css';

const endings: Readonly<Record<Ending, string>> = {
  resolved: 'ended satisfied',
  unresolved: 'ended without a solution',
  escalated: 'was handed on',
  'hung-up': 'hung up',
};

export function AttemptRow({ attempt, onDeleted }: { attempt: Attempt; onDeleted(): void }) {
  const services = useServices();
  const go = useGo();
  const [trouble, setTrouble] = useState('');
  const { ending, score, seconds } = attempt;
  const remove = () =>
    services.deleteAttempt(attempt.id).then(onDeleted, (error: unknown) => setTrouble(sentenceOf(error)));
  return (
    <li className={css['row']}>
      <p className={css['when']}>{momentOf(attempt.startedAt)}</p>
      <div className={css['what']}>
        <p>
          <strong>{attempt.customer}</strong> {ending ? endings[ending] : 'was cut off'}
          {attempt.retryOf && <span className={css['soft']}> · a moment tried again</span>}
        </p>
        <p className={css['soft']}>
          {attempt.packTitle}
          {seconds !== null && ` · ${clock(seconds)} minutes`}
        </p>
        {trouble && <p role="alert">{trouble}</p>}
      </div>
      <p className={css['score']}>{score === null ? '–' : score}</p>
      <div className={css['ways']}>
        <Ask
          question="The log and the sound of this call will be gone for good."
          yes="Delete for good"
          no="Keep it"
          onYes={remove}
        >
          {(ask) => (
            <>
              <Button size="small" onPress={() => go({ at: 'report', attempt: attempt.id })}>
                Open the report
              </Button>
              <Button
                size="small"
                look="plain"
                aria-label={`Delete the call of ${momentOf(attempt.startedAt)}`}
                onPress={ask}
              >
                Delete
              </Button>
            </>
          )}
        </Ask>
      </div>
    </li>
  );
}
