import { join } from 'node:path';
import type { Page } from 'playwright';
import { launch } from '../e2e/launch';
import { fixtures } from '../e2e/run-call';
import { percentile, table } from '../figures';

/**
 * npm run bench -- trace : how often the live trace is drawn and how long sound takes to the screen, in a
 * real call; and what the app's processes take of one core while it runs.
 */

/** Keeps hold of the audio clock and writes down each painting of the trace: when, and of which sound. */
const watch = `(() => {
  const Real = window.AudioContext;
  window.AudioContext = class extends Real {
    constructor(...given) { super(...given); window.benchClock = this; }
  };
  window.benchPaints = [];
  const stroke = CanvasRenderingContext2D.prototype.stroke;
  CanvasRenderingContext2D.prototype.stroke = function (...given) {
    window.benchDrawn = true;
    return stroke.apply(this, given);
  };
  const look = () => {
    const { benchDrawn, benchClock, benchHeard, benchPaints } = window;
    if (benchDrawn) benchPaints.push({ at: performance.now(), painted: benchClock.currentTime, heard: benchHeard });
    window.benchDrawn = false;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  const RealWorker = window.Worker;
  window.Worker = class extends RealWorker {
    constructor(...given) {
      super(...given);
      this.addEventListener('message', ({ data }) => {
        if (data?.kind === 'heard') window.benchHeard = data.at;
      });
    }
  };
})()`;

interface Paint {
  at: number;
  painted: number;
  /** Beginning of the newest 32 ms that had been measured. */
  heard: number;
}

async function paints(page: Page, seconds: number): Promise<Paint[]> {
  await page.evaluate('window.benchPaints.length = 0');
  await page.waitForTimeout(seconds * 1000);
  return page.evaluate('window.benchPaints') as Promise<Paint[]>;
}

const running = await launch({
  args: ['--call', 'late-refund', '--trainee', join(fixtures, 'skilled/script.json'), '--report', '/dev/null'],
});
const page = await running.app.firstWindow();
await page.evaluate(watch);
const cpu = () => running.app.evaluate(({ app }) => app.getAppMetrics().map((m) => m.cpu.cumulativeCPUUsage ?? 0));
const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
await page.waitForSelector('canvas', { timeout: 120_000 });
const before = sum(await cpu());
const seconds = 40;
const seen = await paints(page, seconds);
const used = sum(await cpu()) - before;
await running.close();
const gaps = seen.slice(1).map((p, i) => p.at - (seen[i]?.at ?? p.at));
const ages = seen.map((p) => 1000 * (p.painted - p.heard));
table('trace', {
  'paintings a second': (seen.length / seconds).toFixed(1),
  'between two paintings p50/p95, ms': `${percentile(gaps, 0.5).toFixed(0)}/${percentile(gaps, 0.95).toFixed(0)}`,
  'from sound to screen p50/p95, ms (the oldest of the newest 32 ms)': `${percentile(ages, 0.5).toFixed(0)}/${percentile(ages, 0.95).toFixed(0)}`,
  'all processes, recogniser and screen included, % of one core': ((100 * used) / seconds).toFixed(0),
});
