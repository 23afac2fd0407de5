import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { Finding } from '../../core/content/finding';
import { wordsFor } from '../words/practices';
import css from './FindingChips.module.css';

interface Props {
  findings: readonly Finding[];
  lit: number | null;
  onPoint(finding: number | null): void;
}

/** What was found in a reply; pointing at one lights the words that it rests on. */
export function FindingChips({ findings, lit, onPoint }: Props) {
  if (findings.length === 0) return null;
  return (
    <ul className={css['chips']} aria-label="What was found in it">
      {findings.map((finding, k) => {
        const Shape = finding.kind === 'fault' ? TriangleAlert : CircleCheck;
        return (
          <li
            key={`${finding.id}${finding.from}`}
            className={`${css['chip']} ${css[finding.kind]}`}
            data-lit={lit === k || undefined}
            title={finding.because}
            onPointerEnter={() => onPoint(k)}
            onPointerLeave={() => onPoint(null)}
          >
            <Shape size={14} strokeWidth={2.1} aria-hidden />
            {wordsFor(finding.id).label}
          </li>
        );
      })}
    </ul>
  );
}
