import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { root, sha256OfFile } from '../../../scripts/setup/files.mjs';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const bytes = z.number().int().positive();
const about = { name: z.string(), version: z.string(), licence: z.string(), publisher: z.string(), about: z.string() };
const file = z.strictObject({ path: z.string(), bytes, sha256: hash });
const source = z.union([
  z.strictObject({ url: z.url(), bytes, sha256: hash, folder: z.string().endsWith('/') }),
  z.strictObject({ artifact: z.string(), bytes, sha256: hash, folder: z.string().endsWith('/') }),
]);
/** Fetched, and made into the archive that its engine wants; or a folder of the repository. */
const model = z.union([
  z.strictObject({ ...about, archive: file, sources: z.array(source).min(1), files: z.array(file).min(1) }),
  z.strictObject({ ...about, folder: z.string().startsWith('models/'), files: z.array(file).min(1) }),
]);
const { models } = z
  .strictObject({ models: z.array(model) })
  .parse(JSON.parse(readFileSync(join(root, 'models/manifest.json'), 'utf8')));

test.each(models.filter((m) => 'folder' in m))(
  '$folder holds the files that the manifest names (node scripts/seal-models.mjs writes it anew)',
  async (m) => {
    for (const { path, sha256 } of m.files)
      expect([path, await sha256OfFile(join(root, m.folder, path))]).toEqual([path, sha256]);
  },
);
