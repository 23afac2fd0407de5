import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { download } from '../../../scripts/setup/download.mjs';
import { sha256 } from '../../../scripts/setup/files.mjs';

const folder = mkdtempSync(join(tmpdir(), 'download-'));
const body = Buffer.alloc(300_000, 7);
let server: Server;
let asked = 0;
const address = (path: string) => `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
const get = (path: string, file: string, hash = sha256(body)) =>
  download(address(path), join(folder, file), hash, () => undefined);

beforeAll(async () => {
  server = createServer((request, response) => {
    asked += 1;
    response.writeHead(request.url === '/none' ? 404 : 200, { 'content-length': body.length });
    if (request.url !== '/cut') response.end(body);
    else response.write(body.subarray(0, 1000), () => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

test('a file is fetched once', async () => {
  await get('/', 'once');
  const before = asked;
  await get('/', 'once');
  expect(asked).toBe(before);
});

test('a file that was damaged since is fetched again', async () => {
  writeFileSync(join(folder, 'damaged'), 'half');
  const before = asked;
  await get('/', 'damaged');
  expect(asked).toBe(before + 1);
});

test.each([
  ['an absent file', '/none', undefined],
  ['a broken connection', '/cut', undefined],
  ['other bytes than expected', '/', 'f00d'],
])('%s is an error and leaves nothing behind', async (_, path, hash) => {
  await expect(get(path, 'bad', hash)).rejects.toThrow();
  expect(existsSync(join(folder, 'bad'))).toBe(false);
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
});
