import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tagger } from '../renderer/adapters/tagger';
import type { ReplyContext } from '../renderer/core/content/finding';
import type { TagResult } from '../renderer/core/content/judge';
import { read } from '../renderer/core/content/text';
import { dataFolder } from './labelled';

/** The same errors every time, others another time: a word in seven is swapped for one that sounds like it, small ones are dropped. */
const alike = JSON.parse(
  existsSync(join(dataFolder, 'sound-alikes.json'))
    ? readFileSync(join(dataFolder, 'sound-alikes.json'), 'utf8')
    : '{}',
) as Record<string, string[]>;
const small = new Set(
  'a an the to of in on at is i it you we that and for so do have be was if as by or with me my your this will would can'.split(
    ' ',
  ),
);

/** How many of the words are heard with little confidence, as measured on recognised speech (`npm run bench -- words`). */
const unsureOf = { wrong: 0.477, right: 0.043 } as const;

/** A reply, and where the words stand that were heard with little confidence, as the app has it of a recogniser. */
export type Heard = { text: string } & Pick<ReplyContext, 'unsure'>;
/** What `judgeHeard` asks of an encoder, if there is one. */
export const tagsOf =
  (tagger: Tagger | null) =>
  async (words: string, around: ReplyContext): Promise<TagResult | null> =>
    (await tagger?.tag(words, around)) ?? null;
export const asSaid = (text: string): Heard => ({ text });

export function misheard(text: string, rate = 0.15, time = 0): Required<Heard> {
  const random = randomOf(text, time);
  const confidence = randomOf(`${text} and how surely`, time);
  const unsure: { from: number; to: number }[] = [];
  let out = '';
  const hear = (w: string, chance: number): void => {
    const from = out ? out.length + 1 : 0;
    out += out ? ` ${w}` : w;
    if (confidence() < chance) unsure.push({ from, to: out.length });
  };
  for (const { w } of read(text).words) {
    if (random() >= rate) {
      hear(w, unsureOf.right);
      continue;
    }
    if (small.has(w) && random() < 0.6) continue;
    const options = alike[w] ?? [];
    if (options.length > 0) hear(options[Math.floor(random() * options.length)] ?? w, unsureOf.wrong);
    else hear(w, unsureOf.right);
  }
  return { text: out || 'a', unsure };
}

/** The same numbers for the same text, others another time. */
function randomOf(text: string, time: number): () => number {
  let state = 2166136261 ^ Math.imul(time, 40503);
  for (const c of text) state = Math.imul(state ^ c.charCodeAt(0), 16777619);
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 8) / 2 ** 24;
  };
}
