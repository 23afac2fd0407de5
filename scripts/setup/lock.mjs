import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { cacheFolder } from './files.mjs';
import { say } from './say.mjs';

function holder(path) {
  try {
    const pid = Number(readFileSync(path, 'utf8'));
    process.kill(pid, 0);
    return pid;
  } catch (error) {
    return error.code === 'EPERM' ? 'another user' : null;
  }
}

/** Runs `work` while no other set-up on this computer is at work. A lock whose holder was killed is taken over. */
export async function alone(work, path = join(cacheFolder(), 'setup.lock')) {
  mkdirSync(dirname(path), { recursive: true });
  for (let told = false; ; told = true) {
    try {
      writeFileSync(path, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (holder(path) === null) rmSync(path, { force: true });
      else {
        if (!told) say('Waiting for another set-up of Steadyline to end …');
        await wait(500);
      }
    }
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}
