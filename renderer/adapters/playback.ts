import type { Seconds } from '../core/units';

export interface Heard {
  from: Seconds;
  to: Seconds;
  url: string;
}

export interface CallPlayback {
  play(from: Seconds, to: Seconds): Promise<void>;
  stop(): void;
  onPosition(listener: (at: Seconds) => void): () => void;
}

/** Plays seconds of a call again: the kept voice, and under it the customer's takes where they were heard. */
export function createPlayback(voiceUrl: string, lines: readonly Heard[]): CallPlayback {
  let context: AudioContext | null = null;
  let stop: () => void = () => undefined;
  const buffers = new Map<string, Promise<AudioBuffer>>();
  const listeners = new Set<(at: Seconds) => void>();
  const load = (audio: AudioContext, url: string) => {
    const known = buffers.get(url) ?? fetch(url).then(async (r) => audio.decodeAudioData(await r.arrayBuffer()));
    buffers.set(url, known);
    return known;
  };

  return {
    async play(from, to) {
      stop();
      context ??= new AudioContext();
      const audio = context;
      let cancelled = false;
      const sources: AudioBufferSourceNode[] = [];
      const over = new Promise<void>((resolve) => {
        stop = () => {
          cancelled = true;
          for (const s of sources) s.stop();
          resolve();
        };
      });
      const heard = lines.filter((l) => l.from < to && l.to > from);
      const [voice, ...takes] = await Promise.all([load(audio, voiceUrl), ...heard.map((l) => load(audio, l.url))]);
      if (cancelled || !voice) return;
      const begin = audio.currentTime + 0.05;
      const put = (buffer: AudioBuffer, offset: Seconds, at: Seconds, length: Seconds) => {
        if (offset >= buffer.duration || length <= 0) return;
        const source = new AudioBufferSourceNode(audio, { buffer });
        source.connect(audio.destination);
        source.start(begin + at, offset, length);
        sources.push(source);
      };
      put(voice, from, 0, to - from);
      heard.forEach((line, i) => {
        const take = takes[i];
        const start = Math.max(from, line.from);
        if (take) put(take, start - line.from, start - from, Math.min(to, line.to) - start);
      });
      const timer = setInterval(() => {
        const at = from + audio.currentTime - begin;
        for (const listener of listeners) listener(Math.min(to, Math.max(from, at)));
        if (at >= to) stop();
      }, 50);
      await over;
      clearInterval(timer);
    },
    stop: () => stop(),
    onPosition(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
