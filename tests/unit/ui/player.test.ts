import { describe, expect, it } from 'vitest';
import { createPlayer, wholeCall } from '../../../renderer/ui/report/player';

/** Sound that ends when the test says so. */
function fakeSound() {
  const asked: [number, number][] = [];
  let tell: (at: number) => void = () => undefined;
  let end: () => void = () => undefined;
  return {
    asked,
    tell: (at: number) => tell(at),
    end: () => end(),
    playback: {
      play(from: number, to: number) {
        end();
        asked.push([from, to]);
        return new Promise<void>((resolve) => {
          end = resolve;
        });
      },
      stop: () => end(),
      onPosition(listener: (at: number) => void) {
        tell = listener;
        return () => undefined;
      },
    },
  };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('the player of a report', () => {
  it('plays, pauses where it is, and goes on from there', async () => {
    const sound = fakeSound();
    const player = createPlayer(sound.playback, 60);
    player.toggle();
    sound.tell(12);
    player.toggle();
    await settled();
    expect(player.view()).toMatchObject({ at: 12, playing: null });
    player.toggle();
    expect(sound.asked).toEqual([
      [0, 60],
      [12, 60],
    ]);
  });
  it('starts over after the end', async () => {
    const sound = fakeSound();
    const player = createPlayer(sound.playback, 60);
    player.toggle();
    sound.tell(60);
    sound.end();
    await settled();
    expect(player.view()).toMatchObject({ at: 0, playing: null });
  });
  it('lets one evidence take over from another', async () => {
    const sound = fakeSound();
    const player = createPlayer(sound.playback, 60);
    player.play({ key: 'a', from: 1, to: 3 });
    player.play({ key: 'b', from: 5, to: 9 });
    await settled();
    expect(player.view().playing?.key).toBe('b');
  });
  it('moves the playhead alone while nothing plays, and the sound while it does', () => {
    const sound = fakeSound();
    const player = createPlayer(sound.playback, 60);
    player.seek(20);
    expect(sound.asked).toEqual([]);
    player.toggle();
    player.seek(70);
    expect(sound.asked.at(-1)).toEqual([60, 60]);
    expect(player.view().playing?.key).toBe(wholeCall);
  });
  it('says why nothing can be heard', async () => {
    const player = createPlayer(
      { ...fakeSound().playback, play: () => Promise.reject(new Error('the file is gone')) },
      60,
    );
    player.toggle();
    await settled();
    expect(player.view()).toMatchObject({ playing: null, trouble: 'This can’t be played: the file is gone' });
  });
});
