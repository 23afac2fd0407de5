import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repairWav, soundFile, wavHeader } from '../../../electron/main/store/sound';
import { decodeWav } from '../../../renderer/core/sound/wav';
import { folder } from './folder';

const samples = (count: number) => Buffer.from(Int16Array.from({ length: count }, (_, i) => (i * 37) % 3000).buffer);

test('a closed recording is a WAV file of what was given', async () => {
  const path = join(folder(), 'voice.wav');
  const file = soundFile(path);
  for (let i = 0; i < 10; i++) await file.append(samples(800));
  await file.close();
  const { samples: read, sampleRate } = decodeWav(readFileSync(path));
  expect([read.length, sampleRate]).toEqual([8000, 16000]);
});

test('while it grows, the header follows within a second', async () => {
  const path = join(folder(), 'voice.wav');
  const file = soundFile(path);
  await file.append(samples(1600));
  await expect.poll(() => readFileSync(path).readUInt32LE(40), { timeout: 1000 }).toBe(3200);
  await file.close();
});

test.each([
  [
    'cut off before the header was brought up to date',
    (path: string) => writeFileSync(path, Buffer.concat([wavHeader(0), samples(16000)])),
    1,
  ],
  [
    'with half a sample at its end',
    (path: string) => writeFileSync(path, Buffer.concat([wavHeader(99), samples(16000), Buffer.from([1])])),
    1,
  ],
  [
    'whose header claims more than is there',
    (path: string) => {
      writeFileSync(path, Buffer.concat([wavHeader(64000), samples(32000)]));
      truncateSync(path, 44 + 32000);
    },
    1,
  ],
  ['of a torn header', (path: string) => writeFileSync(path, 'RIFF'), 0],
  ['with nothing in it', (path: string) => writeFileSync(path, ''), 0],
])('a recording %s is repaired', async (_what, make, seconds) => {
  const path = join(folder(), 'voice.wav');
  make(path);
  expect(await repairWav(path)).toBe(seconds);
  const bytes = readFileSync(path);
  expect(bytes.length).toBe(44 + seconds * 32000);
  expect(bytes.subarray(0, 44).equals(Buffer.from(wavHeader(seconds * 32000)))).toBe(true);
  expect(await repairWav(path)).toBe(seconds);
});

test('no recording is no trouble', async () => {
  expect(await repairWav(join(folder(), 'voice.wav'))).toBeNull();
});
