import { Dices, ListOrdered } from 'lucide-react';
import { useState } from 'react';
import type { Attempt } from '../../core/call/attempt';
import type { Pack } from '../../core/customer/pack';
import type { Suggestion } from '../../core/grade/suggest';
import { useGo } from '../hooks/use-place';
import { Button } from '../parts/Button';
import { Choice } from '../parts/Choice';
import { drawn, shiftLength } from '../shift/shift';
import { wordsFor } from '../words/practices';
import css from './Customers.module.css';
import { PackCard } from './PackCard';
import type { Readiness } from './use-readiness';
import { wayTo } from './way';

interface Props {
  packs: readonly Pack[];
  /** Finished calls, newest first. */
  attempts: readonly Attempt[];
  suggestion: Suggestion | null;
  readiness: Readiness;
  /** Another step on the page comes first. */
  isWaiting: boolean;
}

/** Everybody who may ring: who should be next, who practises what, and two ways not to choose. */
export function Customers({ packs, attempts, suggestion, readiness, isWaiting }: Props) {
  const go = useGo();
  const [practice, setPractice] = useState('');
  const practices = [...new Set(packs.flatMap((p) => p.practises))]
    .map((id) => ({ id, label: wordsFor(id).label }))
    .toSorted((a, b) => a.label.localeCompare(b.label));
  const next = suggestion?.packId ?? packs[0]?.id;
  const shown = packs
    .filter((p) => practice === '' || p.practises.includes(practice))
    .toSorted((a, b) => Number(b.id === next) - Number(a.id === next) || a.difficulty - b.difficulty);
  const others = packs.filter((p) => p.id !== attempts[0]?.packId);
  const surprise = () => {
    const [any] = drawn(others.length > 0 ? others : packs, 1);
    if (!any) return;
    const way = wayTo(any.id, readiness);
    go(way.at === 'brief' ? { ...way, isBlind: true } : way);
  };
  const shift = () => {
    const [first, ...rest] = drawn(packs, shiftLength);
    if (first) go({ at: 'brief', packId: first.id, shift: { packs: [first, ...rest].map((p) => p.id), attempts: [] } });
  };
  return (
    <section className={css['customers']} aria-labelledby="customers">
      <div className={css['head']}>
        <h2 id="customers">Customers</h2>
        <div className={css['ways']}>
          <Choice
            label="Practises"
            options={[{ id: '', label: 'Anything' }, ...practices]}
            chosen={practice}
            onChoose={setPractice}
          />
          <Button icon={Dices} onPress={surprise}>
            Surprise me
          </Button>
          {packs.length >= shiftLength && (
            <Button icon={ListOrdered} onPress={shift}>
              A shift of three
            </Button>
          )}
        </div>
      </div>
      <ul className={css['list']}>
        {shown.map((pack) => (
          <PackCard
            key={pack.id}
            pack={pack}
            attempts={attempts.filter((a) => a.packId === pack.id)}
            isNext={!isWaiting && pack.id === next}
            reasons={pack.id === suggestion?.packId ? suggestion.practises : []}
            onTake={() => go(wayTo(pack.id, readiness))}
          />
        ))}
      </ul>
    </section>
  );
}
