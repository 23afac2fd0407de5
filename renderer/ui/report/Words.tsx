import { useRef, useState } from 'react';
import { wordsFor } from '../words/practices';
import { clock } from '../words/time';
import { usePlayer } from './use-player';
import css from './Words.module.css';
import type { ShownWord } from './words-of';

interface Props {
  words: readonly ShownWord[];
  /** The practice or fault that is pointed at. */
  lit: string | null;
  onPoint(id: string | null): void;
  /** Where playing from a word stops. */
  to: number;
}

/** As long as any evidence. */
const mostSeconds = 10;

const restsOn = ({ findings }: ShownWord): string => findings.map((f) => wordsFor(f.id).label).join(', ');
const doubtOf = ({ heard, isUnsure }: ShownWord): string =>
  heard ? `heard as “${heard}”` : isUnsure ? 'not heard clearly' : '';
const aboutOf = (word: ShownWord): string => [restsOn(word), doubtOf(word)].filter(Boolean).join(', ');
const kindOf = ({ findings }: ShownWord) =>
  findings.some((f) => f.kind === 'fault') ? css['fault'] : findings.length > 0 ? css['behaviour'] : '';

/** A reply word by word: press one to hear from there. One Tab stop; arrows go from word to word. */
export function Words({ words, lit, onPoint, to }: Props) {
  const player = usePlayer();
  const [here, setHere] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const move = (event: React.KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(words.length - 1, here + by));
    setHere(next);
    list.current?.querySelectorAll('button')[next]?.focus();
  };
  const says = (word: ShownWord) =>
    [word.text, word.time ? clock(word.time.from) : '', aboutOf(word)].filter(Boolean).join(', ');
  const hear = ({ time }: ShownWord) =>
    time &&
    player?.play({
      key: `word ${time.from}`,
      from: time.from,
      to: Math.min(time.from + mostSeconds, Math.max(to, time.to)),
    });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms.
    <div ref={list} role="group" aria-label="Words of this reply" className={css['words']} onKeyDown={move}>
      {words.map((word, i) => (
        <button
          // biome-ignore lint/suspicious/noArrayIndexKey: a word's place is its name.
          key={i}
          type="button"
          tabIndex={i === here ? 0 : -1}
          aria-label={says(word)}
          title={aboutOf(word) || undefined}
          className={`${css['word']} ${kindOf(word)}`}
          data-lit={word.findings.some((f) => f.id === lit) || undefined}
          data-unsure={word.isUnsure || word.heard !== '' || undefined}
          onClick={() => hear(word)}
          onFocus={() => setHere(i)}
          onPointerEnter={() => onPoint(word.findings[0]?.id ?? null)}
          onPointerLeave={() => onPoint(null)}
        >
          {word.text}
        </button>
      ))}
    </div>
  );
}
