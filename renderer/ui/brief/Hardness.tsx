import type { Level } from '../../core/customer/pack';
import { useServices } from '../hooks/use-services';
import { useWatched } from '../hooks/use-watched';
import { Choice } from '../parts/Choice';
import { levelWords } from '../words/levels';

const options = Object.entries(levelWords).map(([id, { label }]) => ({ id, label }));

/** How patient the customer is to be; kept for the next calls. */
export function Hardness() {
  const { settings } = useServices();
  const { level } = useWatched(settings);
  return (
    <Choice
      label="How hard"
      options={options}
      chosen={level}
      onChoose={(id) => void settings.change({ level: id as Level })}
    />
  );
}
