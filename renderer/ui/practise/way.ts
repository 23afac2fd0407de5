import type { Place } from '../hooks/use-place';
import type { Readiness } from './use-readiness';

/** The next screen on the way to a call with this pack: what is missing comes first. */
export function wayTo(packId: string, { microphone, calmVoice }: Readiness): Place {
  if (!microphone) return { at: 'headset', packId };
  if (!calmVoice || calmVoice.stale) return { at: 'calm-voice', packId };
  return { at: 'brief', packId };
}
