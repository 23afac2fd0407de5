import { brokenModel } from '../e2e/broken-model';
import { launch } from '../e2e/launch';
import { treeMemoryMb } from '../e2e/memory';

/** What the judge of words takes of memory: the app in a call with it, and without. `npm run bench -- model-memory` */
async function inACall(models: string): Promise<number | null> {
  const running = await launch({ models });
  const page = await running.app.firstWindow();
  for (const name of ['Check the headset', 'Type the replies instead', 'Let it ring', /Answer/])
    await page.getByRole('button', { name }).first().click();
  await page.getByLabel('Your reply').fill('Good morning, you are through to Sam in billing.');
  const send = page.getByRole('button', { name: 'Send' });
  while (!(await send.isEnabled())) await page.waitForTimeout(200);
  await send.click();
  await page.waitForTimeout(10_000);
  const used = treeMemoryMb(running.app.process().pid ?? 0);
  await running.close();
  return used;
}
const rows = [];
for (let i = 0; i < 3; i++) {
  const [without, withIt] = [await inACall(brokenModel()), await inACall('')];
  rows.push({ without, with: withIt, judge: (withIt ?? 0) - (without ?? 0) });
}
console.table(rows);
