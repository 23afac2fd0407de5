import { readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { aptInstall, canInstall, onPath } from './apt.mjs';
import { run } from './command.mjs';
import { folderWhole, partOf, sha256OfFile } from './files.mjs';
import { Stop } from './say.mjs';

const plugin = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy';

/** Lets Maven fetch an artifact, from wherever it was set up to fetch from, and puts it at `path`. */
export async function fetchArtifact({ artifact, sha256 }, path) {
  if ((await sha256OfFile(path)) === sha256) return;
  if (!onPath('mvn')) {
    if (!canInstall())
      throw new Stop(
        'The speech model can only be fetched here by Maven, which is missing: install it and run the command again.',
      );
    await aptInstall(['maven']);
  }
  const folder = `${path}.fetched`;
  await folderWhole(folder, (part) =>
    run('mvn', ['-B', '-q', plugin, `-Dartifact=${artifact}`, '-DoutputDirectory=.'], {
      cwd: part,
      shell: process.platform === 'win32',
    }),
  );
  const file = join(folder, readdirSync(folder)[0]);
  if ((await sha256OfFile(file)) !== sha256) throw new Error(`${artifact} is not the file that was expected`);
  renameSync(file, partOf(path));
  renameSync(partOf(path), path);
  rmSync(folder, { recursive: true });
}
