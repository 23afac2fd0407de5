import type { Pack } from '../../core/customer/pack';
import css from './BriefText.module.css';

/** What the trainee goes into the call with. */
export function BriefText({ brief }: { brief: Pack['brief'] }) {
  return (
    <div className={css['brief']}>
      <p className={css['you']}>{brief.you}</p>
      <Part title="You know" lines={brief.know} />
      <Part title="You may" lines={brief.may} />
      <Part title="You may not" lines={brief.mayNot} />
      <Part title="Private: never say this" lines={brief.private} />
    </div>
  );
}

function Part({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section className={css['part']} aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
