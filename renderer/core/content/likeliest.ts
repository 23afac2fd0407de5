/**
 * What was likely said where a recogniser wrote words that only sound like it: a noisy channel over word trigrams of the
 * labelled replies and the customers' lines (models/content/words.bin, made by tools/content/words.py, which says how the
 * file is laid out).
 */
export interface WordModel {
  words: readonly string[];
  idOf: ReadonlyMap<string, number>;
  /** Words 0 to `spoken` - 1 were seen in replies; 0 is the start of a line. */
  spoken: number;
  /** How often each was seen, and all of them. */
  seen: Uint32Array;
  total: number;
  pairs: Counted;
  /** Keyed by the index of the pair before. */
  triples: Counted;
  /** Sound-alikes of word w: from `alikeFrom[w]` to `alikeFrom[w + 1]`. */
  alikeFrom: Uint32Array;
  alike: Uint16Array;
  /** Weighted share of the phones that differ, in hundredths. */
  distance: Uint8Array;
}

/** Sorted keys `context * spoken + word` with their counts, and for each context the sum and number of these. */
interface Counted {
  keys: Uint32Array;
  counts: Uint16Array;
  sums: Float64Array;
  kinds: Float64Array;
}

function counted(keys: Uint32Array, counts: Uint16Array, contexts: number, spoken: number): Counted {
  const sums = new Float64Array(contexts);
  const kinds = new Float64Array(contexts);
  for (const [i, key] of keys.entries()) {
    const context = Math.floor(key / spoken);
    sums[context] = (sums[context] ?? 0) + (counts[i] ?? 0);
    kinds[context] = (kinds[context] ?? 0) + 1;
  }
  return { keys, counts, sums, kinds };
}

/** Throws where the bytes are no such file, or not the whole of one. */
export function readWordModel(bytes: Uint8Array): WordModel {
  // A copy, since a view on numbers must begin at a multiple of their size.
  const { buffer } = Uint8Array.from(bytes);
  let at = 4;
  const block = (length: number, size: number): [ArrayBuffer, number, number] => {
    const from = at;
    at += Math.ceil((length * size) / 4) * 4;
    return [buffer, from, length];
  };
  const head = new Uint8Array(...block(new Uint32Array(buffer, 0, 1)[0] ?? 0, 1));
  const header = JSON.parse(Array.from(head, (c) => String.fromCharCode(c)).join('')) as Record<
    'spoken' | 'pairs' | 'triples',
    number
  > & { words: string[] };
  const { words, spoken } = header;
  const seen = new Uint32Array(...block(spoken, 4));
  const pairKeys = new Uint32Array(...block(header.pairs, 4));
  const pairs = counted(pairKeys, new Uint16Array(...block(header.pairs, 2)), spoken, spoken);
  const tripleKeys = new Uint32Array(...block(header.triples, 4));
  const triples = counted(tripleKeys, new Uint16Array(...block(header.triples, 2)), header.pairs, spoken);
  const alikeFrom = new Uint32Array(...block(words.length + 1, 4));
  const alike = new Uint16Array(...block(alikeFrom[words.length] ?? 0, 2));
  const distance = new Uint8Array(...block(alike.length, 1));
  if (at !== buffer.byteLength) throw new RangeError('The counts of words are not whole.');
  return {
    words,
    idOf: new Map(words.map((w, i) => [w, i])),
    spoken,
    seen,
    total: seen.reduce((sum, n) => sum + n, 0),
    pairs,
    triples,
    alikeFrom,
    alike,
    distance,
  };
}

