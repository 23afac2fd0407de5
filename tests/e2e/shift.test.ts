import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, type Running } from './launch';

let running: Running;
beforeAll(async () => {
  running = await launch();
});
afterAll(() => running.close());

test('a shift: three customers in a row with a breather between, and at the end what was carried over', async () => {
  const page = await running.app.firstWindow();
  const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
  await press('A shift of three');
  for (const call of [1, 2, 3]) {
    await page.getByText(`Call ${call} of 3`).waitFor();
    await press('Type instead');
    await press('Let it ring');
    await press(/Answer/);
    await page.getByLabel('Your reply').fill('Good morning, this is the desk. Tell me what happened.');
    await expect.poll(() => page.getByRole('button', { name: 'Send' }).isEnabled(), { timeout: 60_000 }).toBe(true);
    await press('Send');
    await press('End call');
    await press('End the call');
    if (call === 3) continue;
    await page.getByText(`Call ${call} of 3 is done`).waitFor({ timeout: 60_000 });
    await press(/^On to/);
  }
  await page.getByText('The shift is over').waitFor({ timeout: 60_000 });
  expect(await page.getByRole('button', { name: 'Open the report' }).count()).toBe(3);
  // Typed replies have no voice, and the page says that it can't tell rather than a figure.
  expect(await page.getByText(/can’t be told/).count()).toBe(2);

  await press('Back to the customers');
  await page.getByText(/^Suggested next/).waitFor();
  await press('Surprise me');
  // Nothing was set up on this computer: the headset comes first.
  await page
    .getByRole('heading', { name: /headset/i })
    .first()
    .waitFor();
});
