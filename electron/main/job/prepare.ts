import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Job } from '../../contract';
import type { JobOptions } from '../cli';
import type { Shelf } from '../packs/shelf';
import { makeFolder } from '../store/atomic';
import { cannotSave, Trouble } from '../trouble';
import { readScript } from './script';

/** A pack given as a folder, or null when it must be an id. */
export async function packFolder(pack: string, from: (path: string) => string): Promise<string | null> {
  const folder = from(pack);
  const isFolder = await stat(join(folder, 'pack.json')).then(
    () => true,
    () => false,
  );
  if (isFolder) return folder;
  if (/[\\/.]/.test(pack))
    throw new Trouble(`There is no pack in ${folder}: name a folder that holds a pack.json, or the id of a customer.`);
  return null;
}

/** The id of the pack asked for: of the folder named, or as it was given. Throws Trouble when it can't be used. */
export async function packIdOf(pack: string, folder: string | null, shelf: Shelf): Promise<string> {
  const listed = await shelf.list();
  if (folder) {
    const [first] = listed;
    if (first?.ok) return first.pack.id;
    throw new Trouble(first?.why ?? `There is no pack in ${folder}: name a folder that holds a pack.json.`);
  }
  const ids = listed.flatMap((item) => (item.ok ? [item.pack.id] : []));
  if (ids.includes(pack)) return pack;
  const broken = listed.find((item) => !item.ok && item.folder.split(/[\\/]/).pop() === pack);
  if (broken && !broken.ok) throw new Trouble(broken.why);
  throw new Trouble(`There is no customer "${pack}": use one of ${ids.join(', ') || 'your own, by its folder'}.`);
}

/** Everything a call with no hand on it needs, read and checked before a window opens. */
export async function prepareJob(options: JobOptions, packId: string): Promise<Job> {
  for (const folder of [dirname(options.report), ...(options.screenshots ? [options.screenshots] : [])])
    await makeFolder(folder).catch((error) => {
      throw cannotSave('the report', folder, error);
    });
  const trainee = await readScript(options.script);
  return { packId, ...trainee, screenshots: options.screenshots !== null, seed: options.seed };
}
