/**
 * Taps the microphone inside the audio thread: 512 samples (32 ms at 16 kHz, what the voice detector eats) a
 * message, stamped with the context's own sample clock. Plays silence on, so that the graph keeps pulling it.
 */
declare const currentFrame: number;
declare function registerProcessor(name: string, processor: unknown): void;
declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}

const chunkSamples = 512;

class Tap extends AudioWorkletProcessor {
  private chunk = new Float32Array(chunkSamples);
  private filled = 0;
  private target: MessagePort | null = null;

  constructor() {
    super();
    this.port.onmessage = (event: MessageEvent<{ port: MessagePort }>) => {
      this.target = event.data.port;
    };
  }

  process(inputs: Float32Array[][], outputs: Float32Array[][]): boolean {
    const heard = inputs[0]?.[0];
    const quantum = outputs[0]?.[0]?.length ?? 128;
    if (!this.target) return true;
    // No input at all means that nothing is connected just now: silence, so that the clock goes on.
    if (heard) this.chunk.set(heard, this.filled);
    else this.chunk.fill(0, this.filled, this.filled + quantum);
    this.filled += quantum;
    if (this.filled < chunkSamples) return true;
    const first = currentFrame + quantum - chunkSamples;
    this.target.postMessage({ first, samples: this.chunk }, [this.chunk.buffer]);
    this.chunk = new Float32Array(chunkSamples);
    this.filled = 0;
    return true;
  }
}

registerProcessor('steadyline-ear', Tap);
