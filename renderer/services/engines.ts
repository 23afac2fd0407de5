import { createJudge } from '../adapters/judge';
import { VoskEngine } from '../adapters/vosk';
import type { Judge } from '../ports';

const speechModel = '/models/vosk-model-small-en-us-0.15.tar.gz';

/** What takes seconds to load, loaded once, at the app's start. */
export interface Engines {
  /** Null when the speech model did not load: replies are typed then. */
  vosk: Promise<VoskEngine | null>;
  judge: Judge;
  /** Why speech is not recognised; empty when it is. */
  trouble(): string;
}

export function loadEngines(): Engines {
  let trouble = '';
  const at = (path: string) => new URL(path, location.origin).href;
  const vosk = VoskEngine.load({
    worker: at('/engines/vosk/vosk.worker.js'),
    wasm: at('/engines/vosk/vosk.wasm'),
    model: at(speechModel),
  }).catch((error: Error) => {
    trouble = error.message;
    return null;
  });
  return { vosk, judge: createJudge(), trouble: () => trouble };
}
