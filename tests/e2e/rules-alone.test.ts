import { afterAll, beforeAll, expect, test } from 'vitest';
import { brokenModel } from './broken-model';
import { launch, type Running } from './launch';
import { typedCall } from './typed-call';

let running: Running;
beforeAll(async () => {
  running = await launch({ models: brokenModel() });
});
afterAll(() => running.close());

test('with a broken judge of words the call goes on by rules alone, says so, and is marked', async () => {
  const page = await running.app.firstWindow();
  const { answer, reply, write, end } = typedCall(page);
  await answer();
  for (const text of ["Good morning, you're through to Sam in billing.", 'You need to calm down.']) {
    await reply(text);
    await page.getByText(/judged by rules alone/).waitFor({ timeout: 60_000 });
  }
  // The customer has answered.
  await write('Well.');
  await end();
  expect(await page.getByText('Told them to calm down').count()).toBeGreaterThan(0);
});
