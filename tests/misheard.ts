import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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
export function misheard(text: string, rate = 0.15, time = 0): string {
  let state = 2166136261 ^ Math.imul(time, 40503);
  for (const c of text) state = Math.imul(state ^ c.charCodeAt(0), 16777619);
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 8) / 2 ** 24;
  };
  const out = read(text).words.flatMap(({ w }) => {
    if (random() >= rate) return [w];
    if (small.has(w) && random() < 0.6) return [];
    const options = alike[w] ?? [];
    return options.length > 0 ? [options[Math.floor(random() * options.length)] ?? w] : [w];
  });
  return out.join(' ') || 'a';
}
