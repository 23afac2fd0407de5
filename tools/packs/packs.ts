import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Pack, packSchema } from '../../renderer/core/customer/pack';

export const folder = fileURLToPath(new URL('../../personas', import.meta.url));

export const readPack = (id: string): Pack =>
  packSchema.parse(JSON.parse(readFileSync(join(folder, id, 'pack.json'), 'utf8')));

/** Ids of the built-in packs. */
export const packIds = (): string[] => readdirSync(folder).filter((id) => existsSync(join(folder, id, 'pack.json')));
