import { open } from 'node:fs/promises';
import { isMissing } from '../trouble';
import { GrowingFile } from './growing-file';

/** Of what is kept: 16 kHz mono 16-bit. */
export const sampleRate = 16000;
export const bytesPerSecond = sampleRate * 2;
export const headerBytes = 44;

/** The WAV header for so many bytes of samples. */
export function wavHeader(dataBytes: number): Uint8Array {
  const header = Buffer.alloc(headerBytes);
  header.write('RIFF', 0, 'latin1');
  header.writeUInt32LE(36 + dataBytes, 4);
  header.write('WAVEfmt ', 8, 'latin1');
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(sampleRate, 24);
  header.writeUInt32LE(bytesPerSecond, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36, 'latin1');
  header.writeUInt32LE(dataBytes, 40);
  return header;
}

/** A recording that grows: playable at every sync, since its header is brought up to date with it. */
export function soundFile(path: string): GrowingFile {
  const file = new GrowingFile(path, {
    from: 0,
    beforeSync: async (handle, length) => {
      await handle.write(wavHeader(Math.max(0, length - headerBytes)), 0, headerBytes, 0);
    },
  });
  // What a full disk keeps from being written now comes with the first samples.
  file.append(wavHeader(0)).catch(() => undefined);
  return file;
}

/** Makes the header say what the file holds, after a crash. Returns the seconds of sound, null when there is no file. */
export async function repairWav(path: string): Promise<number | null> {
  const file = await open(path, 'r+').catch((error) => {
    if (isMissing(error)) return null;
    throw error;
  });
  if (!file) return null;
  try {
    const { size } = await file.stat();
    // Half a sample at the end is a click at best.
    const dataBytes = Math.max(0, size - headerBytes) & ~1;
    const wanted = wavHeader(dataBytes);
    const found = Buffer.alloc(headerBytes);
    await file.read(found, 0, headerBytes, 0);
    if (size !== headerBytes + dataBytes || !found.equals(wanted)) {
      await file.write(wanted, 0, headerBytes, 0);
      await file.truncate(headerBytes + dataBytes);
      await file.sync();
    }
    return dataBytes / bytesPerSecond;
  } finally {
    await file.close();
  }
}
