import { useEffect, useState } from 'react';
import type { CallHandle } from '../../session/call-view';
import { useKeys } from '../hooks/use-keys';
import { sentenceOf } from '../hooks/use-loaded';
import { useGo } from '../hooks/use-place';
import { useServices } from '../hooks/use-services';
import { useWatched } from '../hooks/use-watched';
import { Note } from '../parts/Note';
import { useReadiness } from '../practise/use-readiness';
import type { CallWish } from '../services';
import type { Shift } from '../shift/shift';
import { BriefTabs } from './BriefTabs';
import css from './Call.module.css';
import { Customer } from './Customer';
import { LiveVoicePanel } from './LiveVoicePanel';
import { LostMicrophone } from './LostMicrophone';
import { TopBar } from './TopBar';
import { Turn } from './Turn';
import { TypedReply } from './TypedReply';
import { Unknown } from './Unknown';
import { useJob } from './use-job';

interface Props {
  call: CallHandle;
  wish: CallWish;
  shift?: Shift | undefined;
  isBlind: boolean;
}

/** The call: the customer, the brief, the own voice, whose turn it is. */
export function Call({ call, wish, shift, isBlind }: Props) {
  const { settings, job } = useServices();
  const go = useGo();
  const { captions, coaching } = useWatched(settings);
  const view = useWatched(call);
  const { value: readiness } = useReadiness();
  // A sample, or a run with no hand on it, brings a calm voice along.
  const hasOwnVoice = wish.voice !== 'microphone' || job !== null || readiness === null || readiness.calmVoice !== null;
  const [asking, setAsking] = useState(false);
  const [trouble, setTrouble] = useState('');
  const isUnknown = isBlind && (view.phase === 'connecting' || view.phase === 'ringing');
  const name = isUnknown ? 'Somebody' : call.pack.customer.name;
  useJob(call, view);
  useEffect(() => {
    document.title = `${name} · Steadyline`;
  }, [name]);
  useEffect(() => {
    let wanted = true;
    call.finished.then(
      (attempt) =>
        wanted &&
        go(
          shift
            ? { at: 'shift', shift: { ...shift, attempts: [...shift.attempts, attempt] } }
            : { at: 'report', attempt },
        ),
      (error: unknown) => wanted && setTrouble(sentenceOf(error)),
    );
    return () => {
      wanted = false;
    };
  }, [call, go, shift]);
  useKeys({
    a: () => view.phase === 'ringing' && call.answer(),
    c: () => void settings.change({ captions: !captions }),
    v: () => void settings.change({ coaching: !coaching }),
    e: () => view.phase !== 'ended' && setAsking(true),
    escape: () => setAsking(false),
  });
  const types = view.microphone === 'typed' || view.microphone === 'lost';
  return (
    <div className={css['call']}>
      <TopBar call={call} view={view} wish={wish} asking={asking} onAsk={setAsking} />
      <div className={css['room']}>
        {isUnknown ? <Unknown name={name} /> : <Customer pack={call.pack} view={view} captions={captions} />}
        <div className={css['desk']}>
          <div className={css['yours']}>
            <Turn customer={name} view={view} onAnswer={call.answer} />
            {view.microphone === 'lost' && <LostMicrophone call={call} />}
            {types && <TypedReply isYourTurn={view.phase === 'your-turn'} onSend={call.type} />}
            {!types && hasOwnVoice && (
              <LiveVoicePanel call={call} shown={coaching} onShow={(on) => void settings.change({ coaching: on })} />
            )}
            {!types && !hasOwnVoice && (
              <p className={css['soft']}>There is no calm voice of yours to measure this call against.</p>
            )}
          </div>
          {(view.notices.length > 0 || trouble) && (
            <div className={css['notices']}>
              {[...view.notices, ...(trouble ? [trouble] : [])].map((sentence) => (
                <Note key={sentence} kind="attention">
                  {sentence}
                </Note>
              ))}
            </div>
          )}
          {!isUnknown && <BriefTabs brief={call.pack.brief} />}
        </div>
      </div>
    </div>
  );
}
