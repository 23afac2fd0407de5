import { PhoneCall } from 'lucide-react';
import type { Report } from '../../core/call/report-types';
import { Button } from '../parts/Button';
import { lastLineOf } from './moments';
import css from './NextStep.module.css';
import { useRetryAt } from './retry';

/** The next step of a call that was cut off: go on with it. */
export function CarryOn({ report }: { report: Report }) {
  const retry = useRetryAt();
  if (!lastLineOf(report)) return null;
  return (
    <section className={css['step']} aria-label="What to do next">
      <h2>The call can go on from the customer’s last line</h2>
      <p>It becomes a call of its own in the list. What was said until now stays here.</p>
      <div className={css['ways']}>
        <Button look="main" icon={PhoneCall} onPress={() => retry(report.seconds)}>
          Continue from the last line
        </Button>
      </div>
    </section>
  );
}
