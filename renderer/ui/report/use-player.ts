import { createContext, use, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Playback } from '../services';
import { createPlayer, type Player } from './player';

export const PlayerContext = createContext<Player | null>(null);
/** Null where a call has no sound. */
export const usePlayer = (): Player | null => use(PlayerContext);

/** The report's player, which falls silent with the report. */
export function useNewPlayer(playback: Playback | null, seconds: number): Player | null {
  const player = useMemo(() => playback && createPlayer(playback, seconds), [playback, seconds]);
  useEffect(() => () => player?.stop(), [player]);
  return player;
}

const never = () => () => undefined;

/** Whether what this key stands for plays now. */
export function useIsPlaying(player: Player | null, key: string): boolean {
  return useSyncExternalStore(player?.subscribe ?? never, () => player?.view().playing?.key === key);
}

/** The playhead, in steps of a tenth of a second; the first moment without sound. */
export const usePosition = (player: Player | null): number =>
  useSyncExternalStore(player?.subscribe ?? never, () => Math.round(10 * (player?.view().at ?? 0)) / 10);
