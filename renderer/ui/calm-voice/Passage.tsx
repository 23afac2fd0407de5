import css from './Passage.module.css';

/** The passage, its words followed as they are recognised. A reader hears it as plain text. */
export function Passage({ sentences, wordsHeard }: { sentences: readonly string[]; wordsHeard: number }) {
  let count = 0;
  return (
    <div className={css['passage']}>
      {sentences.map((sentence) => (
        <p key={sentence}>
          {sentence.split(/\s+/).map((word) => {
            const i = count++;
            const state = i < wordsHeard ? 'heard' : i === wordsHeard ? 'next' : 'to-come';
            return (
              <span key={i} className={css[state]}>
                {word}{' '}
              </span>
            );
          })}
        </p>
      ))}
    </div>
  );
}
