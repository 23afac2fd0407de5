import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { download } from './download.mjs';
import { folderWhole, root } from './files.mjs';
import { Stop, step } from './say.mjs';
import { unzip } from './zip.mjs';

// The variable is the one Electron's own installer knows.
const releases = process.env.ELECTRON_MIRROR ?? 'https://github.com/electron/electron/releases/download/';

/** Fetches the publisher's own archive. Done here, since the package's own installer wants Node 22.12. */
export async function fetchInto(folder, version) {
  const archive = `electron-v${version}-${process.platform}-${process.arch}.zip`;
  const checksums = JSON.parse(readFileSync(join(root, 'node_modules/electron/checksums.json'), 'utf8'));
  if (!checksums[archive])
    throw new Stop(`Electron ${version} isn't made for ${process.platform} on ${process.arch}: use another computer.`);
  const zip = `${folder}.zip`;
  await step(`Fetching Electron ${version} (about 120 MB)`, (progress) =>
    download(`${releases}v${version}/${archive}`, zip, checksums[archive], progress),
  );
  await step(`Unpacking Electron ${version}`, (progress) =>
    folderWhole(folder, (part) => unzip(zip, part, (name) => name, progress)),
  );
  rmSync(zip);
}

export const whyNot = (error) =>
  error instanceof Stop
    ? error
    : new Stop(
        `Electron could not be fetched from ${releases} (${error.cause?.code ?? error.message}): connect this computer to the internet and run the command again.`,
      );
