import { useLoaded } from '../hooks/use-loaded';
import { useGo } from '../hooks/use-place';
import { useServices } from '../hooks/use-services';
import { useWatched } from '../hooks/use-watched';
import { Button } from '../parts/Button';
import { Choice } from '../parts/Choice';
import { Field } from '../parts/Field';
import { Page } from '../parts/Page';
import { Toggle } from '../parts/Toggle';
import { useReadiness } from '../practise/use-readiness';
import type { Device } from '../services';
import { dayOf } from '../words/time';
import { Group } from './Group';
import { Patience } from './Patience';
import css from './Settings.module.css';

const themes = [
  { id: 'system', label: 'As the system' },
  { id: 'light', label: 'Light' },
  { id: 'dark', label: 'Dark' },
] as const;

const withSystem = (devices: readonly Device[]) => [
  { id: '', label: 'The system’s choice' },
  ...devices.filter((d) => d.id !== ''),
];

export function Settings() {
  const services = useServices();
  const go = useGo();
  const settings = useWatched(services.settings);
  const change = (part: Partial<typeof settings>) => void services.settings.change(part);
  const devices = useLoaded(async () => ({
    microphones: await services.microphones(),
    speakers: await services.speakers(),
  }));
  const readiness = useReadiness();
  const { calmVoice, microphone } = readiness.value ?? { calmVoice: null, microphone: null };
  return (
    <Page title="Settings" lead="Everything is kept at once.">
      <div className={css['groups']}>
        <Group title="You">
          <Field
            label="Your name"
            value={settings.traineeName}
            maxLength={40}
            onChange={(traineeName) => change({ traineeName })}
            help="Your calm voice and your calls are kept under it."
          />
          <Choice
            label="Theme"
            options={themes}
            chosen={settings.theme}
            onChoose={(id) => change({ theme: id as typeof settings.theme })}
          />
        </Group>
        <Group title="In a call">
          <Toggle on={settings.coaching} onChange={(coaching) => change({ coaching })}>
            Show my voice live, against my own calm
          </Toggle>
          <Toggle on={settings.captions} onChange={(captions) => change({ captions })}>
            Show captions
          </Toggle>
          <Toggle on={settings.variety} onChange={(variety) => change({ variety })}>
            Let a customer take another turn each time, even when I do the same
          </Toggle>
          <Toggle on={settings.phoneLine} onChange={(phoneLine) => change({ phoneLine })}>
            Hear the customer as over a telephone line
          </Toggle>
          <Patience seconds={settings.endSilence} onChange={(endSilence) => change({ endSilence })} />
        </Group>
        <Group title="Headset and voice">
          <Choice
            label="Microphone"
            options={withSystem(devices.value?.microphones ?? [])}
            chosen={settings.microphoneId}
            onChoose={(microphoneId) => change({ microphoneId })}
          />
          <Choice
            label="Headphones"
            options={withSystem(devices.value?.speakers ?? [])}
            chosen={settings.speakerId}
            onChoose={(speakerId) => change({ speakerId })}
          />
          <p className={css['soft']}>
            {calmVoice
              ? `Own calm voice of ${dayOf(calmVoice.takenAt)} on ${microphone?.label}${calmVoice.stale ? ', more than 14 days old' : ''}.`
              : 'No calm voice of yours on this microphone yet.'}
          </p>
          <div className={css['ways']}>
            <Button onPress={() => go({ at: 'headset' })}>Check the headset</Button>
            <Button onPress={() => go({ at: 'calm-voice' })}>
              {calmVoice ? 'Read the passage again' : 'Read the passage'}
            </Button>
          </div>
        </Group>
        <Group title="Where your data is">
          <p>
            Calls, sound and settings are in this folder, and nowhere else. The app opens no connection while it runs.
          </p>
          <p className={css['path']}>{services.about.dataFolder}</p>
          <p className={css['soft']}>Steadyline {services.about.version}</p>
        </Group>
      </div>
    </Page>
  );
}
