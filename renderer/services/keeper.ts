import { bridge } from '../adapters/bridge';
import type { CallEvent } from '../core/call/log';

/** Log and sound go to disk this often: a crash loses no more. */
const everyMs = 500;

/**
 * Keeps a running call on disk. What can't be written stays in memory and is tried again; the first failure is told.
 */
export function createKeeper(id: string, notice: (sentence: string) => void) {
  let events: CallEvent[] = [];
  let sound: Int16Array[] = [];
  let told = false;
  let busy: Promise<void> = Promise.resolve();

  async function write(): Promise<void> {
    const [nowEvents, nowSound] = [events, sound];
    events = [];
    sound = [];
    try {
      if (nowEvents.length > 0) await bridge.call('attempts:append', { id, events: nowEvents });
      nowEvents.length = 0;
      if (nowSound.length > 0) await bridge.call('attempts:sound', { id, pcm: bytesOf(nowSound) });
    } catch (error) {
      events = [...nowEvents, ...events];
      sound = [...nowSound, ...sound];
      if (!told) notice((error as Error).message);
      told = true;
    }
  }
  const flush = () => {
    busy = busy.then(write);
    return busy;
  };
  const timer = setInterval(flush, everyMs);
  return {
    keep: (event: CallEvent) => void events.push(event),
    keepSound: (pcm: Int16Array) => void sound.push(pcm),
    flush,
    async close(): Promise<void> {
      clearInterval(timer);
      await flush();
    },
  };
}

function bytesOf(pieces: Int16Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Int16Array(pieces.reduce((sum, p) => sum + p.length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return new Uint8Array(joined.buffer);
}
