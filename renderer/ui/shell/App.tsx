import { useCallback, useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useKeys } from '../hooks/use-keys';
import { GoContext, type Place } from '../hooks/use-place';
import { ServicesContext } from '../hooks/use-services';
import { useWatched } from '../hooks/use-watched';
import type { Services } from '../services';
import css from './App.module.css';
import { rooms } from './places';
import { Rail } from './Rail';
import { Screen } from './Screen';
import { Shortcuts } from './Shortcuts';

const firstPlace = ({ job }: Services): Place =>
  job ? { at: 'call', wish: { packId: job.packId, voice: 'microphone' } } : { at: 'practise' };

/** The window: the rail, and the one screen where the trainee is. In a call there is nothing but the call. */
export function App({ services, start }: { services: Services; start?: Place }) {
  const [place, go] = useState<Place>(start ?? firstPlace(services));
  const [keysShown, setKeysShown] = useState(false);
  const { theme } = useWatched(services.settings);
  const inCall = place.at === 'call';

  useEffect(() => {
    const root = document.documentElement;
    if (theme === 'system') delete root.dataset['theme'];
    else root.dataset['theme'] = theme;
  }, [theme]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const room = event.altKey && !inCall ? rooms[Number(event.code.replace('Digit', '')) - 1] : undefined;
      if (room) go({ at: room.at });
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [inCall]);
  useKeys({ '?': () => setKeysShown(true) });
  const closeKeys = useCallback(() => setKeysShown(false), []);

  return (
    <I18nProvider locale="en-GB">
      <ServicesContext value={services}>
        <GoContext value={go}>
          <div className={inCall ? css['alone'] : css['window']}>
            {!inCall && <Rail place={place} onShortcuts={() => setKeysShown(true)} />}
            <main className={css['main']} key={JSON.stringify(place)}>
              <Screen place={place} />
            </main>
          </div>
          <Shortcuts open={keysShown} onClose={closeKeys} />
        </GoContext>
      </ServicesContext>
    </I18nProvider>
  );
}
