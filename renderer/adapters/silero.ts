import type * as Ort from 'onnxruntime-web';

/** Silero v5 eats 512 samples at 16 kHz with the 64 before them. */
export const chunkSamples = 512;
const contextSamples = 64;

export interface Silero {
  /** Probability of speech, 0-1, of the next 512 samples. */
  push(chunk: Float32Array): Promise<number>;
  /** Forgets what was heard, before another recording. */
  reset(): void;
}

/** @param model The bytes of silero_vad_v5.onnx. @param ort onnxruntime-web, its wasm paths already set. */
export async function createSilero(model: Uint8Array, ort: typeof Ort): Promise<Silero> {
  const session = await ort.InferenceSession.create(model, { executionProviders: ['wasm'] });
  const rate = new ort.Tensor('int64', BigInt64Array.from([16000n]), []);
  const silent = () => new ort.Tensor('float32', new Float32Array(2 * 128), [2, 1, 128]);
  let state: Ort.Tensor = silent();
  const input = new Float32Array(contextSamples + chunkSamples);
  return {
    async push(chunk) {
      input.copyWithin(0, chunkSamples);
      input.set(chunk, contextSamples);
      const result = await session.run({
        input: new ort.Tensor('float32', input.slice(), [1, input.length]),
        state,
        sr: rate,
      });
      state = result['stateN'] as Ort.Tensor;
      return Number((result['output'] as Ort.Tensor).data[0]);
    },
    reset() {
      state = silent();
      input.fill(0);
    },
  };
}
