import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { cacheFolder, folderWhole, partOf, sha256, sha256OfFile, writeWhole } from '../../../scripts/setup/files.mjs';
import { alone } from '../../../scripts/setup/lock.mjs';

const folder = mkdtempSync(join(tmpdir(), 'files-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('the cache is where each system keeps what can be fetched again', () => {
  expect(cacheFolder({ XDG_CACHE_HOME: '/x' }, 'linux')).toBe('/x/steadyline');
  expect(cacheFolder({}, 'darwin')).toMatch(/Library\/Caches\/steadyline$/);
  expect(cacheFolder({ LOCALAPPDATA: 'L' }, 'win32')).toBe(join('L', 'steadyline'));
});

test('the hash of a file is that of its bytes, and none for no file', async () => {
  const path = join(folder, 'hello');
  writeWhole(path, 'hello');
  expect(await sha256OfFile(path)).toBe('2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824');
  expect(sha256('hello')).toBe(await sha256OfFile(path));
  expect(await sha256OfFile(join(folder, 'none'))).toBe('');
});

test('a folder that could not be filled leaves the old one as it was, and the next try starts afresh', async () => {
  const path = join(folder, 'app');
  await folderWhole(path, (part: string) => writeFileSync(join(part, 'old'), ''));
  const killed = folderWhole(path, (part: string) => {
    writeFileSync(join(part, 'half'), '');
    throw new Error('killed');
  });
  await expect(killed).rejects.toThrow('killed');
  expect(existsSync(join(path, 'old'))).toBe(true);
  await folderWhole(path, (part: string) => writeFileSync(join(part, 'new'), ''));
  expect(['old', 'half', 'new'].map((name) => existsSync(join(path, name)))).toEqual([false, false, true]);
  expect(existsSync(partOf(path))).toBe(false);
});

test('a lock whose holder was killed is taken over, and it is gone afterwards', async () => {
  const lock = join(folder, 'setup.lock');
  mkdirSync(folder, { recursive: true });
  writeFileSync(lock, '2147483646');
  expect(await alone(() => readFileSync(lock, 'utf8').trim(), lock)).toBe(String(process.pid));
  expect(existsSync(lock)).toBe(false);
});

test('a lock that has shown no life for long is not its holder’s any more', async () => {
  const lock = join(folder, 'old.lock');
  writeFileSync(lock, String(process.ppid));
  utimesSync(lock, new Date(0), new Date(0));
  expect(await alone(() => 'ours', lock)).toBe('ours');
});

test('two set-ups work one after the other', async () => {
  const lock = join(folder, 'two.lock');
  const seen: string[] = [];
  const work = (name: string) => async () => {
    seen.push(`${name} begins`);
    await new Promise((resolve) => setTimeout(resolve, 20));
    seen.push(`${name} ends`);
  };
  await Promise.all([alone(work('a'), lock), alone(work('b'), lock)]);
  expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
});
