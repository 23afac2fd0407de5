import { CircleAlert, CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../parts/Button';
import type { Finding } from '../services';
import css from './Check.module.css';

interface Props {
  title: string;
  /** What will happen, before it was done. */
  children: ReactNode;
  action: string;
  /** While it runs. */
  running: string | null;
  result: Finding | null;
  isNext: boolean;
  isDisabled: boolean;
  onStart(): void;
}

/** One thing to try out, and what came of it. */
export function Check({ title, children, action, running, result, isNext, isDisabled, onStart }: Props) {
  const Icon = result?.ok ? CircleCheck : CircleAlert;
  return (
    <section className={css['check']} aria-label={title}>
      <div className={css['words']}>
        <h2 className={css['title']}>{title}</h2>
        <div aria-live="polite">
          {running ? (
            <p>{running}</p>
          ) : result ? (
            <p className={css['result']}>
              <Icon size={18} aria-hidden className={result.ok ? css['ok'] : css['not']} />
              <span>{result.sentence}</span>
            </p>
          ) : (
            <p className={css['what']}>{children}</p>
          )}
        </div>
      </div>
      <Button look={isNext ? 'main' : 'quiet'} isDisabled={isDisabled || running !== null} onPress={onStart}>
        {result ? 'Once more' : action}
      </Button>
    </section>
  );
}
