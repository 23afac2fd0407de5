import { CircleAlert, CircleCheck, Info } from 'lucide-react';
import type { ReactNode } from 'react';
import css from './Note.module.css';

interface Props {
  /** A check that went well, something that wants attention, or just something to know. */
  kind: 'good' | 'attention' | 'know';
  title?: string;
  children: ReactNode;
  /** Ways on. */
  ways?: ReactNode;
}

const icons = { good: CircleCheck, attention: CircleAlert, know: Info };

export function Note({ kind, title, children, ways }: Props) {
  const Icon = icons[kind];
  return (
    <div className={`${css['note']} ${css[kind]}`} role={kind === 'attention' ? 'alert' : undefined}>
      <Icon size={20} strokeWidth={1.9} aria-hidden className={css['icon']} />
      <div className={css['words']}>
        {title && <h3>{title}</h3>}
        <div>{children}</div>
        {ways && <div className={css['ways']}>{ways}</div>}
      </div>
    </div>
  );
}
