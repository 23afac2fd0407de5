import type { PackEntry } from '../services';
import css from './PackFacts.module.css';

/** One pack in figures, or the reason why it can't be used. */
export function PackFacts({ entry }: { entry: PackEntry }) {
  if (!entry.ok)
    return (
      <li className={css['pack']}>
        <h3>{entry.folder}</h3>
        <p>Can’t be used: {entry.why}</p>
      </li>
    );
  const { pack } = entry;
  const takes = pack.lines.reduce((sum, l) => sum + l.takes.length, 0);
  const ends = pack.lines.filter((l) => l.ends).length;
  return (
    <li className={css['pack']}>
      <h3>
        {pack.title} <span className={css['soft']}>· {pack.customer.name}</span>
      </h3>
      <p className={css['soft']}>
        <code>{pack.id}</code> {pack.version} · {pack.lines.length} lines, {takes} takes, {ends} ways to end ·{' '}
        {pack.needs.length} needs · starts at anger {pack.start.anger}, trust {pack.start.trust}
      </p>
      <p className={css['soft']}>
        Licence {pack.licence}. {pack.credits}
      </p>
    </li>
  );
}
