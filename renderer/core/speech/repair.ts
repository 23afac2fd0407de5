import { doubleMetaphone } from 'double-metaphone';
import { contentWords } from '../content/likeness';
import { numbersIn, numberWords } from '../content/numbers';
import type { TimedWord } from './words';

/**
 * What the recogniser is known to make of phrases that this product lives on, measured on our own recordings
 * (docs/content.md). Each left side says nothing that a trainee would say.
 */
const knownErrors: readonly (readonly [heard: string, said: string])[] = [
  ['there with me', 'bear with me'],
  ['bare with me', 'bear with me'],
  ['beer with me', 'bear with me'],
  ['need to come down', 'need to calm down'],
  ['need to hum down', 'need to calm down'],
  ['please come down', 'please calm down'],
  ['just come down', 'just calm down'],
  ['it sound policy', "it's our policy"],
  ['it sour policy', "it's our policy"],
  ['a refine', 'a refund'],
  ['the refine', 'the refund'],
  ['your refine', 'your refund'],
  ['full refine', 'full refund'],
  ['does not work for you', 'does that work for you'],
];

/** A number's sound-alike, when a number stands before it and what is counted after it. */
const numberLike: Readonly<Record<string, string>> = {
  for: 'four',
  to: 'two',
  too: 'two',
  won: 'one',
  ate: 'eight',
  tree: 'three',
};
const tens = /^(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|and)$/;
const counted =
  /^(pounds?|dollars?|euros?|pence|cents?|percent|days?|weeks?|months?|hours?|minutes?|o'clock|thousand|hundred|times)$/;

/** The recogniser is seldom wrong above the first, and its words are half wrong below the second: see docs/content.md. */
const sure = 0.95;
export const unsure = 0.8;

/** Words of a call that the recogniser may not know, or know worse than others. */
export interface Terms {
  /** By how they sound. */
  bySound: ReadonlyMap<string, string>;
  /** Names, which are no words of the language, by their letters. */
  names: ReadonlyMap<string, string>;
  all: ReadonlySet<string>;
}

const soundOf = (word: string): string => doubleMetaphone(word.replace(/[^a-z]/g, ''))[0];
const plain = (text: string): string[] =>
  numberWords(text.toLowerCase())
    .split(/[^a-z']+/)
    .filter(Boolean);

/** Names (capitals inside a sentence) and weighty words of the brief and the customer's name. */
export function termsOf(texts: readonly string[]): Terms {
  const weighty = new Set(
    contentWords(texts.flatMap(plain)).filter((w) => w.length > 4 && numbersIn([w]).length === 0),
  );
  const named = texts.flatMap((t) => [...t.matchAll(/(?<=[\w,;:] )[A-Z][a-z]{2,}/g)].map((m) => m[0].toLowerCase()));
  return {
    bySound: new Map([...weighty].filter((w) => soundOf(w).length > 1).map((w) => [soundOf(w), w])),
    names: new Map(named.map((n) => [n, n])),
    all: new Set(texts.flatMap(plain)),
  };
}

const joined = (words: readonly TimedWord[], text: string): TimedWord => ({
  text,
  from: words[0]?.from ?? 0,
  to: words.at(-1)?.to ?? 0,
  confidence: Math.min(...words.map((w) => w.confidence)),
  heard: words.map((w) => w.heard ?? w.text).join(' '),
});

/** Words `a` to `b` (not included) become `said`, which shares their time. */
function replaced(words: readonly TimedWord[], a: number, b: number, said: readonly string[]): TimedWord[] {
  const whole = joined(words.slice(a, b), '');
  const width = (whole.to - whole.from) / said.length;
  const fresh = said.map((text, i): TimedWord => {
    const same = words[a + i];
    if (b - a === said.length && same) return same.text === text ? same : { ...same, text, heard: same.text };
    return { ...whole, text, from: whole.from + i * width, to: whole.from + (i + 1) * width };
  });
  return [...words.slice(0, a), ...fresh, ...words.slice(b)];
}

function phrases(words: readonly TimedWord[]): TimedWord[] {
  let out = [...words];
  for (const [heard, said] of knownErrors) {
    const wrong = heard.split(' ');
    for (let i = 0; i + wrong.length <= out.length; i++)
      if (wrong.every((w, k) => out[i + k]?.text === w)) out = replaced(out, i, i + wrong.length, said.split(' '));
  }
  return out;
}

const numbers = (words: readonly TimedWord[]): TimedWord[] =>
  words.map((word, i) => {
    const text = numberLike[word.text];
    const isNumber = text && tens.test(words[i - 1]?.text ?? '') && counted.test(words[i + 1]?.text ?? '');
    return isNumber ? { ...word, text, heard: word.text } : word;
  });

function named(words: readonly TimedWord[], terms: Terms): TimedWord[] {
  const out: TimedWord[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as TimedWord;
    const next = words[i + 1];
    // A name that is no word of the language comes as two: "bright way".
    const name = next && terms.names.get(word.text + next.text);
    if (next && name && !terms.all.has(word.text)) {
      out.push(joined([word, next], name));
      i++;
      continue;
    }
    const term = terms.bySound.get(soundOf(word.text));
    const isOther = term && !terms.all.has(word.text) && word.confidence < sure;
    out.push(isOther ? { ...word, text: term, heard: word.text } : word);
  }
  return out;
}

/**
 * The recogniser's words as they were most likely said: phrases that it is known to mishear, numbers by what stands
 * around them, names and weighty words of the brief by how they sound. A word that was changed keeps what was heard.
 */
export const repair = (words: readonly TimedWord[], terms: Terms): TimedWord[] => named(numbers(phrases(words)), terms);
