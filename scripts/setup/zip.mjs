import { chmodSync, closeSync, fstatSync, mkdirSync, openSync, readSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { crc32, inflateRawSync } from 'node:zlib';

/**
 * Reads zip archives of up to 4 GB, stored or deflated: what our sources are. Entries are listed from the central
 * directory at the end, so a cut-off archive fails at once.
 */
export function openZip(path) {
  const file = openSync(path, 'r');
  const read = (position, length) => {
    const bytes = Buffer.alloc(length);
    if (readSync(file, bytes, 0, length, position) !== length) throw new Error(`${path} is cut off`);
    return bytes;
  };
  const size = fstatSync(file).size;
  const tailLength = Math.min(size, 65_557);
  const tail = read(size - tailLength, tailLength);
  const end = tail.lastIndexOf(Buffer.from('PK\x05\x06'));
  if (end < 0 || end + 22 > tail.length) throw new Error(`${path} is not a whole zip archive`);
  const directory = read(tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
  const entries = [];
  for (let at = 0, left = tail.readUInt16LE(end + 10); left > 0; left--) {
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      packed: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      mode: directory.readUInt32LE(at + 38) >>> 16,
      offset: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return {
    entries,
    bytesOf(entry) {
      const local = read(entry.offset, 30);
      const from = entry.offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
      const packed = read(from, entry.packed);
      const bytes = entry.method === 0 ? packed : inflateRawSync(packed);
      if (bytes.length !== entry.size || crc32(bytes) !== entry.crc)
        throw new Error(`${entry.name} in ${path} is damaged`);
      return bytes;
    },
    close: () => closeSync(file),
  };
}

/** Unpacks the entries that `rename` gives a name to, with their modes and links (macOS frameworks are full of them). */
export async function unzip(path, folder, rename = (name) => name, onProgress = () => undefined) {
  const zip = openZip(path);
  try {
    const total = zip.entries.reduce((sum, { size }) => sum + size, 0);
    let done = 0;
    for (const entry of zip.entries) {
      done += entry.size;
      const name = rename(entry.name);
      if (!name) continue;
      const target = join(folder, normalize(name));
      if (!target.startsWith(folder)) throw new Error(`${entry.name} in ${path} points outside its folder`);
      if (name.endsWith('/')) mkdirSync(target, { recursive: true });
      else {
        mkdirSync(dirname(target), { recursive: true });
        const bytes = zip.bytesOf(entry);
        if ((entry.mode & 0o170000) === 0o120000) symlinkSync(bytes.toString(), target);
        else {
          writeFileSync(target, bytes);
          if (entry.mode & 0o777) chmodSync(target, entry.mode & 0o777);
        }
      }
      onProgress(`${Math.round((100 * done) / total)} %`);
      // Lets the progress be drawn and a Ctrl-C be heard between files.
      await new Promise((resolve) => setImmediate(resolve));
    }
  } finally {
    zip.close();
  }
}
