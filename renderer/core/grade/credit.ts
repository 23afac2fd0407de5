import { shareOf } from '../content/finding';
import type { ContentBehaviour } from '../practices';
import type { JudgedTurn, Placed } from './judged-turn';

/** Kind words whose worth hangs on the voice. */
const warm: ReadonlySet<string> = new Set([
  'empathise',
  'apologise',
  'own-it',
  'thank-complaint',
  'reassure-anxious',
  'acknowledge',
  'close-warmly',
  'greet',
]);
/** Substance, of which a longer call wants more than one. */
const twice: ReadonlySet<string> = new Set([
  'acknowledge',
  'concrete',
  'offer-solution',
  'next-step',
  'own-it',
  'explain-openly',
]);
/** What stands at least so well is met by being said at all. */
const wellPlaced = 0.7;
/** Calls of this many replies count as long. */
const long = 4;

export interface Credit {
  /** 0-1. */
  share: number;
  /** Said plainly, and where it belongs. */
  met: boolean;
  /** Why it is not whole; empty when it is. */
  why: string;
  /** The places that earned it, best first. */
  places: Placed[];
}

/** Of a behaviour that was not there. */
export const noCredit: Credit = { share: 0, met: false, why: '', places: [] };

/** How well one finding stands: how plainly it was said, and where. */
function worth(id: ContentBehaviour, p: Placed, turns: JudgedTurn[]): { share: number; met: boolean; why: string } {
  const { faint } = p.finding;
  const there = standing(id, p, turns);
  return {
    share: there.share * shareOf(p.finding),
    met: !faint && there.share >= wellPlaced,
    why: there.why || (faint ? 'It came close, but was not said plainly.' : ''),
  };
}

function standing(id: ContentBehaviour, p: Placed, turns: JudgedTurn[]): { share: number; why: string } {
  const last = turns.length - 1;
  const late = turns.length >= long && p.index >= last;
  if (p.turn.voice === 'red')
    return {
      share: 0.5,
      why: warm.has(id)
        ? 'The words were kind, the voice was not: it went into the red.'
        : 'It was said in a raised voice.',
    };
  if ((id === 'apologise' || id === 'empathise') && late)
    return { share: 0.5, why: 'It came only at the very end, when it sounds like a full stop.' };
  if (id === 'acknowledge' && late) return { share: 0.5, why: 'It came only at the very end.' };
  if (id === 'greet' && p.index > 1) return { share: 0.5, why: 'The name came late.' };
  if (id === 'close-warmly' && p.index < last - 1 && turns.length > 2)
    return { share: 0.3, why: 'It did not close the call.' };
  if (id === 'confirm' && turns.length >= long && p.index < last / 3)
    return { share: 0.5, why: 'It was asked before anything could be settled.' };
  return { share: 1, why: '' };
}

/** Credit for one behaviour over the call. Repeats add less and less; once is enough, save for the substance of a longer call. */
export function creditOf(id: ContentBehaviour, places: Placed[], turns: JudgedTurn[]): Credit {
  const valued = places.map((p) => ({ p, ...worth(id, p, turns) })).toSorted((a, b) => b.share - a.share);
  const best = valued[0];
  if (!best) return noCredit;
  const first = twice.has(id) && turns.length >= long ? 0.75 : 1;
  let share = 0;
  let next = first;
  for (const v of valued) {
    share += v.share * next;
    next = next === first && first < 1 ? 1 - first : next * 0.5;
    if (first === 1) break;
  }
  return { share: Math.min(1, share), met: valued.some((v) => v.met), why: best.why, places: valued.map((v) => v.p) };
}
