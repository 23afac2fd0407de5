import type { Recovery } from '../../core/call/voice-moments';

/** What became of the voice after a provocation. */
export const recoveryWords = ({ seconds }: Pick<Recovery, 'seconds'>): string =>
  seconds === null
    ? 'Your voice did not come back to your own band.'
    : seconds === 0
      ? 'Your voice stayed in your own band.'
      : `Your voice was back in your own band after ${seconds.toFixed(0)} s.`;
