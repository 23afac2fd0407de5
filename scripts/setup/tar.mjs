import { crc32 } from 'node:zlib';

const octal = (n, width) => `${n.toString(8).padStart(width - 1, '0')}\0`;

function entry(name, body, isFolder) {
  const head = Buffer.alloc(512);
  head.write(name, 0);
  head.write(octal(isFolder ? 0o755 : 0o644, 8), 100);
  head.write(octal(0, 8), 108);
  head.write(octal(0, 8), 116);
  head.write(octal(body.length, 12), 124);
  head.write(octal(315_532_800, 12), 136); // 1 January 1980, the first day a zip can tell
  head.write('        ', 148);
  head.write(isFolder ? '5' : '0', 156);
  head.write('ustar\x0000', 257);
  head.write(
    `${head
      .reduce((a, b) => a + b, 0)
      .toString(8)
      .padStart(6, '0')}\0 `,
    148,
  );
  return [head, body, Buffer.alloc((512 - (body.length % 512)) % 512)];
}

/** A ustar archive of `files` (name -> bytes): same files, same bytes, on every machine. */
export function tar(files) {
  const folders = new Set();
  for (const name of Object.keys(files))
    for (let at = name.indexOf('/'); at >= 0; at = name.indexOf('/', at + 1)) folders.add(name.slice(0, at + 1));
  return Buffer.concat([
    ...[...folders].sort().flatMap((name) => entry(name, Buffer.alloc(0), true)),
    ...Object.keys(files)
      .sort()
      .flatMap((name) => entry(name, files[name], false)),
    Buffer.alloc(1024),
  ]);
}

/**
 * Gzip without compression. Compressed bytes differ between builds of zlib, and then no one hash could be written down;
 * the engine also unpacks this faster.
 */
export function gzipStored(bytes) {
  const parts = [Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255])];
  for (let at = 0; at < bytes.length || at === 0; at += 65_535) {
    const block = bytes.subarray(at, at + 65_535);
    const head = Buffer.alloc(5);
    head[0] = at + 65_535 >= bytes.length ? 1 : 0;
    head.writeUInt16LE(block.length, 1);
    head.writeUInt16LE(block.length ^ 0xffff, 3);
    parts.push(head, block);
  }
  const end = Buffer.alloc(8);
  end.writeUInt32LE(crc32(bytes), 0);
  end.writeUInt32LE(bytes.length % 2 ** 32, 4);
  return Buffer.concat([...parts, end]);
}
