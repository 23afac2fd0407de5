import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, type Running } from './launch';

let running: Running;
beforeAll(async () => {
  running = await launch();
});
afterAll(() => running.close());

test('a window opens, from our own scheme and without Node', async () => {
  const page = await running.app.firstWindow();
  await page.waitForSelector('#root > *');
  expect(await page.evaluate(() => typeof (globalThis as { process?: unknown }).process)).toBe('undefined');
});
