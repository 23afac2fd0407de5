import { type Finding, type ReplyContext, shareOf } from './finding';
import { judgeReply, type TagResult } from './judge';

type Tag = (text: string, context: ReplyContext) => Promise<TagResult | null>;

/**
 * A reply judged so that no word which the recogniser was unsure of costs a point by itself: a fault that rests on one
 * stands only if it is found without that word as well, and as plainly as it is found there.
 */
export async function judgeHeard(text: string, context: ReplyContext, tag: Tag): Promise<Finding[]> {
  const findings = judgeReply(text, context, await tag(text, context));
  const unsure = context.unsure ?? [];
  const isDoubtful = ({ kind, from, to }: Finding): boolean =>
    kind === 'fault' && unsure.some((u) => u.from < to && u.to > from);
  if (!findings.some(isDoubtful)) return findings;
  const rest = unsure.toReversed().reduce((t, u) => t.slice(0, u.from) + t.slice(u.to), text);
  const without = rest.replace(/\s+/g, ' ').trim();
  const sure = { ...context, unsure: [] };
  const again = judgeReply(without, sure, await tag(without, sure));
  return findings.flatMap((f): Finding[] => {
    if (!isDoubtful(f)) return [f];
    const same = again.filter((g) => g.id === f.id);
    if (same.length === 0) return [];
    const share = Math.min(shareOf(f), Math.max(...same.map(shareOf)));
    return [share < 1 ? { ...f, share } : f];
  });
}
