import { Pencil } from 'lucide-react';
import { useState } from 'react';
import type { TranscriptTurn } from '../../core/call/report-types';
import { Button } from '../parts/Button';
import { clock } from '../words/time';
import { CorrectTurn } from './CorrectTurn';
import { FindingChips } from './FindingChips';
import { Hear } from './Hear';
import css from './Turns.module.css';
import { Words } from './Words';
import { wordsOf } from './words-of';

interface Props {
  turn: TranscriptTurn;
  onCorrect(turn: number, text: string): Promise<void>;
}

const longest = 10;

export function TraineeTurn({ turn, onCorrect }: Props) {
  const [corrects, setCorrects] = useState(false);
  const [lit, setLit] = useState<string | null>(null);
  const findings = turn.findings ?? [];
  const { turn: index } = turn;
  return (
    <li className={css['turn']}>
      <p className={css['time']}>{clock(turn.from)}</p>
      <div className={css['said']}>
        <p className={css['who']}>You{turn.corrected && <span className={css['aside']}> · corrected by you</span>}</p>
        {corrects && index !== undefined ? (
          <CorrectTurn
            text={turn.text}
            endedBecause={turn.endedBecause ?? ''}
            onSave={(text) => onCorrect(index, text)}
            onClose={() => setCorrects(false)}
          />
        ) : turn.text === '' ? (
          <p className={css['aside']}>No words were made out.</p>
        ) : (
          <Words words={wordsOf(turn)} lit={lit} onPoint={setLit} to={turn.to} />
        )}
        <FindingChips findings={findings} lit={lit} onPoint={setLit} />
      </div>
      <div className={css['ways']}>
        <Hear from={turn.from} to={Math.min(turn.to, turn.from + longest)} what="your reply" label="Hear" />
        {!corrects && index !== undefined && (
          <Button size="small" look="plain" icon={Pencil} onPress={() => setCorrects(true)}>
            Correct
          </Button>
        )}
      </div>
    </li>
  );
}
