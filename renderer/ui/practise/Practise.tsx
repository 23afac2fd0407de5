import { isWhole } from '../../core/call/attempt';
import { costliestPractices, suggestNext } from '../../core/grade/suggest';
import { useLoaded } from '../hooks/use-loaded';
import { useServices } from '../hooks/use-services';
import { Button } from '../parts/Button';
import { Note } from '../parts/Note';
import { Page } from '../parts/Page';
import type { PackEntry } from '../services';
import { Customers } from './Customers';
import { FirstSteps } from './FirstSteps';
import css from './Practise.module.css';
import { Unfinished } from './Unfinished';
import { useReadiness } from './use-readiness';

const good = (entries: PackEntry[]) => entries.flatMap((e) => (e.ok ? [e.pack] : []));
const broken = (entries: PackEntry[]) => entries.flatMap((e) => (e.ok ? [] : [e]));

/** Calls to choose the next customer by. */
const looked = 3;

export function Practise() {
  const services = useServices();
  const readiness = useReadiness();
  const found = useLoaded(async () => {
    const [packs, attempts] = await Promise.all([services.packs(), services.attempts()]);
    return { packs, attempts };
  });
  const trouble = found.trouble || readiness.trouble;
  if (trouble)
    return (
      <Page title="Practise">
        <Note kind="attention" ways={<Button onPress={() => [found.again(), readiness.again()]}>Try again</Button>}>
          {trouble}
        </Note>
      </Page>
    );
  if (!found.value || !readiness.value) return <Page title="Practise">{null}</Page>;

  const { packs, attempts } = found.value;
  const ready = readiness.value;
  const customers = good(packs);
  // The first call is the one that the scripted sample takes as well.
  const first = customers.find((p) => p.id === 'late-refund') ?? customers[0];
  const finished = attempts.filter((a) => a.ending !== null);
  const cutOff = attempts.find((a) => a.ending === null);
  const isFirst = finished.length === 0 && !cutOff;
  return (
    <Page title="Practise" lead="Take a call from an angry customer, and answer aloud.">
      {cutOff && <Unfinished attempt={cutOff} onChanged={found.again} />}
      {isFirst && first && <FirstSteps packId={first.id} customer={first.customer.name} readiness={ready} />}
      {!first && (
        <Note kind="attention" title="There is no customer to call">
          No pack could be read. Set the app up again, or put a pack into its folder: Studio says how.
        </Note>
      )}
      {first && (
        <Customers
          packs={customers}
          attempts={finished}
          suggestion={suggestNext(
            customers,
            costliestPractices(
              finished
                .filter(isWhole)
                .slice(0, looked)
                .map((a) => a.lost),
            ),
            finished.map((a) => a.packId),
          )}
          readiness={ready}
          isWaiting={isFirst || cutOff !== undefined}
        />
      )}
      {broken(packs).length > 0 && (
        <section className={css['customers']} aria-labelledby="broken">
          <h2 id="broken">Packs that can’t be used</h2>
          <ul className={css['list']}>
            {broken(packs).map(({ folder, why }) => (
              <li key={folder}>
                <Note kind="know" title={folder}>
                  {why}
                </Note>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}
