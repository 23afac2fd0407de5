import { useState } from 'react';
import type { CallHandle } from '../../session/call-view';
import { sentenceOf, useLoaded } from '../hooks/use-loaded';
import { useServices } from '../hooks/use-services';
import { Button } from '../parts/Button';
import { Choice } from '../parts/Choice';
import { Note } from '../parts/Note';
import css from './LostMicrophone.module.css';

/** The microphone was pulled out in the call: another one, or typing. Nothing is lost meanwhile. */
export function LostMicrophone({ call }: { call: CallHandle }) {
  const services = useServices();
  const devices = useLoaded(() => services.microphones());
  const [chosen, setChosen] = useState<string | null>(null);
  const [trouble, setTrouble] = useState('');
  const list = devices.value ?? [];
  const id = chosen ?? list[0]?.id ?? '';
  // biome-ignore lint/correctness/useHookAtTopLevel: no hook, the call's own word for it.
  const takeIt = () => call.useMicrophone(id).catch((error: unknown) => setTrouble(sentenceOf(error)));
  return (
    <Note kind="attention" title="The microphone is gone">
      <p>The call waits. Plug it in again, use another one, or type your replies.</p>
      {trouble && <p role="alert">{trouble}</p>}
      <div className={css['pick']}>
        {list.length > 0 && <Choice label="Microphone" options={list} chosen={id} onChoose={setChosen} />}
        {list.length > 0 && (
          <Button look="main" onPress={takeIt}>
            Use this microphone
          </Button>
        )}
        <Button onPress={devices.again}>Look again</Button>
      </div>
    </Note>
  );
}
