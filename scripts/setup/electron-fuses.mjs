import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';

/** Electron's own mark before its fuses: then a version byte, their count, and a '0' or '1' for each. */
const mark = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');
const places = { enableNodeCliInspectArguments: 3, loadBrowserProcessSpecificV8Snapshot: 6 };

/** Sets fuses in an Electron binary, see electronjs.org/docs/latest/tutorial/fuses. */
export function setFuses(path, fuses) {
  const at = readFileSync(path).indexOf(mark) + mark.length;
  if (at < mark.length) throw new Error(`${path} has no fuses`);
  const file = openSync(path, 'r+');
  for (const [name, on] of Object.entries(fuses)) writeSync(file, on ? '1' : '0', at + 2 + places[name]);
  closeSync(file);
}
