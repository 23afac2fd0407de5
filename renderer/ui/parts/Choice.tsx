import { Check, ChevronDown } from 'lucide-react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import css from './Choice.module.css';

interface Props {
  label: string;
  options: readonly { id: string; label: string }[];
  chosen: string;
  onChoose(id: string): void;
  isDisabled?: boolean;
}

/** One of a list. Ids may be empty strings, which keys may not. */
export function Choice({ label, options, chosen, onChoose, isDisabled = false }: Props) {
  return (
    <Select
      className={css['choice']}
      isDisabled={isDisabled}
      placeholder="Not plugged in"
      selectedKey={`=${chosen}`}
      onSelectionChange={(key) => onChoose(String(key).slice(1))}
    >
      <Label className={css['label']}>{label}</Label>
      <Button className={css['button']}>
        <SelectValue className={css['value']} />
        <ChevronDown size={18} aria-hidden />
      </Button>
      <Popover className={css['popover']}>
        <ListBox className={css['list']}>
          {options.map((o) => (
            <ListBoxItem key={o.id} id={`=${o.id}`} textValue={o.label} className={css['item']}>
              <span>{o.label}</span>
              <Check size={16} aria-hidden className={css['tick']} />
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
