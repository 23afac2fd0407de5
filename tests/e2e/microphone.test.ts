import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { resample } from '../../renderer/core/sound/resample';
import { decodeWav } from '../../renderer/core/sound/wav';
import { encodeWav } from './encode-wav';
import { launch, type Running } from './launch';
import { fixtures } from './run-call';

/** A person's way through the app, by mouse, with Chromium's fake capture device as the headset. */

let running: Running;
let page: Page;

beforeAll(async () => {
  // The device plays its file anew at each opening: the passage serves for the check, the calm voice and the reply.
  const { samples, sampleRate } = decodeWav(readFileSync(join(fixtures, 'skilled/calm.wav')));
  const voice = resample(samples, sampleRate, 16000);
  const file = join(mkdtempSync(join(tmpdir(), 'steadyline-mic-')), 'passage.wav');
  const padded = new Float32Array(voice.length + 16000);
  padded.set(voice);
  writeFileSync(file, encodeWav(padded, 16000));
  running = await launch({ fakeMicrophone: file });
  page = await running.app.firstWindow();
});
afterAll(() => running?.close());

const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
async function endAndReadTheReport(): Promise<void> {
  await press('End call');
  await press('End the call');
  await page
    .getByText(/of 100|\/ 100/)
    .first()
    .waitFor({ timeout: 60_000 });
}

test('from the first start through headset, own calm voice, brief and call to a report that can be played', async () => {
  await press('Check the headset');
  await page.getByRole('meter').first().waitFor();
  await press('Listen for 3 seconds');
  await page.getByText(/Measured: .\d+ dB/).waitFor();
  await press(/Use (this headset|it without these checks)/);

  await page.waitForSelector('html[data-recogniser="ready"]', { timeout: 120_000 });
  await press('Begin');
  await page.getByText(/Listening/).waitFor();
  await page.waitForTimeout(24_000);
  await press('I have read it');
  await page.getByText('Kept', { exact: true }).waitFor();
  await press('On to the brief');

  await press('Let it ring');
  await press(/Answer/);
  const heard = page.locator('[data-heard]');
  await expect.poll(() => heard.textContent(), { timeout: 60_000 }).toMatch(/\w+ \w+ \w+ \w+/);
  await page.waitForTimeout(3000);
  await endAndReadTheReport();
  const attempts = await page.evaluate(() => window.steadyline?.call('attempts:list', undefined));
  const [attempt] = attempts as { id: string; ending: string }[];
  expect(attempt?.ending).toBe('unresolved');
  const { log } = (await page.evaluate((id) => window.steadyline?.call('attempts:open', { id }), attempt?.id)) as {
    log: { kind: string; text?: string; microphone?: { source: string; refused: string[] }; baseline?: unknown }[];
  };
  expect(log[0]).toMatchObject({
    kind: 'call-started',
    microphone: { source: 'headset', refused: [] },
    baseline: { version: 1 },
  });
  expect(log.some((e) => e.kind === 'speech-started')).toBe(true);
  // The call was ended in the middle of a sentence: what was said of it since picking up counts.
  expect(log.findLast((e) => e.kind === 'turn-judged')?.text).toMatch(/\w+ \w+/);
});

test('a surprise keeps to itself who rings, until the call is answered', async () => {
  const packs = (await page.evaluate(() => window.steadyline?.call('packs:list', undefined))) as {
    ok: boolean;
    pack: { customer: { name: string } };
  }[];
  const names = packs.filter((p) => p.ok).flatMap((p) => p.pack.customer.name.split(' '));
  const told = async () => {
    const text = (await page.locator('body').textContent()) ?? '';
    return names.filter((name) => text.includes(name));
  };
  await page
    .getByRole('button', { name: 'Practise' })
    .or(page.getByRole('link', { name: 'Practise' }))
    .first()
    .click();
  await press('Surprise me');
  await page.getByText('Somebody is about to ring').waitFor();
  expect(await told()).toEqual([]);
  await press('Let it ring');
  await page.getByRole('button', { name: /Answer/ }).waitFor();
  expect(await told()).toEqual([]);
  await press(/Answer/);
  await expect.poll(told).not.toEqual([]);
  await endAndReadTheReport();
});
