import type { ContentBehaviour, ContentFault } from '../practices';
import { type ContentId, type Hit, isBehaviour } from './rule';

/**
 * What can't both be true of the same words: a promise beyond the brief is no solution, a rule hidden behind is no open
 * explanation, mocking is no empathy. The surer one stays.
 */
const spoils: Partial<Record<ContentFault, readonly ContentBehaviour[]>> = {
  'false-promise': ['offer-solution', 'next-step', 'own-it', 'reassure-anxious', 'explain-openly'],
  'premature-transfer': ['escalate-rightly', 'own-it', 'next-step', 'offer-solution', 'explain-openly'],
  'hide-behind-policy': ['explain-openly'],
  argue: ['explain-openly', 'empathise'],
  'blame-customer': ['explain-openly'],
  'disclose-private-data': ['explain-openly'],
  jargon: ['explain-openly'],
  sarcasm: ['empathise', 'reassure-anxious'],
  insult: ['boundary', 'empathise'],
  threat: ['boundary', 'explain-openly'],
  'take-it-personally': ['boundary'],
  'hang-up-without-warning': ['boundary', 'close-warmly'],
  'tell-to-calm-down': ['reassure-anxious', 'empathise'],
  dismiss: ['empathise', 'reassure-anxious'],
};

/** A finding with how sure it is: 0 just enough, 1 wholly. */
export interface Sure extends Hit {
  sure: number;
}

const shared = (x: Hit, y: Hit): number => Math.max(0, Math.min(x.b, y.b) - Math.max(x.a, y.a) + 1);
const length = (x: Hit): number => x.b - x.a + 1;
/** Words between two spans within which one still spoils the other. */
const close = 12;
const apart = (x: Hit, y: Hit): number => Math.max(0, Math.max(x.a, y.a) - Math.min(x.b, y.b));

const clash = (fault: Hit, good: Hit): boolean => {
  if (shared(fault, good) >= 0.5 * Math.min(length(good), length(fault))) return true;
  const list = spoils[fault.id as ContentFault] ?? [];
  return (list as readonly ContentId[]).includes(good.id) && apart(fault, good) <= close;
};

/** Drops the less sure of any two findings that can't both stand. */
export function settle<F extends Sure>(found: F[]): F[] {
  const faults = found.filter((f) => !isBehaviour(f.id));
  const dropped = new Set<F>();
  for (const fault of faults.toSorted((x, y) => y.sure - x.sure))
    for (const good of found) {
      if (!isBehaviour(good.id) || dropped.has(good) || dropped.has(fault) || !clash(fault, good)) continue;
      // A particular inside a fault is part of the fault.
      if (good.id === 'concrete' || good.sure <= fault.sure) dropped.add(good);
      else dropped.add(fault);
    }
  return found.filter((f) => !dropped.has(f));
}
