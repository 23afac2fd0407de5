import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Bridge } from '../../electron/contract';
import '../../renderer/adapters/bridge';
import { attempt } from '../unit/electron/attempt';
import { launch, type Running } from './launch';

let folder: string;
const open = new Set<Running>();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'steadyline-store-'));
});
afterEach(async () => {
  for (const running of open) await running.close().catch(() => undefined);
  open.clear();
  rmSync(folder, { recursive: true, force: true });
});

async function start(args: string[] = []): Promise<{ running: Running; page: Page; call: Bridge['call'] }> {
  const running = await launch({ args, profile: join(folder, 'profile') });
  open.add(running);
  const page = await running.app.firstWindow();
  await page.waitForSelector('#root > *');
  const call: Bridge['call'] = (channel, input) =>
    page.evaluate(([name, given]) => window.steadyline?.call(name, given), [channel, input] as [
      string,
      unknown,
    ]) as ReturnType<Bridge['call']> as never;
  return { running, page, call };
}

test('kill -9 in the middle of a call: the next start offers it, with all but the last second', async () => {
  const first = await start();
  await first.call('attempts:begin', attempt('killed'));
  let seconds = 0;
  await first.page.exposeFunction('told', (done: number) => {
    seconds = done;
  });
  // An event and the sound of a tenth of a second at a time, somewhat faster than a call gives them.
  void first.page
    .evaluate(async () => {
      for (let i = 1; ; i++) {
        await window.steadyline?.call('attempts:append', { id: 'killed', events: [{ kind: 'answered', at: i / 10 }] });
        await window.steadyline?.call('attempts:sound', { id: 'killed', pcm: new Uint8Array(3200).fill(7) });
        (window as unknown as { told(done: number): void }).told(i / 10);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    })
    .catch(() => undefined);
  await expect.poll(() => seconds, { timeout: 30_000 }).toBeGreaterThan(5);
  const app = first.running.app.process();
  app.kill('SIGKILL');
  await once(app, 'exit');
  const atLeast = seconds - 1;

  const { page, call } = await start();
  const [left] = await call('attempts:list', undefined);
  expect(left).toMatchObject({ id: 'killed', ending: null });
  expect(left?.seconds).toBeGreaterThanOrEqual(atLeast);
  const { log, voiceUrl } = await call('attempts:open', { id: 'killed' });
  expect(log.length).toBeGreaterThanOrEqual(atLeast * 10);
  const heard = await page.evaluate(async (url) => {
    const audio = new Audio(url ?? '');
    await new Promise((resolve, reject) => {
      audio.onloadedmetadata = resolve;
      audio.onerror = reject;
    });
    audio.currentTime = 3;
    await new Promise((resolve) => {
      audio.onseeked = resolve;
    });
    return { duration: audio.duration, at: audio.currentTime };
  }, voiceUrl);
  expect(heard.duration).toBeCloseTo(left?.seconds ?? 0, 3);
  expect(heard.at).toBeCloseTo(3, 3);
  await call('attempts:delete', { id: 'killed' });
  expect(readdirSync(join(folder, 'profile', 'attempts'))).toEqual([]);
});

test('settings and calm voice are there at the next start', async () => {
  const first = await start();
  const settings = { ...(await first.call('settings:get', undefined)), traineeName: 'Sam', theme: 'dark' as const };
  await first.call('settings:set', settings);
  const voice = { deviceLabel: 'Headset', takenAt: '2026-01-01', baseline: { version: 1 }, words: 80 };
  await first.call('calm-voice:set', voice);
  await first.running.close();
  open.clear();

  const { call } = await start();
  expect(await call('settings:get', undefined)).toEqual(settings);
  expect(await call('calm-voice:get', { deviceLabel: 'Headset' })).toEqual(voice);
  expect(await call('calm-voice:get', { deviceLabel: 'Headset', traineeId: 'kim' })).toBeNull();
});

test('a second start with the same results is refused in one sentence', async () => {
  await start();
  const second = launch({ profile: join(folder, 'profile') });
  await expect(second).rejects.toThrow();
});
