import { type ReactNode, useEffect, useRef } from 'react';
import css from './Page.module.css';

interface Props {
  title: string;
  /** A line under the title. */
  lead?: ReactNode;
  /** Beside the title. */
  tools?: ReactNode;
  children: ReactNode;
}

/** A screen: its title takes the focus, so that a screen reader says where one is. */
export function Page({ title, lead, tools, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    document.title = `${title} · Steadyline`;
  }, [title]);
  return (
    <div className={css['page']}>
      <header className={css['head']}>
        <div className={css['words']}>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead && <p className={css['lead']}>{lead}</p>}
        </div>
        {tools && <div className={css['tools']}>{tools}</div>}
      </header>
      {children}
    </div>
  );
}
