import { existsSync } from 'node:fs';
import { aptInstall, canInstall, onPath } from './apt.mjs';
import { run } from './command.mjs';
import { Stop, step } from './say.mjs';

/** What Electron needs of a Linux desktop: library -> its Debian package. */
const libraries = {
  'libgtk-3.so.0': 'libgtk-3-0',
  'libnss3.so': 'libnss3',
  'libasound.so.2': 'libasound2',
  'libgbm.so.1': 'libgbm1',
  'libXss.so.1': 'libxss1',
  'libXtst.so.6': 'libxtst6',
  'libnotify.so.4': 'libnotify4',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libdrm.so.2': 'libdrm2',
};

export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** Asked of the linker, who knows the same names on every distribution. */
async function absent() {
  const ldconfig = ['/sbin/ldconfig', '/usr/sbin/ldconfig'].find((path) => existsSync(path));
  if (process.platform !== 'linux' || !ldconfig) return [];
  const known = new Set((await run(ldconfig, ['-p'])).split('\n').map((line) => line.trim().split(' ')[0]));
  const packages = Object.keys(libraries).flatMap((library) => (known.has(library) ? [] : [libraries[library]]));
  return hasDisplay() || onPath('Xvfb') ? packages : [...packages, 'xvfb'];
}

export const missing = async () => (await absent()).length > 0;

export async function provide() {
  const packages = await absent();
  const list = packages.join(' ');
  if (!canInstall())
    throw new Stop(
      `Electron needs libraries that this computer lacks: install these packages (named as on Debian) and run the command again: ${list}`,
    );
  try {
    await step(`Installing Linux libraries (${list})`, () => aptInstall(packages));
  } catch {
    throw new Stop(`Linux libraries could not be installed: run "apt-get install ${list}" to see why.`);
  }
}
