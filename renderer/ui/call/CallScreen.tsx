import { useEffect, useState } from 'react';
import type { CallHandle } from '../../session/call-view';
import { sentenceOf } from '../hooks/use-loaded';
import { useGo } from '../hooks/use-place';
import { useServices } from '../hooks/use-services';
import { Button } from '../parts/Button';
import { Note } from '../parts/Note';
import { Page } from '../parts/Page';
import type { CallWish } from '../services';
import type { Shift } from '../shift/shift';
import { Call } from './Call';

interface Props {
  wish: CallWish;
  shift?: Shift | undefined;
  /** Who rings is not told before the answer. */
  isBlind?: boolean | undefined;
}

/** Opens the call, and says so if it can't be opened. */
export function CallScreen({ wish, shift, isBlind = false }: Props) {
  const services = useServices();
  const go = useGo();
  const [call, setCall] = useState<CallHandle | null>(null);
  const [trouble, setTrouble] = useState('');
  useEffect(() => {
    let wanted = true;
    services.startCall(wish).then(
      (opened) => (wanted ? setCall(opened) : opened.hangUp()),
      (error: unknown) => {
        if (!wanted) return;
        setTrouble(sentenceOf(error));
        void services.job?.fail(sentenceOf(error));
      },
    );
    return () => {
      wanted = false;
    };
  }, [services, wish]);

  if (call) return <Call call={call} wish={wish} shift={shift} isBlind={isBlind} />;
  if (!trouble)
    return (
      <Page
        title="Getting ready"
        lead={
          wish.voice === 'sample' || services.job
            ? 'The recorded trainee reads the passage first, as you would: half a minute.'
            : 'The recogniser is being loaded. The first time takes a few seconds.'
        }
      >
        {!services.job && (
          <div>
            <Button onPress={() => go({ at: 'practise' })}>Cancel</Button>
          </div>
        )}
      </Page>
    );
  return (
    <Page title="The call could not begin">
      <Note
        kind="attention"
        ways={
          <>
            <Button look="main" onPress={() => go({ at: 'headset', packId: wish.packId })}>
              Check the headset
            </Button>
            <Button onPress={() => go({ at: 'call', wish: { ...wish, voice: 'typed' } })}>
              Type the replies instead
            </Button>
            <Button onPress={() => go({ at: 'practise' })}>Back to the customers</Button>
          </>
        }
      >
        {trouble}
      </Note>
    </Page>
  );
}
