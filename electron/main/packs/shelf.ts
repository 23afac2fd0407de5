import { join } from 'node:path';
import type { Pack } from '../../../renderer/core/customer/pack';
import { sentenceOf } from '../trouble';
import { packFoldersIn, readPack } from './read';

export type Listed = { ok: true; pack: Pack } | { ok: false; folder: string; why: string };

/** All packs there are, from several places. */
export class Shelf {
  private takes = new Map<string, string>();

  /** `named` is a folder given on the command line: it goes before one of the same id that is shipped. */
  constructor(private readonly places: { named: string | null; shipped: string; own: string }) {}

  async list(): Promise<Listed[]> {
    const { named, shipped, own } = this.places;
    const takes = new Map<string, string>();
    const listed: Listed[] = [];
    let namedId: string | null = null;
    for (const folder of [
      ...(named ? [named] : []),
      ...(await packFoldersIn(shipped)),
      ...(await packFoldersIn(own)),
    ]) {
      const found = await this.read(folder);
      if (!found.ok) listed.push(found);
      else if (!takes.has(found.pack.id)) {
        takes.set(found.pack.id, join(folder, 'takes'));
        if (folder === named) namedId = found.pack.id;
        listed.push(found);
      } else if (found.pack.id !== namedId)
        listed.push({
          ok: false,
          folder,
          why: `There are two packs with the id ${found.pack.id}: give the one in ${folder} another.`,
        });
    }
    this.takes = takes;
    return listed;
  }

  /** The folder of a pack's takes, as of the last list. */
  takesOf = (packId: string): string | null => this.takes.get(packId) ?? null;

  private read = (folder: string): Promise<Listed> =>
    readPack(folder).then(
      (pack) => ({ ok: true, pack }),
      (error) => ({ ok: false, folder, why: sentenceOf(error) }),
    );
}
