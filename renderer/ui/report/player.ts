import type { Playback, Watched } from '../services';

export interface Playing {
  /** What asked for it, so that its button can show a stop. */
  key: string;
  from: number;
  to: number;
}

export interface PlayerView {
  at: number;
  playing: Playing | null;
  /** Why nothing can be heard, in a sentence. */
  trouble: string;
}

/** One playhead for the whole report: every "hear" button moves the same one. */
export interface Player extends Watched<PlayerView> {
  play(playing: Playing): void;
  stop(): void;
  /** Play from where the playhead is, or pause. */
  toggle(): void;
  seek(at: number): void;
}

export const wholeCall = 'whole call';

export function createPlayer(playback: Playback, seconds: number): Player {
  let view: PlayerView = { at: 0, playing: null, trouble: '' };
  const listeners = new Set<() => void>();
  const set = (change: Partial<PlayerView>) => {
    view = { ...view, ...change };
    for (const listener of listeners) listener();
  };
  // Only what plays now moves the playhead: a position told late belongs to what was stopped.
  playback.onPosition((at) => view.playing && set({ at }));

  const player: Player = {
    view: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    play(playing) {
      set({ at: playing.from, playing, trouble: '' });
      playback.play(playing.from, playing.to).then(
        () => {
          if (view.playing !== playing) return;
          const isOver = playing.key === wholeCall && view.at >= seconds - 0.2;
          set({ playing: null, at: isOver ? 0 : view.at });
        },
        (error: Error) =>
          view.playing === playing && set({ playing: null, trouble: `This can’t be played: ${error.message}` }),
      );
    },
    stop() {
      if (!view.playing) return;
      set({ playing: null });
      playback.stop();
    },
    toggle() {
      if (view.playing) player.stop();
      else player.play({ key: wholeCall, from: view.at >= seconds ? 0 : view.at, to: seconds });
    },
    seek(at) {
      const to = Math.max(0, Math.min(seconds, at));
      if (view.playing) player.play({ key: wholeCall, from: to, to: seconds });
      else set({ at: to });
    },
  };
  return player;
}
