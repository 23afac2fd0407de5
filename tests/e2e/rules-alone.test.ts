import { afterAll, beforeAll, expect, test } from 'vitest';
import { brokenModel } from './broken-model';
import { launch, type Running } from './launch';

let running: Running;
beforeAll(async () => {
  running = await launch({ models: brokenModel() });
});
afterAll(() => running.close());

test('with a broken judge of words the call goes on by rules alone, says so, and is marked', async () => {
  const page = await running.app.firstWindow();
  const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
  await press('Check the headset');
  await press('Type the replies instead');
  await press('Let it ring');
  await press(/Answer/);
  for (const text of ["Good morning, you're through to Sam in billing.", 'You need to calm down.']) {
    await page.getByLabel('Your reply').fill(text);
    await expect.poll(() => page.getByRole('button', { name: 'Send' }).isEnabled(), { timeout: 60_000 }).toBe(true);
    await press('Send');
    await page.getByText(/judged by rules alone/).waitFor({ timeout: 60_000 });
  }
  // The customer's answer to it.
  await page.getByLabel('Your reply').fill('Well.');
  await expect.poll(() => page.getByRole('button', { name: 'Send' }).isEnabled(), { timeout: 60_000 }).toBe(true);
  await press('End call');
  await press('End the call');
  await page.getByText(/You typed your replies/).waitFor({ timeout: 60_000 });
  expect(await page.getByText('Told them to calm down').count()).toBeGreaterThan(0);
});
