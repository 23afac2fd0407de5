import { Mic } from 'lucide-react';
import { useState } from 'react';
import { Meter } from '../headset/Meter';
import { Trouble } from '../headset/Trouble';
import { useGo } from '../hooks/use-place';
import { useWatched } from '../hooks/use-watched';
import { Button } from '../parts/Button';
import { Note } from '../parts/Note';
import type { CalmVoiceTaking } from '../services';
import { clock } from '../words/time';
import css from './CalmVoiceForm.module.css';
import { Passage } from './Passage';

export function CalmVoiceForm({ taking, packId }: { taking: CalmVoiceTaking; packId?: string | undefined }) {
  const go = useGo();
  const [asked, setAsked] = useState(false);
  const { phase, wordsHeard, elapsed, result, trouble } = useWatched(taking);
  const begun = asked || phase !== 'preparing';
  const onward = () => go(packId ? { at: 'brief', packId } : { at: 'settings' });
  const begin = () => {
    setAsked(true);
    void taking.begin();
  };
  return (
    <div className={css['form']}>
      <Passage sentences={taking.passage} wordsHeard={wordsHeard} />
      {trouble && <Trouble trouble={trouble} packId={packId} onRetry={() => void taking.again()} />}
      {!trouble && begun && phase === 'preparing' && (
        <p role="status">Getting ready to listen. The first time this takes a few seconds.</p>
      )}
      {!trouble && phase === 'reading' && (
        <div className={css['reading']}>
          <Meter meter={taking} />
          <p className={css['time']}>
            <Mic size={18} aria-hidden /> Listening · <span className={css['figure']}>{clock(elapsed)}</span> of about
            0:30
          </p>
        </div>
      )}
      {phase === 'measuring' && <p role="status">Measuring your voice.</p>}
      {result && (
        <Note kind={result.kept ? 'good' : 'attention'} title={result.kept ? 'Kept' : 'Not kept: once more, please'}>
          {result.sentence}
        </Note>
      )}
      <div className={css['ways']}>
        {!begun && (
          <>
            <Button look="main" size="large" icon={Mic} onPress={begin}>
              Begin
            </Button>
            <p className={css['hint']}>Read at your own pace; press “I have read it” at the end.</p>
          </>
        )}
        {!trouble && phase === 'reading' && (
          <>
            <Button look="main" size="large" onPress={() => void taking.finish()}>
              I have read it
            </Button>
            <Button onPress={() => void taking.again()}>Start over</Button>
          </>
        )}
        {result?.kept && (
          <Button look="main" size="large" onPress={onward}>
            {packId ? 'On to the brief' : 'Done'}
          </Button>
        )}
        {result && (
          <Button look={result.kept ? 'plain' : 'main'} onPress={() => void taking.again()}>
            Read it again
          </Button>
        )}
        {packId && !result?.kept && phase !== 'reading' && phase !== 'measuring' && (
          <Button look="plain" onPress={onward}>
            Go on without it
          </Button>
        )}
      </div>
      {packId && !result?.kept && phase !== 'reading' && phase !== 'measuring' && (
        <p className={css['hint']}>Without it, most of how you sound is marked “cannot tell”, and leaves the score.</p>
      )}
    </div>
  );
}
