import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { gzipStored, tar } from '../../../scripts/setup/tar.mjs';

const field = (archive: Buffer, at: number, length: number) =>
  archive.toString('latin1', at, at + length).replace(/[\0 ]+$/, '');

test('folders come first, then files by name, each in blocks of 512 bytes', () => {
  const archive: Buffer = tar({ 'model/b': Buffer.from('bb'), 'model/a/x': Buffer.alloc(513, 1) });
  const names: string[] = [];
  for (let at = 0; archive[at]; ) {
    names.push(field(archive, at, 100));
    at += 512 + Math.ceil(Number.parseInt(field(archive, at + 124, 12), 8) / 512) * 512;
  }
  expect(names).toEqual(['model/', 'model/a/', 'model/a/x', 'model/b']);
  expect(archive.length % 512).toBe(0);
});

test('each header holds the sum of its bytes, its own field taken as spaces', () => {
  const archive: Buffer = tar({ a: Buffer.from('hello') });
  const head = Buffer.from(archive.subarray(0, 512));
  const told = Number.parseInt(field(archive, 148, 8), 8);
  head.fill(' ', 148, 156);
  expect(told).toBe(head.reduce((a, b) => a + b, 0));
});

test('the order in which files are given changes nothing', () => {
  const [a, b] = [Buffer.from('1'), Buffer.from('2')];
  expect(tar({ a, b }).equals(tar({ b, a }))).toBe(true);
});

test.each([0, 1, 65_535, 65_536, 200_000])('%i bytes survive being put into gzip and taken out', (length) => {
  const bytes = Buffer.from(Uint8Array.from({ length }, (_, i) => i % 251));
  expect(gunzipSync(gzipStored(bytes)).equals(bytes)).toBe(true);
});
