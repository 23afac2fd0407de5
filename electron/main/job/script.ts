import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { decodeWav, WavError } from '../../../renderer/core/sound/wav';
import type { Job } from '../../contract';
import { firstFault } from '../packs/read';
import { isMissing, Trouble } from '../trouble';

/** A minute at most: longer waits are a slip of units. */
const milliseconds = z.number().min(0).max(60_000);
const scriptSchema = z.strictObject({
  calm: z.string().min(1),
  replies: z.array(
    z.union([
      z.strictObject({ file: z.string().min(1), delayMs: milliseconds }),
      z.strictObject({ file: z.string().min(1), intoLineMs: milliseconds }),
    ]),
  ),
  hangUpMs: milliseconds.optional(),
});

const longestSeconds = 300;

/** Reads a scripted trainee whole: nothing may turn out to be wrong once the call has started. */
export async function readScript(path: string): Promise<Pick<Job, 'calm' | 'replies' | 'hangUpMs'>> {
  const text = await readFile(path, 'utf8').catch((error) => {
    throw new Trouble(
      isMissing(error)
        ? `There is no script ${path}: name one that is there.`
        : `The script ${path} can't be read: check that it is a file you may read.`,
    );
  });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new Trouble(`The script ${path} isn't JSON: mend it (${(error as Error).message}).`);
  }
  const script = scriptSchema.safeParse(json);
  if (!script.success) throw new Trouble(`The script ${path} isn't one: mend ${faultIn(json, script.error)}.`);
  const wavs = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  const wav = (file: string): Promise<Uint8Array<ArrayBuffer>> => {
    const found = wavs.get(file) ?? readWav(resolve(dirname(path), file));
    wavs.set(file, found);
    return found;
  };
  const calm = await wav(script.data.calm);
  const replies: Job['replies'] = [];
  for (const reply of script.data.replies) replies.push({ ...reply, wav: await wav(reply.file) });
  return { calm, replies, hangUpMs: script.data.hangUpMs };
}

/** Of a union zod only says that nothing fits: we say which reply, and what a reply looks like. */
function faultIn(json: unknown, error: z.ZodError): string {
  const [issue] = error.issues;
  if (issue?.code !== 'invalid_union') return firstFault(error);
  const reply = `reply ${Number(issue.path[1]) + 1}`;
  return `${reply}, ${JSON.stringify((json as { replies: unknown[] }).replies[Number(issue.path[1])])}, to { "file": …, "delayMs": 0-60000 } or { "file": …, "intoLineMs": 0-60000 }`;
}

async function readWav(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await readFile(path).catch((error) => {
    throw new Trouble(
      isMissing(error)
        ? `There is no recording ${path}: add it, or take it out of the script.`
        : `The recording ${path} can't be read: check that it is a file you may read.`,
    );
  });
  try {
    const { samples, sampleRate } = decodeWav(bytes);
    if (samples.length / sampleRate > longestSeconds)
      throw new WavError('It is longer than five minutes. Make it shorter.');
  } catch (error) {
    if (error instanceof WavError)
      throw new Trouble(`The recording ${path} can't be used: ${lowerFirst(error.message)}`);
    throw error;
  }
  // A Buffer would do as well, but the page gets plain bytes.
  return new Uint8Array(bytes);
}

/** Made one sentence with what stands before it. */
const lowerFirst = (text: string): string =>
  text
    .replace(/^It is/, 'it is')
    .replace(/^It/, 'it')
    .replace(/^Its/, 'its')
    .replace('. Save it', ', so save it')
    .replace('. Make it', ', so make it');
