import { semitones } from '../units';
import type { Baseline } from './baseline';
import type { Measures } from './measures';

const leastVoicedSeconds = 0.5;
/** Speech is voiced for 0.44 of its time at least (206 acted clips), a made whisper for 0.12. */
const leastVoicedShare = 0.3;
const leastSnrDb = 10;
/** Nobody speaks this far under their own calm voice: somebody else calibrated. */
const lowestSemitones = -6;
/** Above this share clipping spoils brightness; a shout that clips is still loud. */
export const clippedTooMuch = 0.05;

/** Why nothing can be said of a stretch; null when something can. */
export function whyNot(baseline: Baseline | null, m: Measures): string | null {
  if (!baseline) return 'There is no calm voice of yours to measure against.';
  if (m.voicedSeconds < leastVoicedSeconds) return 'There was too little voiced speech to tell: under half a second.';
  if (m.voicedSeconds < m.speechSeconds * leastVoicedShare)
    return 'Hardly any of it was voiced: a whisper can’t be held against a speaking voice.';
  if (m.snrDb < leastSnrDb) return 'The noise around you was too loud to tell.';
  if (m.f0Hz !== null && baseline.f0Hz !== null && semitones(m.f0Hz, baseline.f0Hz) < lowestSemitones)
    return 'The voice is far lower than the calm voice that was saved. If that is somebody else’s, take your own.';
  return null;
}
