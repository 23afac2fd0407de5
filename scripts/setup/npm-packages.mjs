import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './command.mjs';
import { root } from './files.mjs';
import { Stop, step } from './say.mjs';

const packagesIn = (path) => JSON.parse(readFileSync(join(root, path), 'utf8')).packages;

/**
 * What npm wrote down at the end of its last install, against what the lock file asks for. npm writes that record last
 * and deletes it first, so a half-done install shows; and an install by hand counts like one of ours.
 */
export function missing() {
  try {
    const wanted = packagesIn('package-lock.json');
    const present = packagesIn('node_modules/.package-lock.json');
    const differs = ([name, { version, integrity }]) =>
      wanted[name]?.version !== version || wanted[name]?.integrity !== integrity;
    const absent = ([name, { optional }]) => name !== '' && !optional && !(name in present);
    return Object.entries(present).some(differs) || Object.entries(wanted).some(absent);
  } catch {
    return true;
  }
}

export async function provide() {
  const count = Object.keys(packagesIn('package-lock.json')).length - 1;
  try {
    await step(`Installing ${count} npm packages (about 190 MB)`, () => npm(['ci', '--prefer-offline'], { cwd: root }));
  } catch (error) {
    if (/ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENOTCACHED|network/i.test(error.message))
      throw new Stop(
        'The npm packages could not be fetched: connect this computer to the internet and run the command again.',
      );
    throw new Stop(`The npm packages could not be installed: run "npm ci" in ${root} to see why.`);
  }
}
