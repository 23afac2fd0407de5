import type { Judge } from '../ports';

type Answer = Awaited<ReturnType<Judge['judge']>>;

/** One worker for as long as the app runs: the language model is loaded at start. */
export function createJudge(): Judge {
  const worker = new Worker(new URL('./judge.worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, { resolve: (answer: Answer) => void; reject: (error: Error) => void }>();
  let last = 0;
  worker.onmessage = ({ data }: MessageEvent<Answer & { id: number }>) => {
    const { id, ...answer } = data;
    waiting.get(id)?.resolve(answer);
    waiting.delete(id);
  };
  worker.onerror = (event) => {
    for (const { reject } of waiting.values()) reject(new Error(event.message));
    waiting.clear();
  };
  return {
    judge: (text, context) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        worker.postMessage({ id: last, text, context });
      }),
  };
}
