import { canned } from './canned';
import { type Sure, settle } from './exclusion';
import { handsOverTooEarly } from './facts';
import { type Finding, plain, type ReplyContext } from './finding';
import { isList } from './negation';
import { reasonOf } from './reasons';
import { type ContentId, type Hit, isBehaviour, type Scene, sceneOf } from './rule';
import { hitsOf } from './rules';
import { spansOf } from './spans';
import { spanOf } from './text';
import { vetoed } from './veto';

/** What the encoder says of one reply. */
export interface TagResult {
  labels: readonly string[];
  /** Per label, 0-1, for the reply as a whole. */
  reply: ArrayLike<number>;
  /** Per word of the reply and label, 0-1. */
  words: { from: number; to: number; prob: ArrayLike<number> }[];
  /** Per label, from how much on it counts. */
  thresholds: Readonly<Record<string, number>>;
}

/** A likely rule lends the encoder a hand: it then counts from this share of its threshold on. */
const support = 0.75;
/** Under this share of its threshold the encoder overrules even a certain rule. */
const overrule = 0.12;
/** Rules that see too much to lend a hand, and count for spans and reasons only. */
const weak: ReadonlySet<ContentId> = new Set<ContentId>(['concrete', 'next-step', 'explain-openly', 'offer-solution']);

/**
 * How much counts at which probability: nothing at `none`, all from `all` on, in proportion between, and of what was
 * found no less than `least`. Set on thirty whole calls that are in no training (`npm run bench -- content`): a grade
 * that steps at one threshold moves further when a few words are misheard.
 */
const plainness = {
  behaviour: { none: 0, all: 0.9, least: 0.5 },
  fault: { none: 0.6, all: 1, least: 0.2 },
} as const;

const shareAt = (p: number, { none, all }: { none: number; all: number }): number =>
  Math.round(100 * Math.max(0, Math.min(1, (p - none) / (all - none)))) / 100;

interface Found extends Sure {
  by: Finding['by'];
  share: number;
  faint: boolean;
}

function fromEncoder(scene: Scene, tags: TagResult, hits: Hit[]): Found[] {
  const out: Found[] = [];
  for (const [k, label] of tags.labels.entries()) {
    const id = label as ContentId;
    const p = tags.reply[k] ?? 0;
    const threshold = tags.thresholds[label] ?? 0.5;
    const mine = hits.filter((h) => h.id === id);
    const certain = mine.some((h) => h.strength === 'certain');
    const floor = weak.has(id) ? 1 : certain ? overrule : mine.length > 0 ? support : 1;
    const faint = p < threshold * floor;
    const way = plainness[isBehaviour(id) ? 'behaviour' : 'fault'];
    const share = certain && !faint && !weak.has(id) ? 1 : shareAt(p / floor, way);
    // Of a behaviour a hint is partly met; nobody pays for the hint of a fault.
    if (faint && (!isBehaviour(id) || share < way.least)) continue;
    const spans = spansOf(tags, k, id, mine, scene);
    const because = mine[0]?.because ?? reasonOf(id);
    for (const { a, b } of spans)
      out.push({
        id,
        a,
        b,
        because,
        strength: certain ? 'certain' : 'likely',
        sure: Math.max(0, (p - threshold) / (1 - threshold)),
        by: mine.length > 0 ? (p >= threshold ? 'both' : 'rules') : 'encoder',
        share: Math.max(way.least, share),
        faint,
      });
  }
  // What the encoder has no label for is the rules' alone.
  for (const h of hits) if (!tags.labels.includes(h.id) && h.strength === 'certain') out.push(byRule(h));
  return out;
}

const byRule = (h: Hit): Found => ({ ...h, sure: 0.5, by: 'rules', share: 1, faint: false });

/** Handed over warmly, but the brief leaves it to the agent. */
const tooEarly = (f: Found): Found => ({
  ...f,
  id: 'premature-transfer',
  because: 'The brief lets you settle this yourself: the hand-over came too early.',
  by: 'rules',
  share: 1,
});

const order = (x: Found, y: Found): number => x.a - y.a || x.b - y.b || (x.id < y.id ? -1 : x.id > y.id ? 1 : 0);

/**
 * Behaviours and faults in a reply, with the words each rests on. Pure and deterministic. Without tags the rules judge
 * alone: they find less, and little that is not there.
 */
export function judgeReply(text: string, context: ReplyContext, tags: TagResult | null): Finding[] {
  const scene = sceneOf(text, context);
  const count = scene.said.words.length;
  if (count === 0 || isList(scene.said, 0, count - 1)) return [];
  const hits = hitsOf(scene);
  const found = tags ? fromEncoder(scene, tags, hits) : hits.filter((h) => h.strength === 'certain').map(byRule);
  const settled = settle(
    found.map((f) => (f.id === 'escalate-rightly' && !f.faint && handsOverTooEarly(scene) ? tooEarly(f) : f)),
  );
  const surely = settled.filter((f) => !f.faint);
  const kept = settled.filter((f) => !isList(scene.said, f.a, f.b) && !vetoed(scene, f, surely));
  const findings = kept.toSorted(order).map(
    (f): Finding => ({
      id: f.id,
      kind: isBehaviour(f.id) ? 'behaviour' : 'fault',
      ...spanOf(scene.said, f.a, f.b),
      because: f.because,
      by: f.by,
      ...(f.share < 1 ? { share: f.share } : {}),
      ...(f.faint ? { faint: true } : {}),
    }),
  );
  const surelyThere = canned(scene, plain(findings));
  // What stands as a fault is no hint of a kindness.
  const isSpoilt = ({ from, to }: Finding): boolean =>
    surelyThere.some((f) => f.kind === 'fault' && f.from < to && f.to > from);
  return [...surelyThere, ...findings.filter((f) => f.faint && !isSpoilt(f))];
}
