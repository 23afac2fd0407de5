import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { patchVosk } from './patch-vosk';

/**
 * Puts the engines that can't be bundled, since they load their own wasm and workers, into the renderer's output:
 *
 *   /engines/vosk/vosk.worker.js                   the speech recogniser, patched (see patch-vosk.ts); a module worker
 *   /engines/vosk/vosk.wasm
 *   /engines/ort/ort.wasm.min.mjs                  onnxruntime-web; set wasmPaths to '/engines/ort/'
 *   /engines/ort/ort-wasm-simd-threaded.mjs
 *   /engines/ort/ort-wasm-simd-threaded.wasm
 *   /engines/silero/silero_vad_v5.onnx             the voice detector's model
 *   /models/content/tagger.onnx                    the content model, with tokenizer.json, tagger.json and words.bin beside it
 *
 * Set-up adds /models/vosk-model-small-en-us-0.15.tar.gz (see setup/models.mjs), which is too big to go through Vite.
 */
const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL('../../', import.meta.url));
const dist = (entry: string) => dirname(require.resolve(entry));
const vosk = dist('vosk-browser');
const ort = dist('onnxruntime-web');
const vad = dist('@ricky0123/vad-web');

interface Model {
  folder?: string;
  files: { path: string }[];
}
const { models }: { models: Model[] } = JSON.parse(readFileSync(join(root, 'models/manifest.json'), 'utf8'));

const files = (): [string, Uint8Array | string][] => [
  ['engines/vosk/vosk.worker.js', patchVosk(readFileSync(join(vosk, 'vosk.worker.js'), 'utf8'))],
  ['engines/vosk/vosk.wasm', readFileSync(join(vosk, 'vosk.wasm'))],
  ...['ort.wasm.min.mjs', 'ort-wasm-simd-threaded.mjs', 'ort-wasm-simd-threaded.wasm'].map(
    (name): [string, Uint8Array] => [`engines/ort/${name}`, readFileSync(join(ort, name))],
  ),
  ['engines/silero/silero_vad_v5.onnx', readFileSync(join(vad, 'silero_vad_v5.onnx'))],
  ...models.flatMap(({ folder, files }) =>
    folder
      ? files.map(({ path }): [string, Uint8Array] => [`${folder}/${path}`, readFileSync(join(root, folder, path))])
      : [],
  ),
];

export const engines = (): Plugin => ({
  name: 'steadyline-engines',
  generateBundle() {
    for (const [fileName, source] of files()) this.emitFile({ type: 'asset', fileName, source });
  },
});
