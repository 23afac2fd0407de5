import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packFolder, packIdOf } from '../../../electron/main/job/prepare';
import { Shelf } from '../../../electron/main/packs/shelf';
import { folder } from './folder';
import { putPack } from './pack';

function shelf() {
  const root = folder();
  const at = { named: null as string | null, shipped: join(root, 'shipped'), own: join(root, 'own') };
  mkdirSync(join(at.shipped, 'sample-trainee'), { recursive: true });
  return { root, at, list: () => new Shelf(at).list() };
}

describe('the shelf of packs', () => {
  test('lists those shipped, those of the person, and the one named', async () => {
    const { root, at } = shelf();
    putPack(join(at.shipped, 'a'), 'a');
    putPack(join(at.own, 'b'), 'b');
    at.named = join(root, 'somewhere');
    putPack(at.named, 'c');
    const packs = new Shelf(at);
    expect((await packs.list()).map((item) => item.ok && item.pack.id)).toEqual(['c', 'a', 'b']);
    expect(packs.takesOf('b')).toBe(join(at.own, 'b', 'takes'));
    expect(packs.takesOf('x')).toBeNull();
  });

  test('the one named goes before one that is shipped under the same id', async () => {
    const { root, at } = shelf();
    putPack(join(at.shipped, 'a'), 'a');
    at.named = join(root, 'mine');
    putPack(at.named, 'a', { title: 'Mine' });
    const listed = await new Shelf(at).list();
    expect(listed.map((item) => item.ok && item.pack.title)).toEqual(['Mine']);
  });

  test('two with one id: the second is listed with what to do', async () => {
    const { at, list } = shelf();
    putPack(join(at.shipped, 'a'), 'a');
    putPack(join(at.own, 'b'), 'a');
    expect((await list())[1]).toEqual({
      ok: false,
      folder: join(at.own, 'b'),
      why: `There are two packs with the id a: give the one in ${join(at.own, 'b')} another.`,
    });
  });

  const broken: [string, (at: string) => void, RegExp][] = [
    ['no JSON', (at) => writeFileSync(join(at, 'pack.json'), '{'), /^pack\.json in .* isn't JSON: mend it \(/],
    [
      'a missing title',
      (at) => putPack(at, 'a', { title: undefined }),
      /^pack\.json in .* isn't a pack: mend "title": /,
    ],
    [
      'a file name that climbs',
      (at) => putPack(at, 'a', {}, '../x.wav'),
      /mend "lines\.0\.takes\.0\.file": a plain \.ogg or \.wav file name\.$/,
    ],
    [
      'a recording that is missing',
      (at) => rmSync(join(at, 'takes', 'open.wav')),
      /^The recording takes\/open\.wav isn't in .*: put it there/,
    ],
    [
      'a link outwards',
      (at) => {
        rmSync(join(at, 'takes', 'open.wav'));
        symlinkSync('/etc/hostname', join(at, 'takes', 'open.wav'));
      },
      /^The recording takes\/open\.wav isn't in/,
    ],
    [
      'a recording that is none',
      (at) => writeFileSync(join(at, 'takes', 'open.wav'), 'hello'),
      /isn't the kind of recording its name says/,
    ],
    [
      'a recording that is too large',
      (at) => writeFileSync(join(at, 'takes', 'open.wav'), Buffer.alloc(5_000_001)),
      /is larger than 5 MB: make it smaller\.$/,
    ],
    [
      'a pack.json that is too large',
      (at) => writeFileSync(join(at, 'pack.json'), ' '.repeat(1_000_001)),
      /is larger than 1 MB: make it smaller\.$/,
    ],
  ];
  test.each(broken)('%s is said, with what to do', async (_what, spoil, sentence) => {
    const { at, list } = shelf();
    const pack = join(at.own, 'a');
    putPack(pack, 'a');
    spoil(pack);
    expect(await list()).toEqual([{ ok: false, folder: pack, why: expect.stringMatching(sentence) }]);
  });
});

describe('the pack asked for', () => {
  test('by id or by folder', async () => {
    const { root, at } = shelf();
    putPack(join(at.shipped, 'a'), 'a');
    expect(await packFolder('a', (p) => join(root, p))).toBeNull();
    expect(await packFolder('shipped/a', (p) => join(root, p))).toBe(join(root, 'shipped/a'));
    expect(await packIdOf('a', null, new Shelf(at))).toBe('a');
    await expect(packIdOf('b', null, new Shelf(at))).rejects.toThrow('There is no customer "b": use one of a.');
    await expect(packFolder('./b', (p) => join(root, p))).rejects.toThrow('There is no pack in');
  });

  test('a broken one is refused with its own sentence', async () => {
    const { at } = shelf();
    putPack(join(at.shipped, 'a'), 'a');
    rmSync(join(at.shipped, 'a', 'takes'), { recursive: true });
    await expect(packIdOf('a', null, new Shelf(at))).rejects.toThrow("The recording takes/open.wav isn't in");
  });
});
