import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Attempts } from '../../../electron/main/store/attempts';
import { decodeWav } from '../../../renderer/core/sound/wav';
import { attempt } from './attempt';
import { folder } from './folder';

const answered = (at: number) => ({ kind: 'answered', at }) as const;

describe('attempts', () => {
  test('a call is kept, listed, opened and deleted for good', async () => {
    const root = folder();
    const attempts = new Attempts(root);
    await attempts.begin(attempt('old', null, '2026-01-01'));
    await attempts.begin(attempt('new', null, '2026-02-01'));
    await Promise.all([
      attempts.append('old', [answered(1)]),
      attempts.sound('old', new Uint8Array(640)),
      attempts.append('old', [answered(2)]),
    ]);
    await attempts.finish(attempt('old', 'hung-up', '2026-01-01'));
    expect((await attempts.list()).map((a) => [a.id, a.ending])).toEqual([
      ['new', null],
      ['old', 'hung-up'],
    ]);
    const opened = await attempts.open('old');
    expect(opened).toEqual({
      attempt: attempt('old', 'hung-up', '2026-01-01'),
      log: [answered(1), answered(2)],
      logPath: join(root, 'old', 'log.jsonl'),
      hasVoice: true,
    });
    await attempts.delete('old');
    await attempts.delete('new');
    expect(readdirSync(root)).toEqual([]);
    await expect(attempts.open('old')).rejects.toThrow('There is no call old: it was deleted.');
    await attempts.delete('old');
  });

  test('a word corrected after the call goes to the end of its log, one after another', async () => {
    const attempts = new Attempts(folder());
    await attempts.begin(attempt('a'));
    await attempts.append('a', [answered(1)]);
    await attempts.finish(attempt('a', 'resolved'));
    await Promise.all([2, 3, 4].map((at) => attempts.append('a', [answered(at)])));
    await attempts.finish({ ...attempt('a', 'resolved'), score: 90 });
    const { log, attempt: kept } = await attempts.open('a');
    expect(log.map((e) => e.at)).toEqual([1, 2, 3, 4]);
    expect(kept.score).toBe(90);
  });

  test('what makes no sense is refused in one sentence', async () => {
    const attempts = new Attempts(folder());
    await attempts.begin(attempt('a'));
    await expect(attempts.begin(attempt('a'))).rejects.toThrow('There is a call a already');
    await expect(attempts.append('b', [])).rejects.toThrow('There is no call b');
    await expect(attempts.sound('b', new Uint8Array(2))).rejects.toThrow('This call is over');
    await expect(attempts.sound('a', new Uint8Array(3))).rejects.toThrow('samples of two bytes');
    await expect(attempts.finish(attempt('b'))).rejects.toThrow('There is no call b');
    await attempts.close();
  });

  test('folders that are no calls are passed over, and deletions that were cut off are finished', async () => {
    const root = folder();
    mkdirSync(join(root, 'stray'));
    mkdirSync(join(root, '.deleted-x'));
    mkdirSync(join(root, 'torn'));
    writeFileSync(join(root, 'torn', 'summary.json'), '{"id":');
    const attempts = new Attempts(root);
    await attempts.repair();
    expect(await attempts.list()).toEqual([]);
    expect(existsSync(join(root, '.deleted-x'))).toBe(false);
    expect(await new Attempts(join(root, 'nowhere')).list()).toEqual([]);
  });

  test('a window that closes leaves a call that was cut off, whole so far', async () => {
    const attempts = new Attempts(folder());
    await attempts.begin(attempt('a'));
    void attempts.append('a', [answered(1)]);
    void attempts.sound('a', new Uint8Array(3200));
    await attempts.close();
    expect((await attempts.open('a')).log).toEqual([answered(1)]);
    expect(decodeWav(readFileSync(attempts.voicePath('a'))).samples.length).toBe(1600);
  });
});

/** Writes a call in real time until it is killed; prints how far it has come. */
const writer = (root: string) => `
  const { Attempts } = await import('./electron/main/store/attempts.ts');
  const { attempt } = await import('./tests/unit/electron/attempt.ts');
  const attempts = new Attempts(${JSON.stringify(root)});
  await attempts.begin(attempt('killed'));
  for (let i = 1; ; i++) {
    await Promise.all([
      attempts.append('killed', [{ kind: 'answered', at: i }]),
      attempts.sound('killed', new Uint8Array(Int16Array.from({ length: 1600 }, () => i).buffer)),
    ]);
    console.log(i);
    await new Promise((r) => setTimeout(r, 20));
  }`;

test('kill -9 at any moment loses nothing that was taken in', async () => {
  const killedAfter = async (ms: number, root: string) => {
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', writer(root)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let done = 0;
    await new Promise<void>((resolve) => {
      child.stdout.on('data', (text) => {
        done = Number(String(text).trim().split('\n').pop());
        if (done >= 15) resolve();
      });
    });
    await new Promise((resolve) => setTimeout(resolve, ms));
    child.kill('SIGKILL');
    await once(child, 'close');

    const attempts = new Attempts(root);
    await attempts.repair();
    const [left] = await attempts.list();
    expect(left).toMatchObject({ id: 'killed', ending: null });
    const { log } = await attempts.open('killed');
    expect(log.length).toBeGreaterThanOrEqual(done);
    expect(log.map((e) => e.at)).toEqual(log.map((_, i) => i + 1));
    const { samples } = decodeWav(readFileSync(attempts.voicePath('killed')));
    expect(samples.length).toBeGreaterThanOrEqual(done * 1600);
    expect(left?.seconds).toBe(samples.length / 16000);
    expect(Math.round((samples[done * 1600 - 1] ?? 0) * 32768)).toBe(done);
  };
  await Promise.all([0, 7, 23].map((ms) => killedAfter(ms, folder())));
}, 60_000);
