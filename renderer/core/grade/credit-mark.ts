import type { Seconds } from '../units';
import type { Evidence, Mark, Verdict } from './mark';

/** The longest stretch that a mark may ask anybody to listen to. */
const longest: Seconds = 10;
const mostPlaces = 4;

export const evidence = (from: Seconds, to: Seconds, measure: string): Evidence => ({
  from: Math.max(0, from),
  to: Math.min(to, from + longest),
  measure,
});

const verdictOf = (credit: number): Verdict => (credit >= 0.8 ? 'met' : credit >= 0.35 ? 'partly' : 'missed');

/** A mark from a share of its points, 0-1. */
export function creditMark(id: string, of: number, credit: number, because: string, places: Evidence[]): Mark {
  const share = Math.max(0, Math.min(1, credit));
  const points = Math.round(of * share * 10) / 10;
  return { id, verdict: verdictOf(share), points, of, because, evidence: places.slice(0, mostPlaces) };
}

export const cannotTell = (id: string, because: string): Mark => ({
  id,
  verdict: 'cannot-tell',
  points: 0,
  of: 0,
  because,
  evidence: [],
});
