import type { Line } from '../core/customer/pack';
import type { Playing, Speaker } from '../ports';
import type { Audio } from './audio';

/** Long enough not to click, short enough to sound like somebody who stops. */
const fadeSeconds = 0.08;
/** So that the first sample is not late. */
const headStart = 0.01;

export interface PackSpeaker extends Speaker {
  /** Decodes all takes up front: none is late in the call. */
  load(lines: Line[], onProgress?: (done: number, of: number) => void): Promise<void>;
}

export function createSpeaker(audio: Audio, urlOf: (file: string) => string): PackSpeaker {
  const buffers = new Map<string, AudioBuffer>();
  return {
    async load(lines, onProgress) {
      const takes = lines.map((l) => l.takes[0]).filter((t) => t !== undefined);
      for (const [i, take] of takes.entries()) {
        const response = await fetch(urlOf(take.file));
        if (!response.ok)
          throw new Error(`The recording ${take.file} can't be read. Install the customer's pack again.`);
        const bytes = await response.arrayBuffer();
        const buffer = await audio.context.decodeAudioData(bytes).catch(() => {
          throw new Error(`The recording ${take.file} is damaged. Install the customer's pack again.`);
        });
        buffers.set(take.id, buffer);
        onProgress?.(i + 1, takes.length);
      }
    },
    play(line): Playing {
      const take = line.takes[0];
      const buffer = take && buffers.get(take.id);
      if (!buffer) throw new Error(`Line ${line.id} has no recording.`);
      const { context } = audio;
      const source = new AudioBufferSourceNode(context, { buffer });
      const gain = new GainNode(context);
      source.connect(gain).connect(context.destination);
      const start = context.currentTime + headStart;
      const latency = audio.outputLatency();
      let cutAt: number | null = null;
      const ended = new Promise<{ at: number; cut: boolean }>((resolve) => {
        source.onended = () =>
          resolve(
            cutAt === null ? { at: start + buffer.duration + latency, cut: false } : { at: cutAt + latency, cut: true },
          );
      });
      source.start(start);
      return {
        startedAt: start + latency,
        ended,
        cut() {
          if (cutAt !== null) return;
          const now = context.currentTime;
          cutAt = now + fadeSeconds;
          gain.gain.setValueAtTime(1, now);
          gain.gain.linearRampToValueAtTime(0, cutAt);
          source.stop(cutAt);
        },
      };
    },
  };
}
