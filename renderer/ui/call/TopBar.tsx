import { PhoneOff } from 'lucide-react';
import type { CallHandle, CallView } from '../../session/call-view';
import { useServices } from '../hooks/use-services';
import { useWatched } from '../hooks/use-watched';
import { Button } from '../parts/Button';
import { Toggle } from '../parts/Toggle';
import type { CallWish } from '../services';
import { clock } from '../words/time';
import css from './TopBar.module.css';

interface Props {
  call: CallHandle;
  view: CallView;
  wish: CallWish;
  asking: boolean;
  onAsk(asking: boolean): void;
}

function whatItIs({ voice, retry }: CallWish): string {
  if (voice === 'sample') return 'A sample trainee answers; you listen';
  return retry ? 'A moment tried again' : 'Call';
}

export function TopBar({ call, view, wish, asking, onAsk }: Props) {
  const { settings } = useServices();
  const { captions, coaching } = useWatched(settings);
  return (
    <header className={css['bar']}>
      <p className={css['what']}>{whatItIs(wish)}</p>
      <p className={css['time']} role="timer" aria-label="Length of the call">
        {clock(view.elapsed)}
      </p>
      {asking ? (
        <div className={css['ask']} role="alertdialog" aria-label="End the call?">
          <p>Hanging up without a word is the costliest thing one can do. Say goodbye first, if you can.</p>
          <Button autoFocus size="small" onPress={() => onAsk(false)}>
            Stay on the line
          </Button>
          <Button size="small" look="plain" onPress={call.hangUp}>
            End the call
          </Button>
        </div>
      ) : (
        <div className={css['tools']}>
          <Toggle on={captions} onChange={(on) => void settings.change({ captions: on })}>
            Captions
          </Toggle>
          <Toggle on={coaching} onChange={(on) => void settings.change({ coaching: on })}>
            Coach
          </Toggle>
          <Button icon={PhoneOff} isDisabled={view.phase === 'ended'} onPress={() => onAsk(true)}>
            End call
          </Button>
        </div>
      )}
    </header>
  );
}
