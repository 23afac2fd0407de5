import { RotateCcw } from 'lucide-react';
import type { Better } from '../../core/grade/better';
import type { Evidence, Mark } from '../../core/grade/mark';
import { Button } from '../parts/Button';
import { Verdict } from '../parts/Verdict';
import { wordsFor } from '../words/practices';
import { clock } from '../words/time';
import { BetterReplies } from './BetterReplies';
import { Contest } from './Contest';
import { Hear } from './Hear';
import css from './MarkRow.module.css';
import { markKey } from './mark-groups';
import { useRetryAt } from './retry';
import { figureOf, toneOf } from './tone';

interface Props {
  mark: Mark;
  /** What better could have been said at its moment. */
  better: readonly Better[];
  /** How the trainee sees it; empty when they agree. */
  contest: string;
  isChosen: boolean;
  onContest(note: string): Promise<void>;
}

const shown = ({ measure, words, after }: Evidence): string =>
  measure ?? (words ? `“${words}”` : after ? `after “${after}”` : '');

/** One mark: what, why, why it matters, what to try, and the seconds that it rests on. */
export function MarkRow({ mark, better, contest, isChosen, onContest }: Props) {
  const retry = useRetryAt();
  const { label, why } = wordsFor(mark.id);
  const { tone } = toneOf(mark);
  const [first] = mark.evidence;
  const wants = tone === 'watch' || tone === 'fault';
  return (
    <li id={markKey(mark)} tabIndex={-1} className={css['row']} data-chosen={isChosen || undefined}>
      <p className={css['time']}>{first ? clock(first.from) : ''}</p>
      <div className={css['what']}>
        <h4 className={css['label']}>
          {label} <Verdict mark={mark} />
        </h4>
        <p>
          {mark.because}
          {wants && why && !mark.because.includes(why) && <span className={css['why']}> {why}</span>}
        </p>
        {wants && <BetterReplies better={better} />}
        {wants && (
          <Contest mark={mark} note={contest} onSave={onContest}>
            {first && (
              <Button look="plain" size="small" icon={RotateCcw} onPress={() => retry(first.from)}>
                Try this moment again
              </Button>
            )}
          </Contest>
        )}
      </div>
      <ul className={css['evidence']} aria-label="Evidence">
        {mark.evidence.map((e, i) => (
          <li key={e.from}>
            <Hear from={e.from} to={e.to} what={label} label={i === 0 ? 'Hear it' : clock(e.from)} />
            <span className={css['figure']} title={shown(e)}>
              {shown(e)}
            </span>
          </li>
        ))}
      </ul>
      <p className={css['points']}>{figureOf(mark)}</p>
    </li>
  );
}
