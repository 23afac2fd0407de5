import { MessageSquare } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Mark } from '../../core/grade/mark';
import { useSaving } from '../hooks/use-saving';
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
  const { isBusy, trouble, save } = useSaving();
  const keep = (text: string) =>
    save(
      () => onSave(text),
      () => {
        setWords(text);
        setOpen(false);
      },
    );
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
          <Button
            size="small"
            look="main"
            isDisabled={isBusy || words.trim() === ''}
            onPress={() => keep(words.trim())}
          >
            Keep my note
          </Button>
          {note && (
            <Button size="small" isDisabled={isBusy} onPress={() => keep('')}>
              Take it back
            </Button>
          )}
          <Button size="small" isDisabled={isBusy} onPress={() => setOpen(false)}>
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
