import { useGo } from '../hooks/use-place';
import { Button } from '../parts/Button';
import type { Readiness } from '../practise/use-readiness';
import type { CallWish } from '../services';
import { dayOf } from '../words/time';
import css from './Ready.module.css';

interface Props {
  packId: string;
  voice: CallWish['voice'];
  readiness: Readiness;
  onType(): void;
}

/** How the replies will be heard and measured, with the way to change it. */
export function Ready({ packId, voice, readiness: { microphone, calmVoice }, onType }: Props) {
  const go = useGo();
  if (voice === 'typed')
    return <p className={css['ready']}>You will type your replies. Delivery will be marked “cannot tell”.</p>;
  return (
    <div className={css['ready']}>
      <p>
        {microphone ? microphone.label : 'No headset has been checked yet'}.{' '}
        {calmVoice
          ? `Own calm voice of ${dayOf(calmVoice.takenAt)}`
          : 'No calm voice of yours yet: most of delivery would be “cannot tell”'}
        {calmVoice?.stale ? ', more than 14 days old: a fresh one tells more' : ''}.
      </p>
      <p className={css['ways']}>
        <Button look="plain" size="small" onPress={() => go({ at: 'headset', packId })}>
          Check the headset
        </Button>
        <Button look="plain" size="small" onPress={() => go({ at: 'calm-voice', packId })}>
          {calmVoice ? 'Read the passage again' : 'Read the passage'}
        </Button>
        <Button look="plain" size="small" onPress={onType}>
          Type instead
        </Button>
      </p>
    </div>
  );
}
