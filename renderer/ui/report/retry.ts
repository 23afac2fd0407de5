import { createContext, use, useCallback } from 'react';
import type { Attempt } from '../../core/call/attempt';
import type { Report } from '../../core/call/report-types';
import { useGo } from '../hooks/use-place';
import { lineBefore } from './moments';

/** Opens the call again at the customer's line before this time. */
export type Retry = (at: number) => void;

export const RetryContext = createContext<Retry>(() => undefined);
export const useRetryAt = (): Retry => use(RetryContext);

export function useRetry(attempt: Attempt, report: Report): Retry {
  const go = useGo();
  return useCallback(
    (at) => {
      const line = lineBefore(report, at);
      const retry = line ? { retry: { attempt: attempt.id, line } } : {};
      go({ at: 'call', wish: { packId: attempt.packId, voice: 'microphone', ...retry } });
    },
    [attempt, report, go],
  );
}
