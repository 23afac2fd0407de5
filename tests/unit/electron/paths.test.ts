import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOwn, policy } from '../../../electron/main/protocol/csp';
import { pathInside, segmentsOf } from '../../../electron/main/protocol/inside';
import { answer, type Places } from '../../../electron/main/protocol/routes';
import { folder } from './folder';

/** Pieces that have climbed out of folders elsewhere, and anything at all. */
const piece = fc.oneof(
  fc.constantFrom(
    '..',
    '.',
    '%2e%2e',
    '%2E.',
    '..%2f',
    '%2f',
    '%5c',
    '\\',
    '..\\',
    '%00',
    '',
    'C:',
    'a:b',
    '%',
    'packs',
    'x.wav',
    'attempts',
    '....',
    'nul.',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

describe('path safety', () => {
  test('no address leads out of its folder', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const segments = segmentsOf(`/${pieces.join('/')}`);
        const path = segments && pathInside('/srv/app', segments);
        expect(path === null || path.startsWith(`${sep}srv${sep}app${sep}`)).toBe(true);
        expect(path?.includes('\0') ?? false).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  test('no names lead out of their folder, decoded or not', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (names) => {
        const path = pathInside('/srv/app', names);
        expect(path === null || path.startsWith(`${sep}srv${sep}app${sep}`)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

function places(): Places & { root: string } {
  const root = folder();
  const put = (path: string, text: string) => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  put('secret.txt', 'secret');
  put('renderer/index.html', '<p>page');
  put('renderer/assets/a.js', '1');
  put('renderer/x.wasm', 'w');
  put('cache/vosk.tar.gz', 'model');
  put('content/tagger.onnx', 'tagger');
  put('pack/pack.json', '{}');
  put('pack/takes/a.ogg', 'OggS');
  put('attempts/call-1/voice.wav', '0123456789');
  put('attempts/call-1/log.jsonl', '{}');
  symlinkSync(join(root, 'secret.txt'), join(root, 'pack/takes/link.ogg'));
  return {
    root,
    renderer: join(root, 'renderer'),
    models: [join(root, 'nowhere'), join(root, 'cache')],
    content: [join(root, 'content')],
    takesOf: (id) => (id === 'late-refund' ? join(root, 'pack/takes') : null),
    attempts: join(root, 'attempts'),
  };
}

const ask = (at: Places, path: string, init: RequestInit = {}) =>
  answer(at, { url: `app://steadyline${path}`, method: init.method ?? 'GET', headers: new Headers(init.headers) });

describe('app://', () => {
  test.each([
    ['/', '<p>page', 'text/html; charset=utf-8'],
    ['/assets/a.js?v=1', '1', 'text/javascript; charset=utf-8'],
    ['/x.wasm', 'w', 'application/wasm'],
    ['/packs/late-refund/a.ogg', 'OggS', 'audio/ogg'],
    ['/models/vosk.tar.gz', 'model', 'application/gzip'],
    ['/models/content/tagger.onnx', 'tagger', 'application/octet-stream'],
    ['/attempts/call-1/voice.wav', '0123456789', 'audio/wav'],
  ])('%s', async (path, text, type) => {
    const response = await ask(places(), path);
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([200, type, text]);
    expect(response.headers.get('content-security-policy')).toBe(policy);
  });

  test.each([
    '/packs/late-refund/link.ogg',
    '/packs/late-refund/..%2fpack.json',
    '/packs/other/a.ogg',
    '/packs/late-refund',
    '/attempts/call-1/log.jsonl',
    '/attempts/call-1',
    '/assets',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/nothing.js',
  ])('%s is not there', async (path) => {
    const response = await ask(places(), path);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-security-policy')).toBe(policy);
  });

  test('another host and another method are refused', async () => {
    const at = places();
    expect((await answer(at, { url: 'app://other/', method: 'GET', headers: new Headers() })).status).toBe(404);
    expect((await ask(at, '/', { method: 'POST' })).status).toBe(405);
  });

  test.each([
    ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
    ['bytes=7-', 206, '789', 'bytes 7-9/10'],
    ['bytes=-2', 206, '89', 'bytes 8-9/10'],
    ['bytes=5-99', 206, '56789', 'bytes 5-9/10'],
    ['bytes=10-', 416, '', 'bytes */10'],
    ['bytes=4-2', 200, '0123456789', null],
    ['pages=1', 200, '0123456789', null],
  ])('range %s', async (range, status, text, contentRange) => {
    const response = await ask(places(), '/attempts/call-1/voice.wav', { headers: { range } });
    expect([response.status, await response.text(), response.headers.get('content-range')]).toEqual([
      status,
      text,
      contentRange,
    ]);
  });

  test('a file is read piece by piece, to the last byte', async () => {
    const at = places();
    const bytes = Buffer.alloc(700_001, 7);
    writeFileSync(join(at.root, 'cache/big.gz'), bytes);
    const response = await ask(at, '/models/big.gz');
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
  });
});

test.each([
  ['app://steadyline/', true],
  ['app://steadyline/a#b', true],
  ['app://steadyline.evil/', false],
  ['app://evil/steadyline', false],
  ['https://steadyline/', false],
  ['file:///app', false],
  ['nonsense', false],
])('our own address: %s is %s', (address, own) => {
  expect(isOwn(address)).toBe(own);
});
