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

/** @param phone Sound as over a telephone line. */
export function createSpeaker(audio: Audio, urlOf: (file: string) => string, phone: boolean): PackSpeaker {
  const buffers = new Map<string, AudioBuffer>();
  const out = openLine(audio.context, phone);
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
      source.connect(gain).connect(out);
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

/** A telephone passes 300 to 3400 Hz (ITU-T G.712); two of each cut off about as steeply. */
const phoneFilters: readonly BiquadFilterOptions[] = [
  { type: 'highpass', frequency: 300 },
  { type: 'highpass', frequency: 300 },
  { type: 'lowpass', frequency: 3400 },
  { type: 'lowpass', frequency: 3400 },
];
/** The air of a room under the customer's pauses: there, and no louder than the noise of a good headset. */
const roomDbfs = -62;
const roomSeconds = 4;

/** What all of the customer's sound goes through. The room behind them is heard for as long as the call is open. */
function openLine(context: AudioContext, phone: boolean): AudioNode {
  const line = new GainNode(context);
  const filters = phone ? phoneFilters.map((options) => new BiquadFilterNode(context, options)) : [];
  [...filters, context.destination].reduce((from: AudioNode, to) => from.connect(to), line);
  const length = Math.round(roomSeconds * context.sampleRate);
  const samples = new Float32Array(length);
  // Brown noise that leaks, by a generator of its own: the same room every time.
  let seed = 1;
  let last = 0;
  for (let i = 0; i < length; i++) {
    seed = (Math.imul(seed, 1664525) + 1013904223) | 0;
    last = 0.96 * last + seed / 2 ** 31;
    samples[i] = last;
  }
  const rms = Math.sqrt(samples.reduce((sum, x) => sum + x * x, 0) / length);
  const gain = 10 ** (roomDbfs / 20) / rms;
  const buffer = new AudioBuffer({ length, sampleRate: context.sampleRate, numberOfChannels: 1 });
  buffer.copyToChannel(
    samples.map((x) => x * gain),
    0,
  );
  const room = new AudioBufferSourceNode(context, { buffer, loop: true });
  room.connect(line);
  room.start();
  return line;
}
