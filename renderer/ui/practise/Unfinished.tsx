import { useState } from 'react';
import type { Attempt } from '../../core/call/attempt';
import { sentenceOf } from '../hooks/use-loaded';
import { useGo } from '../hooks/use-place';
import { useServices } from '../hooks/use-services';
import { Ask } from '../parts/Ask';
import { Button } from '../parts/Button';
import { lastLineOf } from '../report/moments';
import { momentOf } from '../words/time';
import css from './Unfinished.module.css';

/** A call that was cut off: nothing of it is lost, and it may go on. */
export function Unfinished({ attempt, onChanged }: { attempt: Attempt; onChanged(): void }) {
  const services = useServices();
  const go = useGo();
  const [trouble, setTrouble] = useState('');
  const carryOn = async () => {
    try {
      const { report } = await services.openAttempt(attempt.id);
      const line = lastLineOf(report);
      if (!line)
        return setTrouble('The call was cut off before the customer spoke, so there is nothing to go on from.');
      go({ at: 'call', wish: { packId: attempt.packId, voice: 'microphone', retry: { attempt: attempt.id, line } } });
    } catch (error) {
      setTrouble(sentenceOf(error));
    }
  };
  const discard = () =>
    services.deleteAttempt(attempt.id).then(onChanged, (error: unknown) => setTrouble(sentenceOf(error)));
  return (
    <section className={css['panel']} aria-labelledby="unfinished">
      <h2 id="unfinished">A call was cut off</h2>
      <p>
        {attempt.customer}, {momentOf(attempt.startedAt)}. What was said until then is kept.
      </p>
      {trouble && <p role="alert">{trouble}</p>}
      <div className={css['ways']}>
        <Button look="main" onPress={carryOn}>
          Continue from the last line
        </Button>
        <Button onPress={() => go({ at: 'report', attempt: attempt.id })}>See the report so far</Button>
        <Ask
          question="Log and sound of this call will be gone for good."
          yes="Discard for good"
          no="Keep it"
          onYes={discard}
        >
          {(ask) => (
            <Button look="plain" onPress={ask}>
              Discard
            </Button>
          )}
        </Ask>
      </div>
    </section>
  );
}
