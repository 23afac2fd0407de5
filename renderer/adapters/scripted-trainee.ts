import type { Job } from '../../electron/contract';
import type { Audio } from './audio';

/** What the scripted trainee hears of the customer: times on the context's clock. */
export type LineEvent = { id: string; startedAt: number } | { id: string; endedAt: number };

export interface ScriptedTrainee {
  hear(event: LineEvent, hangUp: () => void): void;
  /** Plays the passage for the own calm voice; resolves when it has been heard. */
  readPassage(): Promise<void>;
}

/**
 * Answers from a script instead of a mouth: each reply is played into the same node as the microphone, at the exact
 * sample. Replies are given in order; each waits for the next line of the customer that fits it and comes after the
 * reply before was over. A script with `hangUpMs` ends the call that long after the customer's answer to its last reply.
 */
export async function scriptedTrainee(audio: Audio, job: Job): Promise<ScriptedTrainee> {
  const { context } = audio;
  const decode = (wav: Uint8Array) => context.decodeAudioData(wav.slice().buffer as ArrayBuffer);
  const calm = await decode(job.calm);
  const replies = await Promise.all(job.replies.map(async (r) => ({ ...r, buffer: await decode(r.wav) })));
  let next = 0;
  let busyUntil = 0;

  function say(buffer: AudioBuffer, at: number): AudioBufferSourceNode {
    const source = new AudioBufferSourceNode(context, { buffer });
    source.connect(audio.microphoneIn);
    // To be listened to as well: the customer's side does not hear it.
    source.connect(context.destination);
    source.start(at);
    return source;
  }

  return {
    hear(event, hangUp) {
      const started = 'startedAt' in event;
      const base = started ? event.startedAt : event.endedAt;
      if (base < busyUntil) return;
      const reply = replies[next];
      if (!reply) {
        if (!started && job.hangUpMs !== undefined) setTimeout(hangUp, job.hangUpMs);
        return;
      }
      const wait = started ? reply.intoLineMs : reply.delayMs;
      if (wait === undefined) return;
      const at = Math.max(base + wait / 1000, context.currentTime);
      say(reply.buffer, at);
      busyUntil = at + reply.buffer.duration;
      next += 1;
    },
    readPassage: () =>
      new Promise((resolve) => {
        say(calm, context.currentTime + 0.2).onended = () => resolve();
      }),
  };
}
