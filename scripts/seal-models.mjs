// node scripts/seal-models.mjs: writes the hashes of the models that the repository holds into models/manifest.json,
// after they were trained anew.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, sha256OfFile, writeWhole } from './setup/files.mjs';

const path = join(root, 'models/manifest.json');
const manifest = JSON.parse(readFileSync(path, 'utf8'));
for (const { folder, files } of manifest.models.filter((model) => model.folder))
  for (const file of files) {
    file.bytes = statSync(join(root, folder, file.path)).size;
    file.sha256 = await sha256OfFile(join(root, folder, file.path));
  }
writeWhole(path, `${JSON.stringify(manifest, null, 2)}\n`);
