import {
  CircleCheck,
  CircleHelp,
  CircleMinus,
  CircleSlash2,
  CircleX,
  type LucideIcon,
  TriangleAlert,
} from 'lucide-react';
import type { Mark } from '../../core/grade/mark';
import { isFault, type Tone, toneOf } from '../report/tone';
import css from './Verdict.module.css';

function shapeOf(mark: Mark): LucideIcon {
  if (mark.verdict === 'cannot-tell') return CircleHelp;
  if (mark.verdict === 'not-applicable') return CircleMinus;
  if (mark.verdict === 'met') return CircleCheck;
  if (mark.verdict === 'partly') return CircleSlash2;
  return isFault(mark) ? TriangleAlert : CircleX;
}

/** A mark's verdict by shape, word and colour. */
export function Verdict({ mark }: { mark: Mark }) {
  const { tone, word } = toneOf(mark);
  const Shape = shapeOf(mark);
  return (
    <span className={`${css['verdict']} ${css[tone satisfies Tone]}`}>
      <Shape size={16} strokeWidth={2.1} aria-hidden />
      {word}
    </span>
  );
}
