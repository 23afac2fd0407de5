import { useLoaded } from '../hooks/use-loaded';
import { useGo } from '../hooks/use-place';
import { useServices } from '../hooks/use-services';
import { Button } from '../parts/Button';
import { Note } from '../parts/Note';
import { Page } from '../parts/Page';
import type { PackEntry } from '../services';
import { FirstSteps } from './FirstSteps';
import { PackCard } from './PackCard';
import css from './Practise.module.css';
import { Unfinished } from './Unfinished';
import { useReadiness } from './use-readiness';
import { wayTo } from './way';

const good = (entries: PackEntry[]) => entries.flatMap((e) => (e.ok ? [e.pack] : []));
const broken = (entries: PackEntry[]) => entries.flatMap((e) => (e.ok ? [] : [e]));

export function Practise() {
  const services = useServices();
  const go = useGo();
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
  const [first] = customers;
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
        <section className={css['customers']} aria-labelledby="customers">
          <h2 id="customers">Customers</h2>
          <ul className={css['list']}>
            {customers.map((pack) => (
              <PackCard
                key={pack.id}
                pack={pack}
                attempts={finished.filter((a) => a.packId === pack.id)}
                isNext={!isFirst && !cutOff && pack === first}
                onTake={() => go(wayTo(pack.id, ready))}
              />
            ))}
          </ul>
        </section>
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