function indexOf({ keys }: Counted, key: number): number {
  let low = 0;
  let high = keys.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const here = keys[middle] ?? 0;
    if (here === key) return middle;
    if (here < key) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Absolute discounting (Ney, Essen and Kneser 1994). */
const discount = 0.75;
const discounted = (of: Counted, context: number, word: number, spoken: number, shorter: number): number => {
  const sum = of.sums[context] ?? 0;
  if (sum === 0) return shorter;
  const at = word < spoken ? indexOf(of, context * spoken + word) : -1;
  const own = at < 0 ? 0 : Math.max(0, (of.counts[at] ?? 0) - discount);
  return (own + discount * (of.kinds[context] ?? 0) * shorter) / sum;
};

/** Times that a word never seen counts as seen. */
const unseen = 0.3;
/** The chance that the words of the customer's line and the brief have among them. */
const echoed = 0.02;
/**
 * How likely a word is written as one that sounds just like it, where the recogniser did not say how sure it was, where it
 * was sure and where it was not, and how much less so, as an exponent, the wholly unlike. Lower than the errors of a
 * recogniser: a right word made wrong weighs more. Set on replies in no training and on recognised ones (docs/content.md).
 */
const misheard = { untold: 0.004, sure: 0.001, unsure: 0.1 } as const;
const farther = 8;
/** Hypotheses kept after each word. */
const width = 24;

interface Hypothesis {
  before: number;
  last: number;
  score: number;
  words: Linked | null;
}
interface Linked {
  word: string;
  rest: Linked | null;
}

/**
 * The likeliest words behind those heard, one for each, in order. `expected` are words of the customer's line and the
 * brief, `unsure` the indices of the words that the recogniser was unsure of, where it said so. Pure and deterministic; a
 * word that the model does not know stays as it is.
 */
export function likeliest(
  model: WordModel,
  heard: readonly string[],
  expected: ReadonlySet<string>,
  unsure?: ReadonlySet<number>,
): string[] {
  const { spoken, pairs, triples } = model;
  const known = [...expected].flatMap((w) => model.idOf.get(w) ?? []);
  const isExpected = new Set(known);
  const alone = (id: number): number => Math.max(model.seen[id] ?? 0, unseen) / model.total;
  const isSpoken = (id: number): boolean => id >= 0 && id < spoken;
  const pairOf = ({ before, last }: Hypothesis): number =>
    isSpoken(before) && isSpoken(last) ? indexOf(pairs, before * spoken + last) : -1;
  const likely = (last: number, pair: number, id: number): number => {
    const one = isSpoken(last) ? discounted(pairs, last, id, spoken, alone(id)) : alone(id);
    const p = pair < 0 ? one : discounted(triples, pair, id, spoken, one);
    return p * (1 - echoed) + (isExpected.has(id) ? echoed / known.length : 0);
  };
  let hypotheses: Hypothesis[] = [{ before: -1, last: 0, score: 0, words: null }];
  for (const [i, written] of heard.entries()) {
    const chance = misheard[unsure ? (unsure.has(i) ? 'unsure' : 'sure') : 'untold'];
    const options = candidates(model, written, chance);
    const best = new Map<number, Hypothesis>();
    for (const hypothesis of hypotheses) {
      const { last, score, words } = hypothesis;
      const pair = pairOf(hypothesis);
      for (const { id, word, channel } of options) {
        const p = id < 0 ? unseen / model.total : likely(last, pair, id);
        const next = { before: last, last: id, score: score + channel + Math.log(p), words: { word, rest: words } };
        const key = (last + 1) * (model.words.length + 1) + id + 1;
        const rival = best.get(key);
        if (!rival || next.score > rival.score) best.set(key, next);
      }
    }
    hypotheses = [...best.values()].toSorted((x, y) => y.score - x.score).slice(0, width);
  }
  const out: string[] = [];
  for (let link = hypotheses[0]?.words ?? null; link; link = link.rest) out.push(link.word);
  return out.toReversed();
}

function candidates(model: WordModel, word: string, chance: number): { id: number; word: string; channel: number }[] {
  const id = model.idOf.get(word) ?? -1;
  const same = { id, word, channel: Math.log(1 - chance) };
  if (id < 0) return [same];
  const from = model.alikeFrom[id] ?? 0;
  const alike = Array.from(model.alike.subarray(from, model.alikeFrom[id + 1]), (other, k) => ({
    id: other,
    word: model.words[other] ?? word,
    channel: Math.log(chance) - (farther * (model.distance[from + k] ?? 0)) / 100,
  }));
  return [same, ...alike];
}
