import { type FileHandle, open } from 'node:fs/promises';
import { policy } from './csp';
import { mimeOf } from './mime';
import { parseRange } from './range';

const chunkBytes = 256 * 1024;

const common = { 'Content-Security-Policy': policy, 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-cache' };

export const refuse = (status: number, why: string): Response =>
  new Response(why, { status, headers: { ...common, 'Content-Type': 'text/plain; charset=utf-8' } });

/** A file as a response, whole or in part. Read piece by piece: the speech model has forty megabytes. */
export async function serveFile(path: string, request: Pick<Request, 'headers' | 'method'>): Promise<Response> {
  const file = await open(path, 'r').catch(() => null);
  if (!file) return refuse(404, 'There is no such file.');
  const stat = await file.stat();
  if (!stat.isFile()) {
    await file.close();
    return refuse(404, 'There is no such file.');
  }
  const range = parseRange(request.headers.get('range'), stat.size);
  if (range === 'unsatisfiable') {
    await file.close();
    return new Response(null, { status: 416, headers: { ...common, 'Content-Range': `bytes */${stat.size}` } });
  }
  const { from, to } = range === 'all' ? { from: 0, to: stat.size - 1 } : range;
  const headers: Record<string, string> = {
    ...common,
    'Content-Type': mimeOf(path),
    'Content-Length': String(to - from + 1),
    'Accept-Ranges': 'bytes',
  };
  if (range !== 'all') headers['Content-Range'] = `bytes ${from}-${to}/${stat.size}`;
  const status = range === 'all' ? 200 : 206;
  if (request.method === 'HEAD') {
    await file.close();
    return new Response(null, { status, headers });
  }
  return new Response(bytesOf(file, from, to), { status, headers });
}

function bytesOf(file: FileHandle, from: number, to: number): ReadableStream<Uint8Array> {
  let at = from;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const piece = Buffer.alloc(Math.min(chunkBytes, to - at + 1));
          const { bytesRead } = piece.length ? await file.read(piece, 0, piece.length, at) : { bytesRead: 0 };
          at += bytesRead;
          if (bytesRead > 0) controller.enqueue(new Uint8Array(piece.buffer, piece.byteOffset, bytesRead));
          if (bytesRead > 0 && at <= to) return;
          await file.close();
          controller.close();
        } catch (error) {
          await file.close().catch(() => undefined);
          controller.error(error);
        }
      },
      cancel: () => file.close().catch(() => undefined),
    },
    { highWaterMark: 0 },
  );
}
