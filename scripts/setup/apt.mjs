import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './command.mjs';

export const onPath = (program) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .some((folder) => ['', '.cmd', '.exe'].some((end) => existsSync(join(folder, program + end))));

/** Packages are only installed where nobody has to be asked: as root, mostly in a container. */
export const canInstall = () => process.getuid?.() === 0 && onPath('apt-get');

const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };

export async function aptInstall(names) {
  await run('apt-get', ['update', '-qq'], { env }).catch(() => undefined);
  // Newer releases have renamed some libraries to …t64.
  const known = new Set((await run('apt-cache', ['pkgnames'])).split('\n'));
  const packages = names.map((name) => (known.has(`${name}t64`) ? `${name}t64` : name));
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env });
}
