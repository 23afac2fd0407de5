import { Pause, Play } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import { Button } from '../parts/Button';
import { clock } from '../words/time';
import css from './PlayBar.module.css';
import type { Player } from './player';
import { usePosition } from './use-player';

/** Play, pause, and where in the call one is. */
export function PlayBar({ player, seconds }: { player: Player; seconds: number }) {
  const at = usePosition(player);
  const plays = useSyncExternalStore(player.subscribe, () => player.view().playing !== null);
  const trouble = useSyncExternalStore(player.subscribe, () => player.view().trouble);
  return (
    <div className={css['bar']}>
      <Button icon={plays ? Pause : Play} onPress={player.toggle}>
        {plays ? 'Pause' : 'Play the call'}
      </Button>
      <Slider
        aria-label="Position in the call"
        className={css['slider'] ?? ''}
        minValue={0}
        maxValue={seconds}
        step={1}
        value={Math.min(at, seconds)}
        onChange={(to) => player.seek(Array.isArray(to) ? (to[0] ?? 0) : to)}
      >
        <SliderTrack className={css['track'] ?? ''}>
          <SliderThumb className={css['thumb'] ?? ''} />
        </SliderTrack>
      </Slider>
      <p className={css['time']}>
        {clock(at)} of {clock(seconds)}
      </p>
      {trouble && <p role="alert">{trouble}</p>}
    </div>
  );
}
