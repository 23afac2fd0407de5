import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Bridge, Job } from '../../electron/contract';
import '../../renderer/adapters/bridge';
import { attempt } from '../unit/electron/attempt';
import { putPack } from '../unit/electron/pack';
import { wavOf } from '../unit/electron/wav';
import { launch, type Running } from './launch';

let folder: string;
let args: string[];
let running: Running | null = null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'steadyline-command-line-'));
  const [pack, script, report] = ['pack', 'script.json', 'out/report.json'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  putPack(pack, 'tiny');
  writeFileSync(join(folder, 'calm.wav'), wavOf(48000));
  writeFileSync(join(folder, 'reply.wav'), wavOf(16000, { rate: 48000, bits: 24, channels: 2 }));
  writeFileSync(script, JSON.stringify({ calm: 'calm.wav', replies: [{ file: 'reply.wav', delayMs: 500 }] }));
  args = ['--call', pack, '--trainee', script, '--report', report, '--screenshots', folder, '--seed', '5'];
});
afterEach(async () => {
  await running?.close().catch(() => undefined);
  running = null;
  rmSync(folder, { recursive: true, force: true });
});

async function start(): Promise<{ app: Running['app']; page: Page; call: Bridge['call']; exited: Promise<unknown[]> }> {
  running = await launch({ args });
  const { app } = running;
  const page = await app.firstWindow();
  await page.waitForSelector('#root > *');
  const call: Bridge['call'] = (channel, input) =>
    page.evaluate(([name, given]) => window.steadyline?.call(name, given), [channel, input] as [
      string,
      unknown,
    ]) as ReturnType<Bridge['call']> as never;
  return { app, page, call, exited: once(app.process(), 'exit') };
}

/** What the page does of itself in such a call is another test's: here its part is played by hand. */
test('a call with no hand on it: the page gets the job, and its report is written with where the log is', async () => {
  const { page, call, exited } = await start();

  const job = await page.evaluate(async () => {
    const job = (await window.steadyline?.call('job:get', undefined)) as Job;
    return { ...job, calm: job.calm.length, replies: job.replies.map((r) => ({ ...r, wav: r.wav.length })) };
  });
  expect(job).toEqual({
    packId: 'tiny',
    calm: 96044,
    replies: [{ file: 'reply.wav', delayMs: 500, wav: 96044 }],
    screenshots: true,
    seed: 5,
  });
  await call('job:screenshot', { name: 'by-hand' });
  expect(readFileSync(join(folder, 'by-hand.png')).subarray(1, 4).toString()).toBe('PNG');
  await call('attempts:begin', attempt('by-hand'));
  await call('attempts:append', { id: 'by-hand', events: [{ kind: 'answered', at: 1 }] });
  await call('attempts:finish', attempt('by-hand', 'resolved'));
  void call('job:done', {
    attempt: 'by-hand',
    report: { ending: 'resolved', score: 80, parts: [] },
    html: '',
  }).catch(() => undefined);
  expect(await exited).toEqual([0, null]);
  const log = join(folder, 'out', 'report.attempt', 'by-hand', 'log.jsonl');
  expect(JSON.parse(readFileSync(join(folder, 'out', 'report.json'), 'utf8'))).toEqual({
    ending: 'resolved',
    score: 80,
    parts: [],
    log,
  });
  expect(existsSync(log)).toBe(true);
});

test('a page that crashes ends the app with 1 and one sentence', async () => {
  const { app, exited } = await start();
  let said = '';
  app.process().stderr?.on('data', (text) => {
    said += text;
  });
  void app
    .evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())
    .catch(() => undefined);
  expect(await exited).toEqual([1, null]);
  expect(said).toContain("The app's page ended in the middle of the call (");
});

/** Without the inspector, as a trainer starts it: what comes out, and the exit code. */
async function run(more: string[]): Promise<{ code: number; said: string }> {
  const switches = (process.env['STEADYLINE_SWITCHES'] ?? '').split(' ').filter(Boolean);
  const project = fileURLToPath(new URL('../../', import.meta.url));
  const app = spawn(process.env['STEADYLINE_ELECTRON'] ?? '', [...switches, project, ...more]);
  let said = '';
  for (const stream of [app.stdout, app.stderr])
    stream.on('data', (text) => {
      said += text;
    });
  const [code] = await once(app, 'close');
  return { code, said };
}

test('what is wrong is named before a window opens, with exit code 2', async () => {
  writeFileSync(join(folder, 'reply.wav'), 'not sound');
  const bad = await run(args);
  expect(bad.said).toContain(
    `The recording ${join(folder, 'reply.wav')} can't be used: it is not a WAV file, so save it as WAV, 16 or 24 bit`,
  );
  expect(bad.code).toBe(2);
  expect(existsSync(join(folder, 'out', 'report.json'))).toBe(false);

  const unknown = await run(['--nonsense']);
  expect(unknown.said).toContain("Steadyline doesn't know --nonsense: see --help.");
  expect(unknown.code).toBe(2);

  const help = await run(['--help']);
  expect(help.said).toContain('--trainee <script.json>');
  expect(help.code).toBe(0);
});
