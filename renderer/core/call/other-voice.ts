import type { Decibels } from '../units';
import { speechIn } from './delivery-of';
import type { CallEvent } from './log';
import type { CallState } from './state';
import { framesOf, ownVoice } from './voice';

/** Of the time in which the trainee only listens, so much voice is somebody else, or the customer through the headset. */
const shareToTell = 0.15;
/** Fainter than this it changes no measure, see docs/delivery.md. */
const underOwnDb: Decibels = 20;
/** Frames on either side of the trainee's own speech that may still be theirs. */
const margin = 0.5;

/** Whether a voice was heard at the microphone while the trainee was silent and the customer spoke. */
export function otherVoiceHeard(log: readonly CallEvent[], state: CallState): boolean {
  const own = ownVoice(state.start);
  if (!own) return false;
  const speech = speechIn(log, log.at(-1)?.at ?? 0);
  const listening = log
    .flatMap((e) => (e.kind === 'frames' ? framesOf([e]) : []))
    .filter(
      ({ at }) =>
        state.lines.some((l) => at >= l.startedAt && at < (l.endedAt ?? l.startedAt)) &&
        !speech.some(({ from, to }) => at > from - margin && at < to + margin),
    );
  const voiced = listening.filter((f) => f.f0Hz !== null && f.levelDbfs > own.loudnessDbfs - underOwnDb);
  return listening.length > 200 && voiced.length / listening.length > shareToTell;
}
