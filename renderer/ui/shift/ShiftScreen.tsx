import { PhoneIncoming } from 'lucide-react';
import { useLoaded } from '../hooks/use-loaded';
import { useGo } from '../hooks/use-place';
import { useServices } from '../hooks/use-services';
import { Button } from '../parts/Button';
import { Note } from '../parts/Note';
import { Page } from '../parts/Page';
import { Breathing } from '../recover/Breathing';
import { CarriedOver } from './CarriedOver';
import css from './ShiftScreen.module.css';
import type { Shift } from './shift';

/** Between two calls of a shift: a breather, then the next customer. After the last: what was carried over. */
export function ShiftScreen({ shift }: { shift: Shift }) {
  const services = useServices();
  const go = useGo();
  const { packs, attempts } = shift;
  const next = packs[attempts.length];
  const opened = useLoaded(async () => {
    const [entries, calls] = await Promise.all([
      services.packs(),
      // The reports are wanted when the shift is over.
      next === undefined ? Promise.all(attempts.map((id) => services.openAttempt(id))) : [],
    ]);
    const pack = entries.flatMap((e) => (e.ok && e.pack.id === next ? [e.pack] : []))[0];
    return { calls, name: pack?.customer.name ?? 'The next customer' };
  }, attempts.join());
  if (opened.trouble)
    return (
      <Page title="Shift">
        <Note kind="attention" ways={<Button onPress={() => go({ at: 'practise' })}>Back to the customers</Button>}>
          {opened.trouble}
        </Note>
      </Page>
    );
  if (!opened.value) return <Page title="Shift">{null}</Page>;
  const { calls, name } = opened.value;
  if (next === undefined)
    return (
      <Page title="The shift is over" lead="What you carried from one customer to the next, by your own calm voice.">
        <CarriedOver calls={calls} />
        <div className={css['ways']}>
          <Button look="main" onPress={() => go({ at: 'practise' })}>
            Back to the customers
          </Button>
          <Button onPress={() => go({ at: 'recover' })}>Recover</Button>
        </div>
      </Page>
    );
  return (
    <Page
      title={`Call ${attempts.length} of ${packs.length} is done`}
      lead={`${name} is next, and knows nothing of the one before. Take a breath first.`}
    >
      <Breathing />
      <div className={css['ways']}>
        <Button look="main" size="large" icon={PhoneIncoming} onPress={() => go({ at: 'brief', packId: next, shift })}>
          On to {name}
        </Button>
        <Button look="plain" onPress={() => go({ at: 'report', attempt: attempts.at(-1) ?? '' })}>
          End the shift, see the report
        </Button>
      </div>
    </Page>
  );
}
