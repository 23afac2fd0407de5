import { useEffect, useRef, useState } from 'react';
import { Meter as AriaMeter, Label } from 'react-aria-components';
import type { LevelMeter } from '../services';
import css from './Meter.module.css';

/** What the bar spans, in dB below full scale. */
const quietest = -70;
const loudest = 0;
/** The highest level of the last while is what the word is about. */
const holdSeconds = 1.2;

const share = (dbfs: number): number => Math.max(0, Math.min(1, (dbfs - quietest) / (loudest - quietest)));
const figure = (dbfs: number): string => `${String(dbfs).replace('-', '\u2212')} dB`;
const percent = (x: number): string => `${(100 * x).toFixed(1)}%`;

function wordFor(dbfs: number, { from, to }: LevelMeter['target']): string {
  if (dbfs < from - 15) return 'Nothing much to hear';
  if (dbfs < from) return 'A little quiet: turn the microphone up or move it nearer';
  return dbfs > to ? 'A little loud: turn the microphone down or move it away' : 'Good';
}

/** The microphone's level, with the band where a speaking voice should be. */
export function Meter({ meter }: { meter: LevelMeter }) {
  const bar = useRef<HTMLDivElement>(null);
  const [held, setHeld] = useState(quietest);
  useEffect(() => {
    let recent: { at: number; dbfs: number }[] = [];
    return meter.onLevel((dbfs) => {
      const now = performance.now() / 1000;
      recent = [...recent.filter((r) => now - r.at < holdSeconds), { at: now, dbfs }];
      if (bar.current) bar.current.style.width = percent(share(dbfs));
      setHeld(Math.round(Math.max(...recent.map((r) => r.dbfs))));
    });
  }, [meter]);
  const { from, to } = meter.target;
  const word = wordFor(held, meter.target);
  return (
    <AriaMeter
      className={css['meter'] ?? ''}
      value={held}
      minValue={quietest}
      maxValue={loudest}
      valueLabel={`${figure(held)}, ${word}`}
    >
      <div className={css['head']}>
        <Label>Your level</Label>
        <span className={css['figure']}>{held <= quietest ? '–' : figure(held)}</span>
      </div>
      <div className={css['track']}>
        <div
          className={css['target']}
          style={{ left: percent(share(from)), width: percent(share(to) - share(from)) }}
        />
        <div className={css['bar']} ref={bar} />
      </div>
      <p className={css['word']}>{word}</p>
    </AriaMeter>
  );
}
