import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { openZip, unzip } from '../../../scripts/setup/zip.mjs';

const folder = mkdtempSync(join(tmpdir(), 'zip-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Entry {
  name: string;
  body: string;
  stored?: boolean;
  mode?: number;
}

/** A zip as the format's own description has it: local headers with bodies, then the directory, then its end. */
function zipOf(entries: Entry[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, body, stored = false, mode = 0o100644 } of entries) {
    const packed = stored ? Buffer.from(body) : deflateRawSync(body);
    const local = Buffer.alloc(30);
    local.write('PK\x03\x04');
    local.writeUInt16LE(name.length, 26);
    const head = Buffer.alloc(46);
    head.write('PK\x01\x02');
    head.writeUInt16LE(stored ? 0 : 8, 10);
    head.writeUInt32LE(crc32(body), 16);
    head.writeUInt32LE(packed.length, 20);
    head.writeUInt32LE(body.length, 24);
    head.writeUInt16LE(name.length, 28);
    head.writeUInt32LE((mode << 16) >>> 0, 38);
    head.writeUInt32LE(offset, 42);
    directory.push(head, Buffer.from(name));
    bodies.push(local, Buffer.from(name), packed);
    offset += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, ...directory, end]);
}

function saved(name: string, bytes: Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

test('deflated and stored files come out as they went in, with their modes and links', async () => {
  const path = saved(
    'good.zip',
    zipOf([
      { name: 'app/', body: '', stored: true, mode: 0o40755 },
      { name: 'app/run', body: 'x'.repeat(5000), mode: 0o100755 },
      { name: 'app/note', body: 'stored', stored: true },
      { name: 'app/link', body: 'note', mode: 0o120777 },
    ]),
  );
  const out = join(folder, 'good');
  await unzip(path, out);
  expect(readFileSync(join(out, 'app/run'), 'utf8')).toBe('x'.repeat(5000));
  expect(statSync(join(out, 'app/run')).mode & 0o777).toBe(0o755);
  expect(readFileSync(join(out, 'app/link'), 'utf8')).toBe('stored');
});

test('entries can be renamed and left out', async () => {
  const path = saved(
    'some.zip',
    zipOf([
      { name: 'a/keep', body: 'k' },
      { name: 'a/drop', body: 'd' },
    ]),
  );
  const out = join(folder, 'some');
  await unzip(path, out, (name: string) => (name === 'a/keep' ? 'kept' : null));
  expect(readFileSync(join(out, 'kept'), 'utf8')).toBe('k');
});

test('a cut-off archive, a damaged file and a path that leads outside are refused', async () => {
  const whole = zipOf([{ name: 'a', body: 'hello', stored: true }]);
  expect(() => openZip(saved('cut.zip', whole.subarray(0, -10)))).toThrow('not a whole zip archive');
  const damaged = Buffer.from(whole);
  damaged[31] = 0;
  const zip = openZip(saved('damaged.zip', damaged));
  expect(() => zip.bytesOf(zip.entries[0])).toThrow('damaged');
  zip.close();
  const outside = saved('outside.zip', zipOf([{ name: '../evil', body: 'x' }]));
  await expect(unzip(outside, join(folder, 'outside'))).rejects.toThrow('points outside');
});
