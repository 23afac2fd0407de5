import { type ContentBehaviour, contentFaults, fatalFaults } from '../practices';
import { type Credit, creditOf } from './credit';
import { evidenceOf, type JudgedTurn, placed } from './judged-turn';
import type { Mark } from './mark';
import { missedAt } from './missed';
import { type Occasions, occasionsIn } from './occasions';
import { contentParts, isSituational, type Rubric } from './rubric';
import { labelOf } from './wording';

/** At most so many places are played for one mark. */
const places = 3;
const round = (x: number): number => Math.round(x * 100) / 100;

const mark = (id: ContentBehaviour, credit: Credit, of: number, turns: JudgedTurn[]): Mark => {
  const verdict = credit.share >= 0.7 ? 'met' : credit.share > 0 ? 'partly' : 'missed';
  const best = credit.places[0];
  const because =
    verdict === 'missed'
      ? labelOf(id).missing
      : [best?.finding.because ?? labelOf(id).found, credit.why || (credit.share < 0.7 ? 'It would bear more.' : '')]
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

/** Scales a mark down: what else happened in the call takes from its worth. */
const limit = (m: Mark, share: number, why: string): Mark => {
  const most = round(m.of * share);
  if (m.points <= most) return m;
  return { ...m, points: most, verdict: share >= 0.7 ? 'met' : 'partly', because: `${m.because} ${why}` };
};

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
  const credit = new Map(contentParts.map((id) => [id, creditOf(id, placed(turns, id), turns)]));
  const share = (id: ContentBehaviour): number => credit.get(id)?.share ?? 0;
  const solves = Math.max(share('offer-solution'), share('escalate-rightly'), share('next-step') * 0.7);
  const marks = contentParts.map((id): Mark => {
    const c = credit.get(id) ?? { share: 0, why: '', places: [] };
    const of = rubric.parts[id];
    if (isSituational(id) && c.share === 0 && !occasions[id])
      return notApplicable(id, 'The call gave no occasion for it.');
    // Two ways of asking: either opens the matter.
    if (id === 'open-question' && c.share === 0 && share('ask-resolution') > 0)
      return notApplicable(id, 'The customer was asked what would put it right instead.');
    if (id === 'ask-resolution' && c.share === 0 && share('open-question') > 0)
      return notApplicable(id, 'The customer was asked to tell more instead.');
    if (id === 'offer-solution' && c.share === 0 && share('escalate-rightly') > 0)
      return notApplicable(id, 'It was handed on rightly instead.');
    const m = mark(id, c, of, turns);
    if (id === 'paraphrase' && c.share === 0 && share('acknowledge') > 0.7) {
      const told = mark('acknowledge', credit.get('acknowledge') ?? c, of, turns);
      return {
        ...told,
        id,
        verdict: 'partly',
        points: round(of * 0.4),
        because: 'The matter was named, but never given back to check it.',
      };
    }
    const warmth = id === 'empathise' || id === 'apologise' || id === 'thank-complaint' || id === 'close-warmly';
    if (warmth && solves === 0 && turns.length >= 3) return limit(m, 0.5, 'But the kindness never turned into a step.');
    return m;
  });
  return [...marks, ...faultMarks(turns, rubric)];
}

/** One mark per fault that was found; repeats take half as much. */
export function faultMarks(turns: JudgedTurn[], rubric: Rubric): Mark[] {
  return [...contentFaults, ...fatalFaults].flatMap((id): Mark[] => {
    const found = placed(turns, id);
    const first = found[0];
    if (!first) return [];
    const points = rubric.faults[id];
    const taken = points + (found.length - 1) * points * 0.5;
    const again = found.length > 1 ? ` It happened ${found.length} times.` : '';
    return [
      {
        id,
        verdict: 'missed',
        points: -round(taken),
        of: 0,
        because: `${first.finding.because}${again}`,
        evidence: found.slice(0, places).flatMap((p) => evidenceOf(p.turn, p.finding)),
      },
    ];
  });
}

/** 0-100: what was earned less what faults took, over what the call gave occasion for. */
export function contentScore(marks: Mark[]): number {
  const of = marks.reduce((sum, m) => sum + m.of, 0);
  if (of === 0) return 0;
  const points = marks.reduce((sum, m) => sum + m.points, 0);
  const share = Math.max(0, Math.min(1, points / of));
  const fatal = marks.some((m) => m.points < 0 && (fatalFaults as readonly string[]).includes(m.id));
  return Math.round(Math.min(share * 100, fatal ? 40 : 100));
}
