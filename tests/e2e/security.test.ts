import { createSocket } from 'node:dgram';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import '../../renderer/adapters/bridge';
import { wavOf } from '../unit/electron/wav';
import { launch, type Running } from './launch';

let running: Running;
let page: Page;
let connections = 0;
const server = createServer((socket) => {
  connections += 1;
  socket.destroy();
});
let packets = 0;
const stun = createSocket('udp4', () => {
  packets += 1;
});
const folder = mkdtempSync(join(tmpdir(), 'steadyline-security-'));
let port = 0;
let stunPort = 0;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  await new Promise<void>((resolve) => stun.bind(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
  stunPort = stun.address().port;
  // A fake device, so that a denial can't be for want of one.
  const fakeMicrophone = join(folder, 'tone.wav');
  writeFileSync(fakeMicrophone, wavOf(16000));
  running = await launch({ fakeMicrophone });
  page = await running.app.firstWindow();
  await page.waitForSelector('#root > *');
});
afterAll(async () => {
  await running?.close();
  rmSync(folder, { recursive: true });
  server.close();
  stun.close();
});

const refusals = (): { by: string; address: string }[] =>
  readFileSync(join(running.userData, 'refused.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

/** Asks in the page for things by every way that leads out of it. Nothing of it may throw. */
const plant = (port: number) =>
  page.evaluate(async (port) => {
    const at = (name: string) => `http://127.0.0.1:${port}/${name}`;
    const settled = (start: (done: () => void) => void) =>
      new Promise<void>((resolve) => {
        start(resolve);
        setTimeout(resolve, 1500);
      });
    await Promise.all([
      fetch(at('fetch')).catch(() => undefined),
      fetch(`http://localhost:${port}/by-name`).catch(() => undefined),
      settled((done) => {
        const image = new Image();
        image.onerror = done;
        image.src = at('img');
        document.body.append(image);
      }),
      settled((done) => {
        const socket = new WebSocket(`ws://127.0.0.1:${port}/socket`);
        socket.onerror = done;
      }),
      settled((done) => {
        const script = document.createElement('script');
        script.onerror = done;
        script.src = at('script');
        document.body.append(script);
      }),
      settled((done) => {
        const frame = document.createElement('iframe');
        frame.onload = done;
        frame.src = at('frame');
        document.body.append(frame);
      }),
      settled((done) => {
        const link = Object.assign(document.createElement('link'), { rel: 'preconnect', href: at('preconnect') });
        document.head.append(link);
        done();
      }),
      navigator.sendBeacon(at('beacon')),
    ]);
  }, port);

describe('no connection is opened', () => {
  test('by the page: its content policy refuses, and it is written down', async () => {
    await plant(port);
    await expect.poll(refusals).toEqual(
      expect.arrayContaining([
        { at: expect.any(String), by: 'policy', address: `http://127.0.0.1:${port}/fetch` },
        { at: expect.any(String), by: 'policy', address: `http://127.0.0.1:${port}/img` },
        { at: expect.any(String), by: 'policy', address: `ws://127.0.0.1:${port}/socket` },
      ]),
    );
    expect(connections).toBe(0);
  });

  test('by main: the filter refuses', async () => {
    const outcome = await running.app.evaluate(
      ({ net }, address) =>
        net.fetch(address).then(
          () => 'reached',
          (error: Error) => error.message,
        ),
      `http://127.0.0.1:${port}/main`,
    );
    expect(outcome).toContain('ERR_BLOCKED_BY_CLIENT');
    expect(connections).toBe(0);
  });

  test('by a session that has no filter: no address leads anywhere', async () => {
    const outcome = await running.app.evaluate(
      ({ session }, address) =>
        session
          .fromPartition('other')
          .fetch(address)
          .then(
            () => 'reached',
            (error: Error) => error.message,
          ),
      `http://127.0.0.1:${port}/other`,
    );
    expect(outcome).not.toBe('reached');
    expect(connections).toBe(0);
  });

  test('by WebRTC', async () => {
    await page.evaluate(async (port) => {
      const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${port}` }] });
      peer.createDataChannel('x');
      await peer.setLocalDescription(await peer.createOffer());
      await new Promise((resolve) => setTimeout(resolve, 1500));
      peer.close();
    }, stunPort);
    expect(packets).toBe(0);
  });

  test('by the page with its content policy taken away: the filter refuses', async () => {
    const inspector = await running.app.context().newCDPSession(page);
    await inspector.send('Page.setBypassCSP', { enabled: true });
    await page.reload();
    await page.waitForSelector('#root > *');
    await plant(port);
    await expect
      .poll(() =>
        refusals()
          .filter((r) => r.by === 'filter')
          .map((r) => r.address),
      )
      .toEqual(
        expect.arrayContaining([
          `http://127.0.0.1:${port}/fetch`,
          `http://127.0.0.1:${port}/img`,
          `ws://127.0.0.1:${port}/socket`,
          `http://localhost:${port}/by-name`,
        ]),
      );
    expect(connections).toBe(0);
    await inspector.send('Page.setBypassCSP', { enabled: false });
    await page.reload();
    await page.waitForSelector('#root > *');
  });
});

describe('the page is held', () => {
  test('to its sandbox', async () => {
    const preferences = await running.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as { getLastWebPreferences(): object };
      return contents.getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      webSecurity: true,
    });
    expect(await page.evaluate(() => Object.keys(window.steadyline ?? {}))).toEqual(['call']);
  });

  test('to its place: it navigates nowhere, opens nothing, evaluates nothing', async () => {
    await page.evaluate(() => {
      location.href = 'https://example.com/';
    });
    await page.evaluate(() => {
      location.href = 'app://steadyline/packs/';
    });
    const opened = await page.evaluate(() =>
      [window.open('https://example.com'), window.open('app://steadyline/')].map(String),
    );
    expect(opened).toEqual(['null', 'null']);
    // The inspector may evaluate anything, a timer of the page may not.
    const evaluated = await page.evaluate(async () => {
      setTimeout('window.evaluated = true', 0);
      await new Promise((resolve) => setTimeout(resolve, 100));
      return 'evaluated' in window;
    });
    expect(evaluated).toBe(false);
    expect(page.url()).toBe('app://steadyline/');
    expect(running.app.windows()).toHaveLength(1);
  });

  test('to the microphone and the choice of loudspeaker', async () => {
    const outcomes = await page.evaluate(async () => {
      const tried = (attempt: Promise<unknown>) =>
        attempt.then(
          () => 'allowed',
          (error: Error) => error.name,
        );
      const media = navigator.mediaDevices;
      return {
        microphone: await tried(media.getUserMedia({ audio: true })),
        camera: await tried(media.getUserMedia({ video: true })),
        both: await tried(media.getUserMedia({ audio: true, video: true })),
        screen: await tried(media.getDisplayMedia()),
        clipboard: await tried(navigator.clipboard.readText()),
        notifications: await Notification.requestPermission(),
        place: await tried(
          new Promise((resolve, reject) =>
            navigator.geolocation.getCurrentPosition(resolve, (e) => reject(new Error(e.message))),
          ),
        ),
        labels: (await media.enumerateDevices()).filter((d) => d.kind === 'audioinput').every((d) => d.label !== ''),
      };
    });
    expect(outcomes).toEqual({
      microphone: 'allowed',
      camera: 'NotAllowedError',
      both: 'NotAllowedError',
      screen: 'NotAllowedError',
      clipboard: 'NotAllowedError',
      notifications: 'denied',
      place: 'Error',
      labels: true,
    });
  });

  test('to the contract', async () => {
    const ask = (channel: string, input?: unknown) =>
      page.evaluate(
        ([channel, input]) => window.steadyline?.call(channel as string, input).then(String, (e: Error) => e.message),
        [channel, input],
      );
    expect(await ask('shell:open', '/')).toBe('The app can\'t be asked "shell:open".');
    expect(await ask('attempts:delete', { id: '../..' })).toContain(
      'Steadyline was asked "attempts:delete" in the wrong way: id: ',
    );
    expect(await ask('settings:set', { theme: 'pink' })).toContain('theme: ');
  });

  test('to its folders, and every response carries the policy', async () => {
    const answers = await page.evaluate(async () => {
      const paths = [
        '/',
        '/nothing',
        '/packs/..%2f..%2fpackage.json',
        '/%2e%2e/%2e%2e/package.json',
        '/models/..%2f..%2fpackage.json',
        '/engines/vosk/vosk.wasm',
      ];
      return Promise.all(
        paths.map(async (path) => {
          const response = await fetch(path);
          return [response.status, response.headers.get('content-security-policy')?.includes("default-src 'none'")];
        }),
      );
    });
    expect(answers).toEqual([
      [200, true],
      [404, true],
      [404, true],
      [404, true],
      [404, true],
      [200, true],
    ]);
  });
});
