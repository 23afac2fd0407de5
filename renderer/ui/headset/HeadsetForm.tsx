import { useGo } from '../hooks/use-place';
import { useServices } from '../hooks/use-services';
import { useWatched } from '../hooks/use-watched';
import { Button } from '../parts/Button';
import { Choice } from '../parts/Choice';
import { wayTo } from '../practise/way';
import type { Device, HeadsetCheck } from '../services';
import { Check } from './Check';
import css from './HeadsetForm.module.css';
import { Meter } from './Meter';
import { Refused } from './Refused';
import { Trouble } from './Trouble';

const withSystem = (devices: readonly Device[]): readonly Device[] =>
  devices.some((d) => d.id === '') ? devices : [{ id: '', label: 'The system’s choice' }, ...devices];

export function HeadsetForm({ check, packId }: { check: HeadsetCheck; packId?: string | undefined }) {
  const services = useServices();
  const go = useGo();
  const view = useWatched(check);
  const { busy, noise, bleed, trouble } = view;
  const isOpen = trouble === null && busy !== 'opening';
  const next = !noise ? 'noise' : !bleed ? 'bleed' : 'on';
  const goOn = async () => {
    await check.accept();
    if (!packId) return go({ at: 'settings' });
    const microphone = { id: view.microphoneId, label: view.deviceLabel };
    go(wayTo(packId, { microphone, calmVoice: await services.calmVoice(view.deviceLabel) }));
  };
  return (
    <div className={css['form']}>
      <div className={css['devices']}>
        <Choice
          label="Microphone"
          options={withSystem(view.microphones)}
          chosen={view.microphoneId}
          isDisabled={busy !== null}
          onChoose={(id) => void check.chooseMicrophone(id)}
        />
        <Choice
          label="Headphones"
          options={withSystem(view.speakers)}
          chosen={view.speakerId}
          isDisabled={busy !== null}
          onChoose={(id) => void check.chooseSpeaker(id)}
        />
      </div>
      {busy === 'opening' && <p role="status">The microphone is being opened.</p>}
      {trouble && <Trouble trouble={trouble} packId={packId} onRetry={() => void check.retry()} />}
      {isOpen && (
        <>
          <section className={css['level']} aria-label="Level">
            <p>Say a sentence as you would on the phone. The bar should come into the marked band.</p>
            <Meter meter={check} />
          </section>
          <Refused refused={view.refused} />
          <div>
            <Check
              title="The room"
              action="Listen for 3 seconds"
              running={busy === 'noise' ? 'Listening to the room. Please don’t speak.' : null}
              result={
                noise && {
                  ok: noise.ok,
                  sentence: `${noise.sentence} Measured: ${String(Math.round(noise.dbfs)).replace('-', '\u2212')} dB.`,
                }
              }
              isNext={next === 'noise'}
              isDisabled={busy !== null}
              onStart={() => void check.measureNoise()}
            >
              Stay quiet for three seconds, so that the room can be told from your voice.
            </Check>
            <Check
              title="The customer’s voice"
              action="Play the test sound"
              running={busy === 'bleed' ? 'Playing a sound, and listening whether the microphone hears it.' : null}
              result={bleed}
              isNext={next === 'bleed'}
              isDisabled={busy !== null}
              onStart={() => void check.testBleed()}
            >
              Put the headset on and stay quiet: a sound is played, and your microphone should not hear it.
            </Check>
          </div>
          <div className={css['ways']}>
            <Button
              look={next === 'on' ? 'main' : 'plain'}
              size={next === 'on' ? 'large' : 'usual'}
              isDisabled={busy !== null}
              onPress={() => void goOn()}
            >
              {next === 'on' ? 'Use this headset' : 'Use it without these checks'}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
