import type { Baseline } from './baseline';
import type { Measures } from './measures';

const leastVoicedSeconds = 0.5;
const leastSnrDb = 10;
/** Above this share clipping spoils brightness; a shout that clips is still loud. */
export const clippedTooMuch = 0.05;

/** Why nothing can be said of a stretch; null when something can. */
export function whyNot(baseline: Baseline | null, m: Measures): string | null {
  if (!baseline) return 'There is no calm voice of yours to measure against.';
  if (m.voicedSeconds < leastVoicedSeconds) return 'There was too little speech to tell.';
  if (m.snrDb < leastSnrDb) return 'The noise around you was too loud to tell.';
  return null;
}
