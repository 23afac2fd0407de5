import { boundary, threatensToEnd, warnedBefore } from './boundary';
import { apology, empathy, thanks } from './empathy';
import { escalation } from './escalation';
import { disclosure, falsePromise } from './facts';
import { fatals } from './fatal';
import { faults } from './faults';
import { closing, greeting } from './greeting';
import { listening } from './listening';
import { ownership } from './ownership';
import { reassurance } from './reassurance';
import type { Hit, Scene } from './rule';
import { solution } from './solution';

/** All that the rules see in a reply. Overlaps within one id are joined. */
export function hitsOf(scene: Scene): Hit[] {
  const all = [
    ...greeting(scene),
    ...empathy(scene),
    ...apology(scene),
    ...thanks(scene),
    ...listening(scene),
    ...ownership(scene),
    ...solution(scene),
    ...escalation(scene),
    ...boundary(scene),
    ...reassurance(scene),
    ...closing(scene),
    ...faults(scene),
    ...fatals(scene),
    ...falsePromise(scene),
    ...disclosure(scene),
  ];
  const out: Hit[] = [];
  for (const hit of all.toSorted((x, y) => x.a - y.a || y.b - x.b)) {
    const last = out.findLast((h) => h.id === hit.id && hit.a <= h.b);
    if (!last) out.push({ ...hit });
    else {
      last.b = Math.max(last.b, hit.b);
      if (hit.strength === 'certain' && last.strength !== 'certain')
        Object.assign(last, { strength: 'certain', because: hit.because });
    }
  }
  return out;
}

export { threatensToEnd, warnedBefore };
