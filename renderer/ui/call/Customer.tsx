import type { Pack } from '../../core/customer/pack';
import type { CallView } from '../../session/call-view';
import { expressionOf } from '../portrait/expression';
import { Portrait } from '../portrait/Portrait';
import { AngerRing } from './AngerRing';
import css from './Customer.module.css';

/** The customer's side: face, name, anger, and what is being said. */
export function Customer({ pack, view, captions }: { pack: Pack; view: CallView; captions: boolean }) {
  const { customer } = pack;
  return (
    <section className={css['customer']} aria-label={customer.name}>
      <div className={css['picture']} data-speaking={view.phase === 'customer-speaks' || undefined}>
        <AngerRing anger={view.mood.anger} />
        <div className={css['portrait']}>
          <Portrait packId={pack.id} expression={expressionOf(view.mood)} />
        </div>
      </div>
      <h1 className={css['name']}>{customer.name}</h1>
      {captions && view.caption && (
        <blockquote className={css['caption']} data-over={view.phase !== 'customer-speaks' || undefined}>
          “{view.caption}”
        </blockquote>
      )}
    </section>
  );
}
