import { open, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { type Pack, packSchema } from '../../../renderer/core/customer/pack';
import { realInside } from '../protocol/inside';
import { isMissing, Trouble } from '../trouble';

const packBytes = 1_000_000;
const takeBytes = 5_000_000;

/** Reads one pack whole. Throws Trouble with a sentence that says what to mend. */
export async function readPack(folder: string): Promise<Pack> {
  const text = await readPackText(join(folder, 'pack.json'));
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new Trouble(`pack.json in ${folder} isn't JSON: mend it (${(error as Error).message}).`);
  }
  const parsed = packSchema.safeParse(json);
  if (!parsed.success) throw new Trouble(`pack.json in ${folder} isn't a pack: mend ${firstFault(parsed.error)}.`);
  const takes = parsed.data.lines.flatMap((line) => line.takes);
  for (const take of takes) await checkTake(folder, take.file);
  return parsed.data;
}

export function firstFault(error: z.ZodError): string {
  const [issue] = error.issues;
  if (!issue) return 'it';
  const where = issue.path.map(String).join('.');
  return where ? `"${where}": ${issue.message}` : issue.message;
}

async function readPackText(path: string): Promise<string> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) throw new Trouble(`There is no ${path}: add it, or take the folder away.`);
  if (found.size > packBytes) throw new Trouble(`${path} is larger than 1 MB: make it smaller.`);
  return readFile(path, 'utf8');
}

/** A take is a file of its own in `takes`: a link outwards could read anything on this computer. */
async function checkTake(folder: string, name: string): Promise<void> {
  const path = await realInside(join(folder, 'takes'), [name]);
  if (!path) throw new Trouble(`The recording takes/${name} isn't in ${folder}: put it there as a file of its own.`);
  const root = await realpath(folder);
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size > takeBytes)
      throw new Trouble(`The recording takes/${name} in ${root} is larger than 5 MB: make it smaller.`);
    const start = Buffer.alloc(4);
    await file.read(start, 0, 4, 0);
    const wanted = name.endsWith('.wav') ? 'RIFF' : 'OggS';
    if (start.toString('latin1') !== wanted)
      throw new Trouble(`takes/${name} in ${root} isn't the kind of recording its name says: save it again.`);
  } finally {
    await file.close();
  }
}

/** Folders in `folder` that hold a pack.json, by name. */
export async function packFoldersIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const folders = names.sort().map((name) => join(folder, name));
  const has = await Promise.all(
    folders.map((path) =>
      stat(join(path, 'pack.json')).then(
        () => true,
        () => false,
      ),
    ),
  );
  return folders.filter((_, i) => has[i]);
}
