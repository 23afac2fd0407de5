import { doubleMetaphone } from 'double-metaphone';
import { distance } from 'fastest-levenshtein';
import type { TimedWord } from '../speech/words';
import { contentWords } from './likeness';
import { numbersIn, numberWords } from './numbers';

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

/** A number's sound-alike: sure between a number and what is counted, likely after a word that asks for a number. */
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

/** After these stands a surname. */
const title = /^(mr|mister|mrs|missus|missis|ms|miss|doctor|dr)$/;
/** What is hardly meant where the brief has a name of the same sound, unless one of `cursed` goes before. */
const curse = /^(shit|shitty|bitch|dick|fuck|crap|crappy|piss|tits?|ass)$/;
const cursed = /^(a|an|the|this|that|of|holy|such|no|any|bull|so|as)$/;

const asksNumber = /^(at|by|half|past|number|ending|until|till|before|after)$/;

/** The recogniser is seldom wrong above the first; half of its wrong words lie below the second: see docs/content.md. */
const sure = 0.95;
export const unsure = 0.8;

/** Words of a call that the recogniser may not know, or know worse than others. */
export interface Terms {
  /** With how they sound. */
  weighty: readonly { word: string; sound: string }[];
  /** Names, which are no words of the language, by their letters. */
  names: ReadonlySet<string>;
  /** By their sound: names, and those that stand after a first name or a title. */
  called: ReadonlyMap<string, string>;
  surnames: ReadonlyMap<string, string>;
  /** Neighbours: a known word and how the one before or after it sounds, to that one. */
  before: ReadonlyMap<string, string>;
  after: ReadonlyMap<string, string>;
  all: ReadonlySet<string>;
}

const soundOf = (word: string): string => doubleMetaphone(word.replace(/[^a-z]/g, ''))[0];
const plain = (text: string): string[] =>
  numberWords(text.toLowerCase())
    .split(/[^a-z']+/)
    .filter(Boolean);

const bySound = (names: string[]): Map<string, string> =>
  new Map(names.map((name) => [soundOf(name.toLowerCase()), name.toLowerCase()]));

/** Names (capitals inside a sentence) and weighty words of the brief and the customer's name. */
export function termsOf(texts: readonly string[]): Terms {
  const weighty = new Set(
    contentWords(texts.flatMap(plain)).filter((w) => w.length > 4 && numbersIn([w]).length === 0),
  );
  const named = texts.flatMap((t) => [...t.matchAll(/(?<=[\w,;:] )[A-Z][a-z]{2,}/g)].map((m) => m[0].toLowerCase()));
  const pairs = texts.flatMap((t) => {
    const words = plain(t);
    return words.slice(1).map((b, i): [string, string] => [words[i] ?? '', b]);
  });
  return {
    weighty: [...weighty].map((word) => ({ word, sound: soundOf(word) })).filter(({ sound }) => sound.length > 1),
    names: new Set(named),
    called: bySound(named),
    surnames: bySound(texts.flatMap((t) => t.match(/(?<=[A-Z][a-z]+ )[A-Z][a-z]{2,}/g) ?? [])),
    before: new Map(pairs.map(([a, b]) => [`${soundOf(a)} ${b}`, a])),
    after: new Map(pairs.map(([a, b]) => [`${a} ${soundOf(b)}`, b])),
    all: new Set(texts.flatMap(plain)),
  };
}

/** 0-1: letters that differ. Two words that sound alike are spelt somewhat alike, or the sound was drawn too roughly. */
const apart = (a: string, b: string): number => distance(a, b) / Math.max(a.length, b.length);
/** For a weighty word, and for a small one beside the neighbour that it has in the brief. */
const mostApart = { term: 0.6, beside: 0.49 } as const;

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
    const before = words[i - 1]?.text ?? '';
    const isCount = tens.test(before) && counted.test(words[i + 1]?.text ?? '');
    return text && (isCount || (asksNumber.test(before) && word.confidence < sure))
      ? { ...word, text, heard: word.text }
      : word;
  });

function named(words: readonly TimedWord[], terms: Terms): TimedWord[] {
  const out: TimedWord[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as TimedWord;
    const next = words[i + 1];
    // A name that is no word of the language comes as two: "bright way".
    const pair = word.text + (next?.text ?? '');
    if (next && terms.names.has(pair) && !terms.all.has(word.text)) {
      out.push(joined([word, next], pair));
      i++;
      continue;
    }
    const sound = soundOf(word.text);
    const beside = [terms.before.get(`${sound} ${next?.text}`), terms.after.get(`${out.at(-1)?.text} ${sound}`)].find(
      (t) => t && apart(t, word.text) <= mostApart.beside,
    );
    const before = out.at(-1)?.text ?? '';
    const name = title.test(before)
      ? terms.surnames.get(sound)
      : curse.test(word.text) && !cursed.test(before)
        ? terms.called.get(sound)
        : undefined;
    if (name && name !== word.text) {
      out.push({ ...word, text: name, heard: word.text });
      continue;
    }
    const alike = terms.all.has(word.text) ? [] : terms.weighty.filter((t) => t.sound === sound);
    const [nearest] = alike.map((t) => t.word).toSorted((a, b) => apart(a, word.text) - apart(b, word.text));
    const term = beside ?? (nearest && apart(nearest, word.text) <= mostApart.term ? nearest : undefined);
    // Beside its own neighbour a weighty word is known even from a sure mistake: "the blue cattle".
    const isSafe = word.confidence < sure || (beside !== undefined && beside.length > 4);
    const isOther = term && term !== word.text && isSafe;
    out.push(isOther ? { ...word, text: term, heard: word.text } : word);
  }
  return out;
}

/**
 * The recogniser's words as they were most likely said: phrases that it is known to mishear, numbers by what stands
 * around them, names and weighty words of the brief by how they sound. A word that was changed keeps what was heard.
 */
export const repair = (words: readonly TimedWord[], terms: Terms): TimedWord[] => named(numbers(phrases(words)), terms);
