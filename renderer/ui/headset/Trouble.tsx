import { useGo } from '../hooks/use-place';
import { Button } from '../parts/Button';
import { Note } from '../parts/Note';
import type { Trouble as Kind } from '../services';

const titles: Readonly<Record<Kind['kind'], string>> = {
  'no-microphone': 'No microphone was found',
  denied: 'The microphone may not be used',
  lost: 'The microphone is gone',
};

/** What is wrong with the microphone, and the ways on: nobody is stuck here. */
export function Trouble({ trouble, packId, onRetry }: { trouble: Kind; packId?: string | undefined; onRetry(): void }) {
  const go = useGo();
  return (
    <Note
      kind="attention"
      title={titles[trouble.kind]}
      ways={
        <>
          <Button look="main" onPress={onRetry}>
            Try again
          </Button>
          {packId && (
            <>
              <Button onPress={() => go({ at: 'brief', packId, voice: 'typed' })}>Type the replies instead</Button>
              <Button onPress={() => go({ at: 'call', wish: { packId, voice: 'sample' } })}>
                Hear a sample trainee
              </Button>
            </>
          )}
        </>
      }
    >
      <p>{trouble.sentence}</p>
      {packId && <p>With typed replies the words are judged, and delivery is marked “cannot tell”.</p>}
    </Note>
  );
}
