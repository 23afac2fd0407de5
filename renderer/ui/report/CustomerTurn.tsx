import type { TranscriptTurn } from '../../core/call/report-types';
import { clock } from '../words/time';
import { Hear } from './Hear';
import css from './Turns.module.css';

const longest = 10;

export function CustomerTurn({ turn, name }: { turn: TranscriptTurn; name: string }) {
  return (
    <li className={`${css['turn']} ${css['customer']}`}>
      <p className={css['time']}>{clock(turn.from)}</p>
      <div className={css['said']}>
        <p className={css['who']}>{name}</p>
        <p className={css['text']}>
          {turn.text}
          {turn.cut && <span className={css['aside']}> (cut short)</span>}
        </p>
      </div>
      <div className={css['ways']}>
        <Hear from={turn.from} to={Math.min(turn.to, turn.from + longest)} what={name} label="Hear" />
      </div>
    </li>
  );
}
