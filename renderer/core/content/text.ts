import { numberWords } from './numbers';

/**
 * A reply as the recogniser writes it: lower case, no punctuation, numbers as words. `plain` goes further, for rules:
 * contractions spelt out, one spelling, no fillers. Both lead back to character offsets of the text as given.
 */
export interface Word {
  /** As spoken: what the encoder reads. */
  w: string;
  from: number;
  to: number;
  /** A full stop, question or exclamation mark follows. Recognised speech has none. */
  stop: boolean;
  /** Any punctuation follows. */
  mark: boolean;
  /** Asked with a question mark. */
  asked: boolean;
}

export interface Said {
  text: string;
  words: Word[];
  plain: string;
  /** For each character of `plain`, the index of its word. */
  wordAt: number[];
}

const fillers = new Set(['um', 'uh', 'er', 'erm', 'hm', 'hmm', 'ah', 'mm', 'eh']);

const short: Record<string, string> = {
  "i'm": 'i am',
  im: 'i am',
  "won't": 'will not',
  "can't": 'can not',
  cannot: 'can not',
  "shan't": 'shall not',
  "let's": 'let us',
  lets: 'let us',
  "y'all": 'you',
  "ain't": 'is not',
  gonna: 'going to',
  gotta: 'got to',
  wanna: 'want to',
  lemme: 'let me',
  gimme: 'give me',
  dunno: 'do not know',
  cos: 'because',
  cause: 'because',
  "ma'am": 'madam',
  "what'd": 'what would',
  "that'd": 'that would',
  ye: 'you',
  ya: 'you',
  shouldve: 'should have',
  wouldve: 'would have',
  youre: 'you are',
  youve: 'you have',
  ive: 'i have',
  thats: 'that is',
  dont: 'do not',
  didnt: 'did not',
  doesnt: 'does not',
  isnt: 'is not',
  wasnt: 'was not',
  wont: 'will not',
  cant: 'can not',
  "mustn't": 'must not',
  til: 'until',
  till: 'until',
  ok: 'okay',
  yeah: 'yes',
  yep: 'yes',
  aye: 'yes',
  nope: 'no',
};
const endings: [RegExp, string][] = [
  [/^(.+)n't$/, '$1 not'],
  [/^(.+)'re$/, '$1 are'],
  [/^(.+)'ve$/, '$1 have'],
  [/^(.+)'ll$/, '$1 will'],
  [/^(i|you|he|she|we|they|who|it|there)'d$/, '$1 would'],
  [/^(it|that|what|where|who|here|there|how|he|she|this|everything|nothing)'s$/, '$1 is'],
  [/^([a-z]{2,}in)'$/, '$1g'],
  [
    /^(apolog|real|recogn|organ|author|final|final|summar|priorit|sympath|emphas|empath|util|minim|custom)iz(e|es|ed|ing)$/,
    '$1is$2',
  ],
  [/^(fav|col|hon|lab|neighb|behavi)or(s|ed|ing)?$/, '$1our$2'],
  [/^cancel(ed|ing)$/, 'cancell$1'],
];

const expand = (w: string): string => {
  const known = short[w];
  if (known !== undefined) return known;
  for (const [from, to] of endings) if (from.test(w)) return w.replace(from, to);
  return w;
};

/** Letters that are no base letter with a mark. */
const plainLetters: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe' };

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łøđðþßæœ]/g, (letter) => plainLetters[letter] ?? letter);

/** The words of a stretch without spaces, as they are spoken; without accents, as the recogniser writes them. */
export const spoken = (chunk: string): string[] =>
  numberWords(plain(chunk))
    .replace(/[^a-z' ]+/g, ' ')
    .split(/\s+/)
    .map((w) => w.replace(/^'+|'+$/g, ''))
    .filter(Boolean);

/** A text's words alone, without their places. */
export const spokenWords = (text: string): string[] => text.split(/\s+/).flatMap(spoken);

export function read(text: string): Said {
  const words: Word[] = [];
  for (const chunk of text.matchAll(/\S+/g)) {
    const lead = /^[^\p{L}\p{N}£$€]*/u.exec(chunk[0])?.[0].length ?? 0;
    const tail = /[^\p{L}\p{N}%]*$/u.exec(chunk[0])?.[0] ?? '';
    const parts = spoken(chunk[0]);
    const from = chunk.index + lead;
    const to = Math.max(from + 1, chunk.index + chunk[0].length - tail.length);
    for (const [i, w] of parts.entries()) {
      const last = i === parts.length - 1;
      words.push({
        w,
        from,
        to,
        stop: last && /[.?!…]/.test(tail),
        mark: last && /[.?!…,;:–—]/.test(tail),
        asked: last && tail.includes('?'),
      });
    }
    // A dash on its own belongs to the word before it.
    const before = words.at(-1);
    if (parts.length === 0 && before && /[-–—.?!,;:…]/.test(chunk[0])) {
      before.mark = true;
      if (/[.?!…]/.test(chunk[0])) before.stop = true;
    }
  }
  let plain = '';
  const wordAt: number[] = [];
  for (const [i, { w }] of words.entries()) {
    if (fillers.has(w)) continue;
    const out = (plain ? ' ' : '') + expand(w);
    plain += out;
    for (let k = 0; k < out.length; k++) wordAt.push(i);
  }
  return { text, words, plain, wordAt };
}

/** Character offsets in the text of words a to b, b included. */
export const spanOf = (said: Said, a: number, b: number): { from: number; to: number } => ({
  from: said.words[a]?.from ?? 0,
  to: said.words[b]?.to ?? said.text.length,
});

export interface Match {
  /** Index of the first and last word. */
  a: number;
  b: number;
  /** Offsets in `plain`. */
  at: number;
  end: number;
  groups: (string | undefined)[];
}

/** Every place where a pattern stands, in whole words. Patterns are written for `plain`. */
export function find(said: Said, pattern: RegExp): Match[] {
  const found: Match[] = [];
  const flags = pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`;
  for (const m of said.plain.matchAll(new RegExp(pattern.source, flags))) {
    if (!m[0].trim()) continue;
    const at = m.index + (m[0].length - m[0].trimStart().length);
    const end = m.index + m[0].trimEnd().length;
    if (/[a-z']/.test(said.plain[at - 1] ?? ' ') || /[a-z']/.test(said.plain[end] ?? ' ')) continue;
    found.push({ a: said.wordAt[at] ?? 0, b: said.wordAt[end - 1] ?? 0, at, end, groups: [...m].slice(1) });
  }
  return found;
}

export const has = (said: Said, pattern: RegExp): boolean => find(said, pattern).length > 0;
