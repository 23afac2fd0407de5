import type { Better } from '../../core/grade/better';
import css from './BetterReplies.module.css';

/** What better could have been said; without a reply of the pack, what the brief holds to make one from. */
export function BetterReplies({ better }: { better: readonly Better[] }) {
  if (better.length === 0) return null;
  const isSentence = better[0]?.from === 'pack';
  return (
    <p className={css['better']}>
      {isSentence ? 'Try: ' : 'Your brief holds: '}
      {better.map(({ text }, i) => (
        <span key={text}>
          {i > 0 && <span className={css['or']}> or </span>}
          <q>{text}</q>
        </span>
      ))}
    </p>
  );
}
