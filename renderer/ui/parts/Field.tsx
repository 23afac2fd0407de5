import { Input, Label, Text, TextArea, TextField } from 'react-aria-components';
import css from './Field.module.css';

interface Props {
  label: string;
  value: string;
  onChange(value: string): void;
  help?: string;
  /** Rows of a longer text; one line without. */
  rows?: number;
  maxLength?: number;
  autoFocus?: boolean;
  /** The label is for screen readers only. */
  unlabelled?: boolean;
  onEnter?(): void;
}

export function Field({ label, value, onChange, help, rows, maxLength, autoFocus, unlabelled, onEnter }: Props) {
  const enter = (event: React.KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || !onEnter) return;
    event.preventDefault();
    onEnter();
  };
  return (
    <TextField
      className={css['field'] ?? ''}
      value={value}
      onChange={onChange}
      {...(unlabelled ? { 'aria-label': label } : {})}
      {...(maxLength ? { maxLength } : {})}
      {...(autoFocus ? { autoFocus } : {})}
    >
      {!unlabelled && <Label className={css['label']}>{label}</Label>}
      {rows ? (
        <TextArea rows={rows} className={css['input'] ?? ''} onKeyDown={enter} />
      ) : (
        <Input className={css['input'] ?? ''} onKeyDown={enter} />
      )}
      {help && (
        <Text slot="description" className={css['help'] ?? ''}>
          {help}
        </Text>
      )}
    </TextField>
  );
}
