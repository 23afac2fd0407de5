import { type ReactNode, useState } from 'react';
import css from './Ask.module.css';
import { Button } from './Button';

interface Props {
  /** What is asked once the button was pressed: a sentence about what would happen. */
  question: ReactNode;
  yes: string;
  no: string;
  onYes(): void;
  /** Given how to ask; renders the button itself. */
  children(ask: () => void): ReactNode;
}

/** Asks once, in place. The way back has the focus. */
export function Ask({ question, yes, no, onYes, children }: Props) {
  const [asking, setAsking] = useState(false);
  if (!asking) return children(() => setAsking(true));
  return (
    <div className={css['ask']} role="alertdialog" aria-label={typeof question === 'string' ? question : yes}>
      <p>{question}</p>
      <div className={css['ways']}>
        <Button size="small" autoFocus onPress={() => setAsking(false)}>
          {no}
        </Button>
        <Button
          size="small"
          look="plain"
          onPress={() => {
            setAsking(false);
            onYes();
          }}
        >
          {yes}
        </Button>
      </div>
    </div>
  );
}
