import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Attempts } from '../../../electron/main/store/attempts';
import { GrowingFile } from '../../../electron/main/store/growing-file';
import { linesOf } from '../../../electron/main/store/log';
import { attempt } from './attempt';
import { folder } from './folder';

const bytes = (text: string) => Buffer.from(text);

describe.runIf(existsSync('/dev/full'))('a full disk', () => {
  test('what could not be written is kept, in order, and comes once there is room', async () => {
    const path = join(folder(), 'log');
    symlinkSync('/dev/full', path);
    const file = new GrowingFile(path, { from: 0 });
    await expect(file.append(bytes('one '))).rejects.toThrow('ENOSPC');
    await expect(file.append(bytes('two '))).rejects.toThrow('ENOSPC');
    unlinkSync(path);
    await file.append(bytes('three'));
    await file.close();
    expect(readFileSync(path, 'utf8')).toBe('one two three');
  });

  test('it is tried again unasked', async () => {
    const path = join(folder(), 'log');
    symlinkSync('/dev/full', path);
    const file = new GrowingFile(path, { from: 0 });
    await expect(file.append(bytes('kept'))).rejects.toThrow('ENOSPC');
    unlinkSync(path);
    await expect.poll(() => existsSync(path) && readFileSync(path, 'utf8'), { timeout: 3000 }).toBe('kept');
    await file.close();
  });

  test('a call says so in one sentence, goes on, and is whole once there is room', async () => {
    const root = folder();
    const attempts = new Attempts(root);
    const event = { kind: 'answered', at: 1 } as const;
    await attempts.begin(attempt('call-1'));
    symlinkSync('/dev/full', attempts.logPath('call-1'));
    await expect(attempts.append('call-1', [event])).rejects.toThrow(
      `The disk is full, so this call's log can't be saved: free some space on the disk of ${root}, and it is saved after all.`,
    );
    await attempts.sound('call-1', new Uint8Array(3200));
    await expect(attempts.append('call-1', [event])).rejects.toThrow('The disk is full');
    await expect(attempts.finish(attempt('call-1', 'resolved'))).rejects.toThrow('The disk is full');
    unlinkSync(attempts.logPath('call-1'));
    await attempts.finish(attempt('call-1', 'resolved'));
    expect((await attempts.open('call-1')).log).toEqual([event, event]);
    expect((await attempts.list())[0]?.ending).toBe('resolved');
  });
});

/** The shell's limit on the size of a file stands in for a disk that fills up in the middle of a write. */
test.runIf(process.platform === 'linux')('half a write is no torn line in the middle', () => {
  const path = join(folder(), 'log');
  const script = `
    const { GrowingFile } = await import('./electron/main/store/growing-file.ts');
    const file = new GrowingFile(${JSON.stringify(path)}, { from: 0 });
    const failures = [];
    for (let i = 0; i < 5; i++) await file.append(Buffer.alloc(400, 97 + i)).catch((e) => failures.push(e.code));
    console.log(failures.join());
    process.exit(0);`;
  const run = `ulimit -f 1; exec "${process.execPath}" --import tsx --input-type=module -e '${script.replaceAll("'", `'\\''`)}'`;
  const failures = execFileSync('bash', ['-c', run], { encoding: 'utf8' }).trim();
  expect(failures).toBe('EFBIG,EFBIG,EFBIG');
  const written = readFileSync(path, 'utf8');
  expect(written).toBe('a'.repeat(400) + 'b'.repeat(400) + 'c'.repeat(224));
});

test('a folder that may not be written to does not end a call', async () => {
  const root = join(folder(), 'attempts');
  symlinkSync('/proc/nowhere', root);
  const attempts = new Attempts(root);
  await expect(attempts.begin(attempt('call-1'))).rejects.toThrow(`This call can't be saved in ${root}`);
  await expect(attempts.append('call-1', [{ kind: 'answered', at: 1 }])).rejects.toThrow("can't be saved");
  unlinkSync(root);
  await attempts.append('call-1', [{ kind: 'answered', at: 2 }]);
  await attempts.finish(attempt('call-1', 'resolved'));
  expect(readFileSync(attempts.logPath('call-1'))).toEqual(
    Buffer.from(
      linesOf([
        { kind: 'answered', at: 1 },
        { kind: 'answered', at: 2 },
      ]),
    ),
  );
});
