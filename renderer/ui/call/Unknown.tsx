import { PhoneIncoming } from 'lucide-react';
import css from './Customer.module.css';

/** Who rings while it is not told. */
export function Unknown({ name }: { name: string }) {
  return (
    <section className={css['customer']} aria-label={name}>
      <div className={css['picture']}>
        <div className={css['unknown']}>
          <PhoneIncoming size={56} strokeWidth={1.4} aria-hidden />
        </div>
      </div>
      <h1 className={css['name']}>{name}</h1>
    </section>
  );
}
