import { Note } from '../parts/Note';
import type { HeadsetView } from '../services';

const names = {
  echoCancellation: 'echo cancellation',
  noiseSuppression: 'noise suppression',
  autoGainControl: 'automatic gain',
} as const;

const joined = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** What the system would not switch off, and what that means for the marks. */
export function Refused({ refused }: Pick<HeadsetView, 'refused'>) {
  if (refused.length === 0) return null;
  const what = joined.format(refused.map((r) => names[r]));
  return (
    <Note kind="know" title={`The system keeps ${what} on`}>
      {refused.includes('autoGainControl')
        ? 'It changes how loud your voice arrives, so loudness may not count in the report. Another microphone may do better; the call works all the same.'
        : 'It changes your voice a little on the way in. The call works all the same.'}
    </Note>
  );
}
