import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, expect, test } from 'vitest';
import { launch, type Running } from './launch';
import { typedCall } from './typed-call';

/** No microphone at all: typed replies, a corrected turn, a moment tried again, and a crash in the middle of it. */

const profile = mkdtempSync(join(tmpdir(), 'steadyline-typed-'));
let running: Running | null = null;
let page: Page;

async function start(): Promise<void> {
  running = await launch({ profile });
  page = await running.app.firstWindow();
  await page.getByRole('navigation').waitFor();
}
afterAll(() => running?.close().catch(() => undefined));

const press = (name: string | RegExp) => typedCall(page).press(name);
async function openProgress(): Promise<void> {
  await typedCall(page).place('Progress');
  await page.getByText('Marjorie Pike').first().waitFor();
}

test('without a microphone the replies are typed, delivery is left out, and what was said can be put right', async () => {
  await start();
  const { answer, reply, write, end } = typedCall(page);
  await answer();
  await reply("Good morning, you're through to Sam in billing.");
  await reply("I'm so sorry you have been passed around for three weeks.");
  await write('It is the turn of the trainee again.');
  await end();

  await press('Correct');
  await page
    .getByRole('textbox', { name: 'What you said' })
    .fill("I'm Sam in billing. I'll sort this out for you myself.");
  await press('Work the report out again');
  await page.getByText('corrected by you').waitFor();

  // A mark that is seen differently: the note stays with the call, and what was missed has its place and a better reply.
  const missed = page
    .getByRole('list')
    .filter({ hasText: 'Solution' })
    .getByRole('listitem')
    .filter({ hasText: 'Solution' });
  await missed.getByText(/^Try:/).first().waitFor();
  await missed.getByRole('button', { name: 'I did do that' }).click();
  await page.getByRole('textbox', { name: 'I did do that' }).fill('I offered it in my second reply.');
  await press('Keep my note');
  await page.getByText('You contest this:').waitFor();
});

test('a moment is tried again; a crash in it loses nothing, and the next start offers it', async () => {
  await page
    .getByRole('button', { name: /Try this moment again|Try it again/ })
    .first()
    .click();
  await page.getByText('A moment tried again').first().waitFor({ timeout: 60_000 });
  const killed = running?.app.process();
  killed?.kill('SIGKILL');
  if (killed) await once(killed, 'exit');

  await start();
  await openProgress();
  // After the crash the note is still with its call.
  await page.getByRole('button', { name: 'Open the report' }).last().click();
  await page.getByText('I offered it in my second reply.').waitFor({ timeout: 30_000 });
  await openProgress();
  const before = await page.getByRole('button', { name: 'Open the report' }).count();
  expect(before).toBeGreaterThanOrEqual(1);
  await page
    .getByRole('button', { name: /^Delete the call/ })
    .last()
    .click();
  await press('Delete for good');
  await expect.poll(() => page.getByRole('button', { name: 'Open the report' }).count()).toBe(before - 1);
});
