import css from './AngerRing.module.css';

const radius = 96;
const round = 2 * Math.PI * radius;

/** A ring around the portrait that fills with anger, from the top. */
export function AngerRing({ anger }: { anger: number }) {
  const whole = Math.round(anger);
  return (
    <svg
      viewBox="0 0 200 200"
      className={css['ring']}
      role="meter"
      aria-label="Anger"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={whole}
      aria-valuetext={`${whole} of 100`}
    >
      <title>{`Anger: ${whole} of 100`}</title>
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
  );
}
