import type { TagResult } from '../../../renderer/core/content/judge';

/** What the encoder would say if it saw one label, as surely as told, in all the words. */
export const tagsOf = (text: string, label: string, p: number, threshold: number): TagResult => ({
  labels: [label],
  reply: [p],
  words: [...text.matchAll(/\S+/g)].map((w) => ({ from: w.index, to: w.index + w[0].length, prob: [p] })),
  thresholds: { [label]: threshold },
});
