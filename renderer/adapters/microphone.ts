import { sampleRate } from './audio';

/** What the system was asked to leave alone: each of them changes the loudness that we measure. */
const processing = ['echoCancellation', 'noiseSuppression', 'autoGainControl'] as const;
export type Processing = (typeof processing)[number];

export type MicrophoneFailure = 'no-microphone' | 'denied' | 'busy' | 'lost';

export class MicrophoneError extends Error {
  constructor(
    readonly failure: MicrophoneFailure,
    message: string,
  ) {
    super(message);
  }
}

export const sentences: Readonly<Record<MicrophoneFailure, string>> = {
  'no-microphone': 'No microphone was found. Plug in a headset and try again, or type your replies.',
  denied:
    'Steadyline may not use the microphone. Allow it in the system settings under privacy, then try again, or type your replies.',
  busy: 'The microphone is in use by another program. Close that program and try again, or pick another microphone.',
  lost: 'The microphone was unplugged. Plug it in again or pick another one; nothing said so far is lost.',
};

const fail = (failure: MicrophoneFailure) => new MicrophoneError(failure, sentences[failure]);

export interface OpenMicrophone {
  stream: MediaStream;
  label: string;
  /** Processing that is on although it was asked to be off. */
  refused: Processing[];
  /** Seconds from the air to the stream, as far as the system knows. */
  latency: number;
  onLost(listener: () => void): void;
  close(): void;
}

export async function openMicrophone(deviceId: string): Promise<OpenMicrophone> {
  const off = Object.fromEntries(processing.map((p) => [p, false]));
  const audio = { ...off, channelCount: 1, sampleRate, ...(deviceId ? { deviceId: { exact: deviceId } } : {}) };
  const stream = await navigator.mediaDevices.getUserMedia({ audio }).catch((error: DOMException) => {
    // A remembered device that is gone: the system's choice will do.
    if (error.name === 'OverconstrainedError' && deviceId) return openStream(off);
    throw explain(error);
  });
  const [track] = stream.getAudioTracks();
  if (!track) throw fail('no-microphone');
  const settings = track.getSettings() as MediaTrackSettings & { latency?: number };
  return {
    stream,
    label: track.label || 'Microphone',
    refused: processing.filter((p) => settings[p] === true),
    latency: settings.latency ?? 0,
    onLost: (listener) => track.addEventListener('ended', listener),
    close: () => track.stop(),
  };
}

const openStream = (off: Record<string, boolean>) =>
  navigator.mediaDevices.getUserMedia({ audio: { ...off, channelCount: 1 } }).catch((error: DOMException) => {
    throw explain(error);
  });

function explain(error: DOMException): MicrophoneError {
  if (error.name === 'NotAllowedError' || error.name === 'SecurityError') return fail('denied');
  if (error.name === 'NotReadableError') return fail('busy');
  return fail('no-microphone');
}

export interface Device {
  id: string;
  label: string;
}

export async function listDevices(): Promise<{ microphones: Device[]; speakers: Device[] }> {
  const all = await navigator.mediaDevices.enumerateDevices();
  const of = (kind: MediaDeviceKind) =>
    all
      .filter((d) => d.kind === kind)
      .map((d, i) => ({
        id: d.deviceId,
        label: d.label || `${kind === 'audioinput' ? 'Microphone' : 'Speaker'} ${i + 1}`,
      }));
  return { microphones: of('audioinput'), speakers: of('audiooutput') };
}
