import { ChevronRight } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components';
import css from './Figure.module.css';

interface Props {
  title: string;
  /** The chart. */
  children: ReactNode;
  /** What it shows, in words. */
  sentence: string;
  /** The same as a table. */
  table?: ReactNode;
}

/** A chart never stands alone: its sentence is beside it, its table under it. */
export function Figure({ title, children, sentence, table }: Props) {
  const id = useId();
  return (
    <section className={css['figure']} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className={css['sentence']}>{sentence}</p>
      {children}
      {table && (
        <Disclosure className={css['more'] ?? ''}>
          <Button slot="trigger" className={css['trigger'] ?? ''}>
            <ChevronRight size={16} aria-hidden /> Show as a table
          </Button>
          <DisclosurePanel className={css['panel'] ?? ''}>{table}</DisclosurePanel>
        </Disclosure>
      )}
    </section>
  );
}
