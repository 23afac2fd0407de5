import type { ReactNode } from 'react';
import { Switch } from 'react-aria-components';
import css from './Toggle.module.css';

interface Props {
  on: boolean;
  onChange(on: boolean): void;
  children: ReactNode;
}

export function Toggle({ on, onChange, children }: Props) {
  return (
    <Switch className={css['toggle'] ?? ''} isSelected={on} onChange={onChange}>
      <span className={css['track']} aria-hidden>
        <span className={css['knob']} />
      </span>
      <span>{children}</span>
    </Switch>
  );
}
