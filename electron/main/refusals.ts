import { appendFile, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeFolder } from './store/atomic';

const longest = 1_000_000;
const longestAddress = 500;

export interface Refusal {
  /** What stopped it: the request filter, or the page's content policy. */
  by: 'filter' | 'policy';
  address: string;
}

/** Keeps a line of each connection that was refused, so that nobody has to take our word for it. */
export function refusalLog(path: string, say: (line: string) => void): (refusal: Refusal) => void {
  let queue = Promise.resolve();
  return ({ by, address }) => {
    const short = address.slice(0, longestAddress);
    say(`Refused a connection to ${short} (${by}).`);
    const line = `${JSON.stringify({ at: new Date().toISOString(), by, address: short })}\n`;
    queue = queue.then(() => keep(path, line)).catch(() => undefined);
  };
}

async function keep(path: string, line: string): Promise<void> {
  await makeFolder(dirname(path));
  const size = await stat(path).then(
    (s) => s.size,
    () => 0,
  );
  await (size > longest ? writeFile : appendFile)(path, line);
}
