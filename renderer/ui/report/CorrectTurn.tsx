import { useState } from 'react';
import { useSaving } from '../hooks/use-saving';
import { Button } from '../parts/Button';
import { Field } from '../parts/Field';
import css from './CorrectTurn.module.css';

interface Props {
  text: string;
  /** Why the customer took this for the end of the reply. */
  endedBecause: string;
  onSave(text: string): Promise<void>;
  onClose(): void;
}

/** The words as they were said, put right by the one who said them. */
export function CorrectTurn({ text, endedBecause, onSave, onClose }: Props) {
  const [words, setWords] = useState(text);
  const { isBusy, trouble, save } = useSaving();
  const isChanged = words.trim() !== '' && words.trim() !== text;
  const correct = () => isChanged && save(() => onSave(words.trim().replace(/\s+/g, ' ')), onClose);
  return (
    <div className={css['correct']}>
      <Field
        label="What you said"
        rows={3}
        value={words}
        onChange={setWords}
        autoFocus
        maxLength={2000}
        onEnter={correct}
        help="Put right what was misheard. The report is worked out again from your words; the sound stays as it is."
      />
      {endedBecause && (
        <p className={css['why']}>
          Your reply was taken for ended after {endedBecause}. Settings say how long the customer waits.
        </p>
      )}
      {trouble && <p role="alert">{trouble}</p>}
      <div className={css['ways']}>
        <Button size="small" look="main" isDisabled={!isChanged || isBusy} onPress={correct}>
          {isBusy ? 'Working it out' : 'Work the report out again'}
        </Button>
        <Button size="small" isDisabled={isBusy} onPress={onClose}>
          Leave it
        </Button>
      </div>
    </div>
  );
}
