import { Keyboard } from 'lucide-react';
import { Button } from 'react-aria-components';
import { type Place, useGo } from '../hooks/use-place';
import { roomOf, rooms } from './places';
import css from './Rail.module.css';

export function Rail({ place, onShortcuts }: { place: Place; onShortcuts(): void }) {
  const go = useGo();
  const here = roomOf(place);
  return (
    <nav className={css['rail']} aria-label="Places">
      <p className={css['name']}>
        <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
          <path
            d="M2 12h4l2-5 3 10 2.5-7 1.5 2h7"
            fill="none"
            stroke="currentColor"
            strokeWidth="2"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
        <span>Steadyline</span>
      </p>
      <ul className={css['list']}>
        {rooms.map(({ at, label, icon: Icon }) => (
          <li key={at}>
            <Button
              className={css['place'] ?? ''}
              aria-current={at === here ? 'page' : undefined}
              onPress={() => go({ at })}
            >
              <Icon size={20} strokeWidth={1.8} aria-hidden />
              <span>{label}</span>
            </Button>
          </li>
        ))}
      </ul>
      <Button className={`${css['place']} ${css['keys']}`} onPress={onShortcuts}>
        <Keyboard size={18} strokeWidth={1.8} aria-hidden />
        <span>Shortcuts</span>
        <kbd>?</kbd>
      </Button>
    </nav>
  );
}
