import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components';
import css from './Patience.module.css';

/** How long the customer waits before they take a silence for the end of a reply. */
export function Patience({ seconds, onChange }: { seconds: number; onChange(seconds: number): void }) {
  return (
    <div>
      <Slider
        className={css['slider'] ?? ''}
        minValue={0.5}
        maxValue={3}
        step={0.02}
        value={seconds}
        onChange={(value) => onChange(Array.isArray(value) ? (value[0] ?? seconds) : value)}
        formatOptions={{ minimumFractionDigits: 1, maximumFractionDigits: 2 }}
      >
        <div className={css['head']}>
          <Label>The customer takes a silence for the end after</Label>
          <SliderOutput className={css['figure'] ?? ''}>
            {({ state }) => `${state.getThumbValueLabel(0)} s`}
          </SliderOutput>
        </div>
        <SliderTrack className={css['track'] ?? ''}>
          <SliderThumb className={css['thumb'] ?? ''} />
        </SliderTrack>
      </Slider>
      <p className={css['soft']}>
        After words that plainly go on, such as “and” or “because”, they wait longer anyway. If you are cut short often,
        take more.
      </p>
    </div>
  );
}
