import { Tokenizer } from '@huggingface/tokenizers';
import type * as Ort from 'onnxruntime-web';
import { factsFor } from '../core/content/facts-for';
import type { ReplyContext } from '../core/content/finding';
import type { TagResult } from '../core/content/judge';
import { likeliest, readWordModel } from '../core/content/likeliest';
import { read, spokenWords } from '../core/content/text';

/** The model card beside the model, see tools/content/export.py. */
export interface TaggerCard {
  labels: string[];
  thresholds: Record<string, number>;
  /** Tokens of the reply, [CLS] included, and of each piece of context. */
  maxOwn: number;
  maxContext: number;
}

export interface TaggerParts {
  /** onnxruntime-web, with wasmPaths and numThreads set by the caller. */
  ort: Pick<typeof Ort, 'InferenceSession' | 'Tensor'>;
  model: Uint8Array;
  /** The contents of tokenizer.json. */
  tokenizer: unknown;
  card: TaggerCard;
  /** The contents of words.bin. */
  wordModel: Uint8Array;
}

/** What the likelier words weigh against those heard, where the two differ; set on replies in no training. */
const likelier = 0.6;

type TagContext = Pick<ReplyContext, 'said' | 'facts' | 'unsure'>;

export interface Tagger {
  tag(text: string, context: TagContext): Promise<TagResult>;
}

interface Coded {
  ids: number[];
  own: number[];
  types: number[];
  /** For each token, the index of its word; -1 for others. */
  wordAt: number[];
}

/** Tokens exactly as in training: the reply word by word, then the customer's line and the facts, each cut short. */
export function coder(tokenizer: Tokenizer, card: TaggerCard): (words: string[], said: string, facts: string) => Coded {
  const cache = new Map<string, number[]>();
  const encode = (s: string): number[] => {
    if (!s) return [];
    return [...tokenizer.encode(s, { add_special_tokens: false }).ids];
  };
  const word = (w: string): number[] => {
    const known = cache.get(w) ?? encode(w);
    cache.set(w, known);
    return known;
  };
  const cls = tokenizer.token_to_id('[CLS]') ?? 101;
  const sep = tokenizer.token_to_id('[SEP]') ?? 102;
  return (words, said, facts) => {
    let ids = [cls];
    let wordAt = [-1];
    for (const [i, w] of words.entries())
      for (const id of word(w)) {
        ids.push(id);
        wordAt.push(i);
      }
    ids = [...ids.slice(0, card.maxOwn), sep];
    wordAt = [...wordAt.slice(0, card.maxOwn), -1];
    const own = ids.length;
    for (const c of [said, facts]) ids.push(...encode(c.toLowerCase()).slice(0, card.maxContext), sep);
    while (wordAt.length < ids.length) wordAt.push(-1);
    return { ids, wordAt, own: wordAt.map((w) => (w >= 0 ? 1 : 0)), types: ids.map((_, i) => (i < own ? 0 : 1)) };
  };
}

/** What the encoder makes of one reading of the words. */
interface Reading {
  reply: Float32Array;
  /** Of each word. */
  words: Float32Array[];
}

const between = (heard: Float32Array, likely: Float32Array | undefined): Float32Array =>
  heard.map((p, k) => p + likelier * ((likely?.[k] ?? p) - p));

const mixed = (heard: Reading, likely: Reading): Reading => ({
  reply: between(heard.reply, likely.reply),
  words: heard.words.map((p, i) => between(p, likely.words[i])),
});

/**
 * The encoder, in a browser worker or in Node: the same numbers on both. Words that only sound like what was likely said
 * are read both ways. Throws when a part is missing or broken.
 */
export async function createTagger({ ort, model, tokenizer, card, wordModel }: TaggerParts): Promise<Tagger> {
  const plain = { ...(tokenizer as Record<string, unknown>), padding: null, truncation: null };
  const code = coder(new Tokenizer(plain, {}), card);
  const language = readWordModel(wordModel);
  const session = await ort.InferenceSession.create(model, {
    executionProviders: ['wasm'],
    graphOptimizationLevel: 'all',
  });
  const row = (values: number[]): Ort.Tensor =>
    new ort.Tensor('int64', BigInt64Array.from(values.map(BigInt)), [1, values.length]);
  const count = card.labels.length;

  const reading = async (words: string[], said: string, facts: string): Promise<Reading> => {
    const coded = code(words, said, facts);
    const output = await session.run({
      input_ids: row(coded.ids),
      attention_mask: row(coded.ids.map(() => 1)),
      token_type_ids: row(coded.types),
      own: row(coded.own),
    });
    const byToken = output['tokprob']?.data as Float32Array;
    const prob = words.map(() => new Float32Array(count));
    // A word is as sure as its surest piece.
    for (const [t, w] of coded.wordAt.entries()) {
      const target = prob[w];
      if (target) for (let k = 0; k < count; k++) target[k] = Math.max(target[k] ?? 0, byToken[t * count + k] ?? 0);
    }
    return { reply: output['prob']?.data as Float32Array, words: prob };
  };

  const run = async (text: string, { said, facts, unsure }: TagContext): Promise<TagResult> => {
    const { words } = read(text);
    const tags = { labels: card.labels, thresholds: card.thresholds };
    if (words.length === 0) return { ...tags, reply: new Float32Array(count), words: [] };
    const heard = words.map(({ w }) => w);
    const isUnsure = (w: { from: number; to: number }) => unsure?.some((u) => u.from < w.to && u.to > w.from);
    const doubted = unsure && new Set(words.flatMap((w, i) => (isUnsure(w) ? [i] : [])));
    const likely = likeliest(language, heard, new Set(spokenWords(`${said} ${facts}`)), doubted);
    const nearest = factsFor(facts, `${said} ${text}`, card.maxContext);
    const asHeard = await reading(heard, said, nearest);
    const isSame = likely.every((w, i) => w === heard[i]);
    const { reply, words: prob } = isSame ? asHeard : mixed(asHeard, await reading(likely, said, nearest));
    return {
      ...tags,
      reply,
      words: words.map(({ from, to }, i) => ({ from, to, prob: prob[i] ?? new Float32Array(count) })),
    };
  };

  // One session takes one run at a time.
  let last: Promise<unknown> = Promise.resolve();
  return {
    tag: (text, context) => {
      const mine = last.then(() => run(text, context));
      last = mine.catch(() => undefined);
      return mine;
    },
  };
}
