import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { Finding } from '../../core/content/finding';
import { wordsFor } from '../words/practices';
import css from './FindingChips.module.css';

interface Props {
  findings: readonly Finding[];
  /** The practice or fault that is pointed at. */
  lit: string | null;
  onPoint(id: string | null): void;
}

/** What was found in a reply, each once; pointing at one lights all words that it rests on. */
export function FindingChips({ findings, lit, onPoint }: Props) {
  const each = [...new Map(findings.map((f) => [f.id, f])).values()];
  if (each.length === 0) return null;
  return (
    <ul className={css['chips']} aria-label="What was found in it">
      {each.map(({ id, kind, because }) => {
        const Shape = kind === 'fault' ? TriangleAlert : CircleCheck;
        return (
          <li
            key={id}
            className={`${css['chip']} ${css[kind]}`}
            data-lit={lit === id || undefined}
            title={because}
            onPointerEnter={() => onPoint(id)}
            onPointerLeave={() => onPoint(null)}
          >
            <Shape size={14} strokeWidth={2.1} aria-hidden />
            {wordsFor(id).label}
          </li>
        );
      })}
    </ul>
  );
}
