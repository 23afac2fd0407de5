import { useState } from 'react';
import type { Report } from '../../core/call/report-types';
import { CustomerTurn } from './CustomerTurn';
import { TraineeTurn } from './TraineeTurn';
import css from './Transcript.module.css';

interface Props {
  report: Report;
  onCorrect(turn: number, text: string): Promise<void>;
}

/** Every word of the call, and what rests on it. */
export function Transcript({ report, onCorrect }: Props) {
  const [said, setSaid] = useState('');
  const correct = async (turn: number, text: string) => {
    await onCorrect(turn, text);
    setSaid('The report was worked out again from the corrected words.');
  };
  return (
    <section className={css['transcript']} aria-labelledby="transcript">
      <h2 id="transcript">Transcript</h2>
      <p className={css['legend']}>
        Underlined words are what a mark rests on; a dashed line is a fault. Words in italics were hard to make out.
        Press a word to hear it from there, and put right what was misheard.
      </p>
      <p role="status" className={css['said']}>
        {said}
      </p>
      <ol>
        {report.transcript.map((turn) =>
          turn.who === 'customer' ? (
            <CustomerTurn key={`c${turn.from}`} turn={turn} name={report.pack.customer} />
          ) : (
            <TraineeTurn key={`t${turn.turn}`} turn={turn} onCorrect={correct} />
          ),
        )}
      </ol>
    </section>
  );
}
