import { contentWords, overlap } from '../content/likeness';
import { spokenWords } from '../content/text';
import type { Pack } from '../customer/pack';

/** What better could have been said at a moment. */
export interface Better {
  text: string;
  /** A sentence to say, or a fact of the brief to make one from. */
  from: 'pack' | 'brief';
}

/** As many as can be read at a glance. */
const shown = 2;
/** Sharing this part of its content words with what was said, a reply is no news. */
const alreadySaid = 0.6;

/** Which part of the brief answers a practice that the pack has no reply for. */
const briefFor: Readonly<Record<string, 'know' | 'may'>> = {
  acknowledge: 'know',
  paraphrase: 'know',
  'explain-openly': 'know',
  concrete: 'know',
  'offer-solution': 'may',
  'next-step': 'may',
  'own-it': 'may',
  'follow-up': 'may',
  'escalate-rightly': 'may',
};

/**
 * One or two replies for a practice that fit this customer and this moment: those of the pack nearest in words to the
 * customer's line `said`, without what the trainee had said already; else the nearest facts of the brief.
 */
export function betterReplies(
  { examples, brief }: Pick<Pack, 'examples' | 'brief'>,
  id: string,
  said: string,
  spoken: string,
): Better[] {
  const heard = spokenWords(said);
  const own = spokenWords(spoken);
  const nearest = (texts: readonly string[]): string[] =>
    texts
      .map((text, i) => ({ text, i, words: spokenWords(text) }))
      .filter(({ words }) => overlap(words, own) < alreadySaid * Math.max(1, new Set(contentWords(words)).size))
      .toSorted((a, b) => overlap(b.words, heard) - overlap(a.words, heard) || a.i - b.i)
      .slice(0, shown)
      .map(({ text }) => text);
  const replies = nearest(examples[id] ?? []);
  if (replies.length > 0) return replies.map((text) => ({ text, from: 'pack' }));
  const part = briefFor[id];
  return part ? nearest(brief[part]).map((text) => ({ text, from: 'brief' })) : [];
}
