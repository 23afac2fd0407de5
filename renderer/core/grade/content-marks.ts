import { shareOf } from '../content/finding';
import { type ContentBehaviour, contentFaults, fatalFaults } from '../practices';
import { type Credit, creditOf, noCredit } from './credit';
import { evidenceOf, type JudgedTurn, placed } from './judged-turn';
import type { Mark } from './mark';
import { missedAt } from './missed';
import { type Occasions, occasionsIn } from './occasions';
import { contentParts, isSituational, type Rubric } from './rubric';
import { labelOf } from './wording';

/** From this share on nothing is said of what it lacks. */
const whole = 0.9;
/** What earned less is partly met, however plain. */
const half = 0.5;
/** Parts for which another one stands just as well. */
const instead: Partial<Record<ContentBehaviour, { of: ContentBehaviour; because: string }>> = {
  'open-question': { of: 'ask-resolution', because: 'The customer was asked what would put it right instead.' },
  'ask-resolution': { of: 'open-question', because: 'The customer was asked to tell more instead.' },
  'offer-solution': { of: 'escalate-rightly', because: 'It was handed on rightly instead.' },
};
/** At most so many places are played for one mark. */
const places = 3;
const round = (x: number): number => Math.round(x * 100) / 100;

const mark = (id: ContentBehaviour, credit: Credit, of: number, turns: JudgedTurn[]): Mark => {
  const verdict = credit.met && credit.share >= half ? 'met' : credit.share > 0 ? 'partly' : 'missed';
  const best = credit.places[0];
  const because =
    verdict === 'missed'
      ? labelOf(id).missing
      : [
          best?.finding.because ?? labelOf(id).found,
          credit.why || (credit.share < whole ? 'It would bear more, or be said more plainly.' : ''),
        ]
          .filter(Boolean)
          .join(' ');
  return {
    id,
    verdict,
    points: round(of * credit.share),
    of,
    because,
    evidence:
      verdict === 'missed'
        ? missedAt(id, turns)
        : credit.places.slice(0, places).flatMap((p) => evidenceOf(p.turn, p.finding)),
  };
};

const notApplicable = (id: ContentBehaviour, because: string): Mark => ({
  id,
  verdict: 'not-applicable',
  points: 0,
  of: 0,
  because,
  evidence: [],
});

/** Takes from a mark's worth for what else happened in the call. */
const scaled = (m: Mark, share: number, why: string): Mark =>
  m.points === 0 ? m : { ...m, points: round(m.points * share), verdict: 'partly', because: `${m.because} ${why}` };

/** What was not asked of the call: it counts for what it earned, and costs nothing. */
const extra = (m: Mark): Mark => ({ ...m, of: m.points });

/**
 * A mark for every content behaviour and fault of a call. Points are on the rubric's own scale; a fault's are negative.
 * Pure: the same turns and rubric give the same marks.
 */
export function contentMarks(turns: JudgedTurn[], rubric: Rubric, occasions: Occasions = occasionsIn(turns)): Mark[] {
  if (turns.length === 0)
    return contentParts.map((id) => ({
      id,
      verdict: 'cannot-tell',
      points: 0,
      of: 0,
      because: 'Nothing was said that could be judged.',
      evidence: [],
    }));
  const credits = new Map(contentParts.map((id) => [id, creditOf(id, placed(turns, id), turns)]));
  const credit = (id: ContentBehaviour): Credit => credits.get(id) ?? noCredit;
  const isAsked = (id: ContentBehaviour): boolean => !isSituational(id) || (occasions[id] ?? false);
  const handedOn = credit('escalate-rightly');
  const solves = Math.max(
    credit('offer-solution').share,
    isAsked('escalate-rightly') || handedOn.met ? handedOn.share : 0,
    credit('next-step').share * 0.7,
  );
  const marks = contentParts.map((id): Mark => {
    const { share, met } = credit(id);
    const of = rubric.parts[id];
    const own = mark(id, credit(id), of, turns);
    const other = instead[id];
    const needless = !isAsked(id)
      ? 'The call gave no occasion for it.'
      : other && credit(other.of).met
        ? other.because
        : null;
    if (needless) return met ? extra(own) : notApplicable(id, needless);
    const acknowledged = credit('acknowledge');
    if (id === 'paraphrase' && acknowledged.met) {
      const named = 0.4 * acknowledged.share;
      if (share >= named) return own;
      if (share > 0) return { ...own, points: round(of * named) };
      const told = mark('acknowledge', acknowledged, of, turns);
      const because = 'The matter was named, but never given back to check it.';
      return { ...told, id, verdict: 'partly', points: round(of * named), because };
    }
    const warmth = id === 'empathise' || id === 'apologise' || id === 'thank-complaint' || id === 'close-warmly';
    if (warmth && solves < 0.5 && turns.length >= 3)
      return scaled(own, 0.5 + solves, 'But the kindness hardly turned into a step.');
    return own;
  });
  return [...marks, ...faultMarks(turns, rubric)];
}

/** One mark per fault that was found; repeats take half as much, what was not plain takes in proportion. */
export function faultMarks(turns: JudgedTurn[], rubric: Rubric): Mark[] {
  return [...contentFaults, ...fatalFaults].flatMap((id): Mark[] => {
    const found = placed(turns, id);
    const first = found[0];
    if (!first) return [];
    const points = rubric.faults[id];
    const shares = found.map((p) => shareOf(p.finding)).toSorted((a, b) => b - a);
    const taken = shares.reduce((sum, share, i) => sum + points * share * (i === 0 ? 1 : 0.5), 0);
    const plainest = shares[0] ?? 1;
    const hint = plainest < whole ? ' It was not quite plain, so it costs less.' : '';
    const again = found.length > 1 ? ` It happened ${found.length} times.` : '';
    return [
      {
        id,
        verdict: 'missed',
        points: -round(taken),
        of: 0,
        because: `${first.finding.because}${hint}${again}`,
        evidence: found.slice(0, places).flatMap((p) => evidenceOf(p.turn, p.finding)),
        ...(isFatal(id) && points > 0 ? { caps: Math.round(100 - (100 - rubric.fatalCap) * plainest) } : {}),
      },
    ];
  });
}

const isFatal = (id: string): boolean => (fatalFaults as readonly string[]).includes(id);

/** The fatal fault that leaves the least, if there is one. */
export const capOf = (marks: readonly Mark[]): { id: string; at: number } | null =>
  marks.flatMap(({ id, caps }) => (caps === undefined ? [] : [{ id, at: caps }])).toSorted((a, b) => a.at - b.at)[0] ??
  null;

/** 0-100: what was earned less what faults took, over what the call gave occasion for. */
export function contentScore(marks: Mark[]): number {
  const of = marks.reduce((sum, m) => sum + m.of, 0);
  if (of === 0) return 0;
  const points = marks.reduce((sum, m) => sum + m.points, 0);
  const share = Math.max(0, Math.min(1, points / of));
  return Math.round(Math.min(share * 100, capOf(marks)?.at ?? 100));
}
