import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { createServer } from 'vite';
import { scenes } from './scenes';

/** Pictures of the screens: `npx tsx tests/ui-preview/shoot.ts [folder] [part of a scene's name]`. */
const [folder = '/tmp/steadyline-ui', only = ''] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });

const looks = [
  { name: 'light', colorScheme: 'light', viewport: { width: 1024, height: 700 }, zoom: 1 },
  { name: 'dark', colorScheme: 'dark', viewport: { width: 1024, height: 700 }, zoom: 1 },
  // 900 x 600 at 200 %: half the CSS pixels, twice as dense.
  { name: 'zoom', colorScheme: 'light', viewport: { width: 450, height: 300 }, zoom: 2 },
] as const;

/** The window as it is, and the whole of what scrolls in it where that is more. */
async function shoot(page: Page, path: string): Promise<void> {
  await page.screenshot({ path: `${path}.png` });
  const height = await page.evaluate(() => {
    const main = document.querySelector('main') ?? document.documentElement;
    return main.scrollHeight > main.clientHeight + 4 ? main.scrollHeight + (main.getBoundingClientRect().top | 0) : 0;
  });
  const size = page.viewportSize();
  if (!height || !size) return;
  await page.setViewportSize({ width: size.width, height: Math.min(height, 7500) });
  await page.waitForTimeout(250);
  await page.screenshot({ path: `${path}-whole.png` });
  await page.setViewportSize(size);
}

const server = await createServer({
  root: 'tests/ui-preview',
  configFile: 'tests/ui-preview/vite.config.ts',
  logLevel: 'error',
  server: { port: 5199 },
});
await server.listen();
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  for (const { name, colorScheme, viewport, zoom } of looks) {
    const context = await browser.newContext({ viewport, colorScheme, deviceScaleFactor: zoom });
    const page = await context.newPage();
    page.on('console', (m) => m.type() === 'error' && console.error(m.text()));
    page.on('pageerror', (e) => console.error(e.message));
    for (const scene of [...Object.keys(scenes), 'portraits', 'page'].filter((s) => s.includes(only))) {
      await page.goto(`http://localhost:5199/?scene=${scene}`, { waitUntil: 'load' });
      await page.waitForTimeout(700);
      const wide = await page.evaluate(() =>
        Math.max(...[...document.querySelectorAll('html, main')].map((e) => e.scrollWidth - e.clientWidth)),
      );
      if (wide > 0) console.error(`${scene} (${name}) is ${wide} pixels too wide.`);
      await shoot(page, join(folder, `${scene}-${name}`));
    }
    await context.close();
  }
} finally {
  await browser.close();
  await server.close();
}
