import { Meter } from 'react-aria-components';
import css from './AngerRing.module.css';

const radius = 96;
const round = 2 * Math.PI * radius;

/** A ring around the portrait that fills with anger, from the top. */
export function AngerRing({ anger }: { anger: number }) {
  const words = `${Math.round(anger)} of 100`;
  return (
    <Meter aria-label="Anger" value={anger} valueLabel={words} className={css['meter'] ?? ''}>
      <svg viewBox="0 0 200 200" className={css['ring']} aria-hidden="true">
        <title>{`Anger: ${words}`}</title>
        <circle cx="100" cy="100" r={radius} className={css['track']} />
        <circle
          cx="100"
          cy="100"
          r={radius}
          className={css['fill']}
          strokeDasharray={round}
          strokeDashoffset={round * (1 - anger / 100)}
          transform="rotate(-90 100 100)"
        />
      </svg>
    </Meter>
  );
}
