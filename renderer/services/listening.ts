import { type Audio, openAudio } from '../adapters/audio';
import { bridge } from '../adapters/bridge';
import { type OpenEar, openEar } from '../adapters/ear';
import { MicrophoneError, type OpenMicrophone, openMicrophone, sentences } from '../adapters/microphone';
import type { VoskEngine } from '../adapters/vosk';
import { meanLevel } from '../core/sound/loudness';
import type { EarEvents } from '../ports';
import type { Trouble } from '../ui/services';

/** A microphone that is listened to outside a call: for the headset check and the own calm voice. */
export interface Listening {
  audio: Audio;
  ear: OpenEar;
  microphone: OpenMicrophone;
  close(): Promise<void>;
}

/** Where a speaking voice should be on the way in: loud enough over the noise, clear of overload. */
export const targetLevel = { from: -40, to: -18 };

export async function listen(microphoneId: string, speakerId: string, vosk: VoskEngine | null): Promise<Listening> {
  const { allowed } = await bridge.call('microphone:ask', undefined);
  if (!allowed) throw new MicrophoneError('denied', sentences.denied);
  const microphone = await openMicrophone(microphoneId);
  const audio = await openAudio(speakerId);
  const node = new MediaStreamAudioSourceNode(audio.context, { mediaStream: microphone.stream });
  node.connect(audio.microphoneIn);
  const ear = openEar(audio, vosk);
  return {
    audio,
    ear,
    microphone,
    async close() {
      await ear.stop();
      microphone.close();
      await audio.close();
    },
  };
}

/** Listeners for the level, told at 30 Hz. */
export function levels() {
  const listeners = new Set<(dbfs: number) => void>();
  return {
    onLevel(listener: (dbfs: number) => void) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    tell(levelsDbfs: number[]) {
      const level = meanLevel(levelsDbfs);
      for (const listener of listeners) listener(level);
    },
  };
}

export const silentEvents: EarEvents = {
  frames: () => undefined,
  speechStarted: () => undefined,
  speechEnded: () => undefined,
  partial: () => undefined,
  lost: () => undefined,
};

export function troubleOf(error: unknown): Trouble {
  if (error instanceof MicrophoneError) {
    const kind = error.failure === 'busy' ? 'no-microphone' : error.failure;
    return { kind, sentence: error.message };
  }
  return { kind: 'no-microphone', sentence: error instanceof Error ? error.message : sentences['no-microphone'] };
}
