import { createWriteStream, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { partOf, sha256OfFile } from './files.mjs';
import { megabytes } from './say.mjs';

/** A closed network often swallows packets: answer within this, or the next source is tried. */
const answerWithinMs = 5000;
const silentForMs = 30_000;

/** Fetches `url` into `path` unless the right file is there. Throws when unreachable or when the hash differs. */
export async function download(url, path, sha256, onProgress) {
  if (existsSync(path) && (await sha256OfFile(path)) === sha256) return;
  const stop = new AbortController();
  let timer = setTimeout(() => stop.abort(), answerWithinMs);
  const part = partOf(path);
  mkdirSync(dirname(path), { recursive: true });
  let file = null;
  try {
    const response = await fetch(url, { signal: stop.signal });
    if (!response.ok) throw new Error(`${url} answered ${response.status}`);
    const total = Number(response.headers.get('content-length'));
    let got = 0;
    const count = new Transform({
      transform(chunk, _encoding, done) {
        clearTimeout(timer);
        timer = setTimeout(() => stop.abort(), silentForMs);
        got += chunk.length;
        onProgress(total ? `${megabytes(got)} of ${megabytes(total)}` : megabytes(got));
        done(null, chunk);
      },
    });
    file = createWriteStream(part);
    await pipeline(Readable.fromWeb(response.body), count, file, { signal: stop.signal });
    if ((await sha256OfFile(part)) !== sha256) throw new Error(`${url} is not the file that was expected`);
    renameSync(part, path);
  } finally {
    clearTimeout(timer);
    // A file that is still being opened would come back after it was taken away.
    if (file && !file.closed) await new Promise((resolve) => file.once('close', resolve).destroy());
    rmSync(part, { force: true });
  }
}
