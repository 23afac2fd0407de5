import { useState } from 'react';
import { sentenceOf } from '../hooks/use-loaded';
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
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  const isChanged = words.trim() !== '' && words.trim() !== text;
  const save = async () => {
    if (!isChanged || busy) return;
    setBusy(true);
    try {
      await onSave(words.trim().replace(/\s+/g, ' '));
      onClose();
    } catch (error) {
      setTrouble(sentenceOf(error));
      setBusy(false);
    }
  };
  return (
    <div className={css['correct']}>
      <Field
        label="What you said"
        rows={3}
        value={words}
        onChange={setWords}
        autoFocus
        maxLength={2000}
        onEnter={save}
        help="Put right what was misheard. The report is worked out again from your words; the sound stays as it is."
      />
      {endedBecause && (
        <p className={css['why']}>
          Your reply was taken for ended after {endedBecause}. Settings say how long the customer waits.
        </p>
      )}
      {trouble && <p role="alert">{trouble}</p>}
      <div className={css['ways']}>
        <Button size="small" look="main" isDisabled={!isChanged || busy} onPress={save}>
          {busy ? 'Working it out' : 'Work the report out again'}
        </Button>
        <Button size="small" isDisabled={busy} onPress={onClose}>
          Leave it
        </Button>
      </div>
    </div>
  );
}
