import { useLoaded } from '../hooks/use-loaded';
import { useGo } from '../hooks/use-place';
import { useServices } from '../hooks/use-services';
import { Button } from '../parts/Button';
import { Note } from '../parts/Note';
import { Page } from '../parts/Page';
import { AttemptRow } from './AttemptRow';
import css from './Progress.module.css';
import { Scores } from './Scores';

export function Progress() {
  const services = useServices();
  const go = useGo();
  const attempts = useLoaded(() => services.attempts());
  const list = attempts.value ?? [];
  return (
    <Page title="Progress" lead="Your calls, newest first. They are yours, and stay on this computer.">
      {attempts.trouble && (
        <Note kind="attention" ways={<Button onPress={attempts.again}>Try again</Button>}>
          {attempts.trouble}
        </Note>
      )}
      {attempts.value && list.length === 0 && (
        <div className={css['empty']}>
          <p>
            There are no calls yet. After the first one you find its report here, and from the second on a line of your
            scores.
          </p>
          <Button look="main" onPress={() => go({ at: 'practise' })}>
            Take the first call
          </Button>
        </div>
      )}
      <Scores attempts={list} />
      {list.length > 0 && (
        <ul className={css['list']} aria-label="Calls">
          {list.map((attempt) => (
            <AttemptRow key={attempt.id} attempt={attempt} onDeleted={attempts.again} />
          ))}
        </ul>
      )}
    </Page>
  );
}
