import { brokenModel } from '../e2e/broken-model';
import { launch } from '../e2e/launch';
import { treeMemoryMb } from '../e2e/memory';
import { typedCall } from '../e2e/typed-call';

/** What the judge of words takes of memory: the app in a call with it, and without. `npm run bench -- model-memory` */
async function inACall(models: string): Promise<number | null> {
  const running = await launch({ models });
  const page = await running.app.firstWindow();
  const { answer, reply } = typedCall(page);
  await answer();
  await reply('Good morning, you are through to Sam in billing.');
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
