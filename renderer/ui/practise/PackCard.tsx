import type { Attempt } from '../../core/call/attempt';
import type { Pack } from '../../core/customer/pack';
import { Button } from '../parts/Button';
import { Portrait } from '../portrait/Portrait';
import { wordsFor } from '../words/practices';
import { dayOf, minutesOf } from '../words/time';
import css from './PackCard.module.css';

interface Props {
  pack: Pack;
  /** Finished calls with this customer, newest first. */
  attempts: readonly Attempt[];
  isNext: boolean;
  /** Why it is suggested: practices that cost most lately. */
  reasons: readonly string[];
  onTake(): void;
}

const difficulties: Readonly<Record<number, string>> = { 1: 'Easier', 2: 'Demanding', 3: 'Hard' };

function lastResult(attempts: readonly Attempt[]): string {
  const [last] = attempts;
  if (!last) return 'Not taken yet';
  const scores = attempts.flatMap((a) => a.score ?? []);
  const best = Math.max(...scores);
  const times = attempts.length === 1 ? 'taken once' : `taken ${attempts.length} times`;
  if (last.score === null) return `Last on ${dayOf(last.startedAt)}, without a score; ${times}`;
  return `Last: ${last.score} of 100 on ${dayOf(last.startedAt)}; ${times}${best > last.score ? `, best ${best}` : ''}`;
}

export function PackCard({ pack, attempts, isNext, reasons, onTake }: Props) {
  const { customer, practises } = pack;
  return (
    <li className={css['card']}>
      <div className={css['portrait']}>
        <Portrait packId={pack.id} expression={pack.start.anger >= 80 ? 'furious' : 'tense'} />
      </div>
      <div className={css['words']}>
        <h3 className={css['title']}>
          {customer.name} <span className={css['matter']}>· {pack.title}</span>
        </h3>
        <blockquote className={css['quote']}>“{customer.quote}”</blockquote>
        <p className={css['practises']}>
          <span className={css['key']}>Practises </span>
          {practises.map((p) => wordsFor(p).label.toLowerCase()).join(', ')}
        </p>
        <p className={css['facts']}>
          {difficulties[pack.difficulty]} · {minutesOf(pack.minutes)}
          {pack.profanity !== 'none' && ' · swears'} · {lastResult(attempts)}
        </p>
        {reasons.length > 0 && (
          <p className={css['suggested']}>
            Suggested next: it practises {reasons.map((id) => wordsFor(id).label.toLowerCase()).join(', ')}, which cost
            you most lately.
          </p>
        )}
      </div>
      <div className={css['way']}>
        <Button look={isNext ? 'main' : 'quiet'} onPress={onTake}>
          {attempts.length > 0 ? 'Take the call again' : 'Take this call'}
        </Button>
      </div>
    </li>
  );
}
