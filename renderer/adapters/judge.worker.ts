import { judgeHeard } from '../core/content/doubt';
import type { ReplyContext } from '../core/content/finding';
import { createTagger, type Tagger } from './tagger';

/** Judges words away from the screen's thread; by rules alone when the language model does not load. */

const folder = '/models/content/';

async function load(): Promise<Tagger | null> {
  try {
    const ort = await import(/* @vite-ignore */ new URL('/engines/ort/ort.wasm.min.mjs', self.location.origin).href);
    ort.env.wasm.wasmPaths = '/engines/ort/';
    ort.env.wasm.numThreads = 1;
    const get = async (name: string) => {
      const response = await fetch(folder + name);
      if (!response.ok) throw new Error(name);
      return response;
    };
    const [model, tokenizer, card, words] = await Promise.all([
      get('tagger.onnx'),
      get('tokenizer.json'),
      get('tagger.json'),
      get('words.bin'),
    ]);
    return await createTagger({
      ort,
      model: new Uint8Array(await model.arrayBuffer()),
      tokenizer: await tokenizer.json(),
      card: await card.json(),
      wordModel: new Uint8Array(await words.arrayBuffer()),
    });
  } catch {
    return null;
  }
}

const tagger = load();

self.onmessage = async ({ data }: MessageEvent<{ id: number; text: string; context: ReplyContext }>) => {
  const { id, text, context } = data;
  const loaded = await tagger;
  let engine = 'rules';
  const findings = await judgeHeard(text, context, async (words, around) => {
    const tags = (await loaded?.tag(words, around).catch(() => null)) ?? null;
    if (tags) engine = 'encoder and rules';
    return tags;
  });
  self.postMessage({ id, findings, engine });
};
