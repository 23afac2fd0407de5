import type { Clock } from '../ports';
import workletUrl from './ear.worklet.ts?worker&url';

/** One context plays the customer and hears the trainee, so one sample clock stamps both. */
export const sampleRate = 16000;

export interface Audio {
  context: AudioContext;
  /** Everything connected here is heard as the microphone. */
  microphoneIn: AudioNode;
  /** Chunks of 512 samples arrive at the port handed over here. */
  tapTo(port: MessagePort): void;
  clock: Clock;
  /** Seconds from the graph to the ear of the person. */
  outputLatency(): number;
  close(): Promise<void>;
}

export async function openAudio(speakerId: string): Promise<Audio> {
  const context = new AudioContext({ sampleRate, latencyHint: 'interactive' });
  await context.audioWorklet.addModule(workletUrl);
  if (speakerId) await chooseSpeaker(context, speakerId);
  await context.resume();
  const tap = new AudioWorkletNode(context, 'steadyline-ear', {
    numberOfInputs: 1,
    numberOfOutputs: 1,
    outputChannelCount: [1],
    // Headset microphones report two channels at times: mixed down here.
    channelCount: 1,
    channelCountMode: 'explicit',
    channelInterpretation: 'speakers',
  });
  tap.connect(context.destination);
  return {
    context,
    microphoneIn: tap,
    tapTo: (port) => tap.port.postMessage({ port }, [port]),
    clock: { now: () => context.currentTime },
    outputLatency: () => context.outputLatency || context.baseLatency || 0,
    close: () => context.close(),
  };
}

/** Falls back to the system's own speaker when the chosen one is gone. */
async function chooseSpeaker(context: AudioContext, id: string): Promise<void> {
  const withSink = context as AudioContext & { setSinkId?(id: string): Promise<void> };
  await withSink.setSinkId?.(id).catch(() => undefined);
}
