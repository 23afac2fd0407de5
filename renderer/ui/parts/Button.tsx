import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps } from 'react-aria-components';
import css from './Button.module.css';

interface Props extends Omit<ButtonProps, 'children' | 'className' | 'style'> {
  /** `main` is the screen's one next step. */
  look?: 'main' | 'quiet' | 'plain';
  size?: 'usual' | 'small' | 'large';
  icon?: LucideIcon;
  children: ReactNode;
}

export function Button({ look = 'quiet', size = 'usual', icon: Icon, children, ...rest }: Props) {
  return (
    <AriaButton {...rest} className={`${css['button']} ${css[look]} ${css[size]}`}>
      {Icon && <Icon size={size === 'small' ? 15 : 18} strokeWidth={1.9} aria-hidden />}
      <span>{children}</span>
    </AriaButton>
  );
}
