import { useEffect, useRef, useState } from 'react';
import { Button } from '../parts/Button';
import css from './Breathing.module.css';
import { type BreathNow, breathAt, phases } from './breath';

const smallest = 0.45;
const still: BreathNow = { phase: phases[0], left: phases[0].seconds, full: 0, breaths: 0 };

/** Paced breathing. The guide moves with the breath; where less motion is wanted, words and a count do it alone. */
export function Breathing() {
  const [runs, setRuns] = useState(false);
  const [now, setNow] = useState(still);
  const guide = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!runs) return;
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const began = performance.now();
    let frame = 0;
    const move = () => {
      const next = breathAt((performance.now() - began) / 1000);
      setNow((before) =>
        before.left === next.left && before.phase === next.phase && before.breaths === next.breaths ? before : next,
      );
      if (guide.current && !calm) guide.current.style.transform = `scale(${smallest + (1 - smallest) * next.full})`;
      frame = requestAnimationFrame(move);
    };
    move();
    return () => cancelAnimationFrame(frame);
  }, [runs]);
  const stop = () => {
    setRuns(false);
    setNow(still);
    if (guide.current) guide.current.style.transform = '';
  };
  return (
    <section className={css['breathing']} aria-labelledby="breathing">
      <div className={css['stage']} aria-hidden="true">
        <div ref={guide} className={css['guide']} />
        <p className={css['count']}>{runs ? now.left : ''}</p>
      </div>
      <div className={css['words']}>
        <h2 id="breathing">Breathe with the circle</h2>
        <p className={css['says']} role="status">
          {runs ? now.phase.says : 'Four seconds in, two held, six out.'}
        </p>
        <p className={css['soft']}>
          {runs
            ? now.breaths === 0
              ? 'Shoulders down, jaw loose.'
              : `${now.breaths === 1 ? 'One breath' : `${now.breaths} breaths`} so far; six of them take a little over a minute.`
            : 'Breathing out for longer than in slows the heart. Six breaths are enough to feel it.'}
        </p>
        <div>
          <Button look={runs ? 'quiet' : 'main'} size="large" onPress={runs ? stop : () => setRuns(true)}>
            {runs ? 'Stop' : 'Begin'}
          </Button>
        </div>
      </div>
    </section>
  );
}
