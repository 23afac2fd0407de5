import { useEffect, useRef } from 'react';
import type { CallHandle, CallView } from '../../session/call-view';
import { afterPaint } from '../hooks/after-paint';
import { useServices } from '../hooks/use-services';
import type { Moment } from '../services';

/** Words into a reply before the picture of it is taken. */
const fewWords = 4;

const momentNow = ({ phase, caption, heard }: CallView): Moment | null => {
  if (phase === 'ringing') return 'call-ringing';
  if (phase === 'customer-speaks' && caption) return 'call-customer';
  return phase === 'your-turn' && heard.split(' ').length >= fewWords ? 'call-your-turn' : null;
};

/** A run with no hand on it: tells when each moment is on screen, and answers the phone. */
export function useJob(call: CallHandle, view: CallView): void {
  const { job } = useServices();
  const told = useRef(new Set<Moment>());
  const moment = momentNow(view);
  useEffect(() => {
    if (!job || !moment || told.current.has(moment)) return;
    told.current.add(moment);
    void afterPaint()
      .then(() => job.moment(moment))
      .finally(() => moment === 'call-ringing' && call.answer());
  }, [job, call, moment]);
}
