import { appendFileSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { cacheFolder } from './files.mjs';
import { say } from './say.mjs';

/** After a power cut its number may be another program's, so a holder also has to show that it lives. */
const silentForMs = 60_000;
let held = null;

const lives = (pid) => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
};

function isHeld(path) {
  try {
    const pids = readFileSync(path, 'utf8').trim().split('\n').map(Number);
    return Date.now() - statSync(path).mtimeMs < silentForMs && pids.some(lives);
  } catch {
    return false;
  }
}

/** A program that set-up started goes on when set-up is killed: the next one waits for it too. */
export const holdFor = (child) => held && child.pid && appendFileSync(held, `${child.pid}\n`);

/** Runs `work` while no other set-up of this user is at work. The lock of one that was killed is taken over. */
export async function alone(work, path = join(cacheFolder(), 'setup.lock')) {
  mkdirSync(dirname(path), { recursive: true });
  for (let told = false; ; ) {
    try {
      writeFileSync(path, `${process.pid}\n`, { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (isHeld(path)) {
      if (!told) say('Waiting for another set-up of Steadyline to end …');
      told = true;
      await wait(500);
    } else rmSync(path, { force: true });
  }
  held = path;
  const showLife = setInterval(() => utimesSync(path, new Date(), new Date()), 5000);
  try {
    return await work();
  } finally {
    clearInterval(showLife);
    held = null;
    rmSync(path, { force: true });
  }
}
