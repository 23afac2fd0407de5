import { MessageSquare } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Mark } from '../../core/grade/mark';
import { sentenceOf } from '../hooks/use-loaded';
import { Button } from '../parts/Button';
import { Field } from '../parts/Field';
import css from './Contest.module.css';
import { isFault } from './tone';

interface Props {
  mark: Mark;
  /** What was said against the mark before; empty when nothing was. */
  note: string;
  onSave(note: string): Promise<void>;
  /** Other things to do about the mark. */
  children: ReactNode;
}

const claim = (mark: Mark): string =>
  isFault(mark) ? 'I didn’t do that' : mark.verdict === 'missed' ? 'I did do that' : 'I see it differently';

/** The trainee's own view of a mark, kept with the call beside it. */
export function Contest({ mark, note, onSave, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [words, setWords] = useState(note);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  const save = async (text: string) => {
    setBusy(true);
    try {
      await onSave(text.trim());
      setWords(text.trim());
      setOpen(false);
    } catch (error) {
      setTrouble(sentenceOf(error));
    }
    setBusy(false);
  };
  if (isOpen)
    return (
      <div className={css['contest']}>
        <Field
          label={claim(mark)}
          rows={2}
          value={words}
          onChange={setWords}
          autoFocus
          maxLength={1000}
          help="Say where and how. Your note stays with this call, and goes along if you share it; the points stay as they are. Was a word misheard? Correct it in the transcript, and the mark is worked out again."
        />
        {trouble && <p role="alert">{trouble}</p>}
        <div className={css['ways']}>
          <Button size="small" look="main" isDisabled={busy || words.trim() === ''} onPress={() => save(words)}>
            Keep my note
          </Button>
          {note && (
            <Button size="small" isDisabled={busy} onPress={() => save('')}>
              Take it back
            </Button>
          )}
          <Button size="small" isDisabled={busy} onPress={() => setOpen(false)}>
            Leave it
          </Button>
        </div>
      </div>
    );
  return (
    <>
      {note && (
        <p className={css['note']}>
          You contest this: <q>{note}</q>
        </p>
      )}
      <div className={css['ways']}>
        {children}
        <Button look="plain" size="small" icon={MessageSquare} onPress={() => setOpen(true)}>
          {note ? 'Change my note' : claim(mark)}
        </Button>
      </div>
    </>
  );
}
