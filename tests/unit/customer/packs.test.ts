import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentWords, likeness } from '../../../renderer/core/content/likeness';
import { asWritten } from '../../../renderer/core/customer/director';
import { atLevel } from '../../../renderer/core/customer/level';
import { levels } from '../../../renderer/core/customer/pack';
import { contentParts, isSituational } from '../../../renderer/core/grade/rubric';
import { contentBehaviours } from '../../../renderer/core/practices';
import { packIds, readPack } from '../../../tools/packs/packs';
import { callOf } from './random-call';

const packs = packIds().map((folder) => ({ folder, pack: readPack(folder) }));

test.each(packs)('$folder: lines can be said in a breath, and their takes are there', ({ folder, pack }) => {
  expect(pack.id).toBe(folder);
  expect(pack.lines.length).toBeGreaterThanOrEqual(35);
  let bytes = 0;
  for (const line of pack.lines) {
    expect(line.text.split(/\s+/).length, line.id).toBeLessThanOrEqual(40);
    for (const take of line.takes) {
      const file = join('personas', folder, 'takes', take.file);
      bytes += statSync(file).size;
      expect(readFileSync(file).subarray(0, 4).toString(), file).toBe('OggS');
      // Nobody speaks slower than one word a second, or faster than eight.
      expect(take.seconds, line.id).toBeLessThan(line.text.split(/\s+/).length + 2);
      expect(take.seconds, line.id).toBeGreaterThan(line.text.split(/\s+/).length / 8);
    }
  }
  expect(bytes).toBeLessThanOrEqual(3e6);
});

test.each(packs)('$folder: a better reply can be shown for every practice that it marks', ({ pack }) => {
  const marked = contentParts.filter((id) => !isSituational(id) || pack.occasions.includes(id));
  for (const id of marked) expect(pack.examples[id]?.length ?? 0, id).toBeGreaterThan(0);
  for (const id of Object.keys(pack.examples)) expect(contentBehaviours).toContain(id);
});

const kindAndPlanned = [
  'acknowledge',
  'paraphrase',
  'empathise',
  'apologise',
  'own-it',
  'explain-openly',
  'offer-solution',
  'next-step',
  'follow-up',
  'concrete',
];
const reply = (ids: readonly string[], kind: 'behaviour' | 'fault', voice: 'fine' | 'red') => ({
  findings: ids.map((id) => ({ id: id as never, kind })),
  voice,
  interrupted: false,
  vented: false,
  provoked: false,
  words: 20,
  held: false,
  rambled: false,
});

test.each(packs)('$folder: kindness and a plan settle it at every level, shouting never does', ({ pack }) => {
  for (const level of levels)
    for (const seed of [1, 2, 3]) {
      const played = atLevel(pack, level);
      const turns = Array.from({ length: 14 }, () => reply(kindAndPlanned, 'behaviour', 'fine'));
      expect(callOf(played, turns, seed).at(-1)?.ending, `${level} ${seed}`).toBe('resolved');
      const shouts = Array.from({ length: 14 }, () => reply(['argue', 'insult'], 'fault', 'red'));
      expect(callOf(played, shouts, seed).at(-1)?.ending, `${level} ${seed}`).toBe('hung-up');
    }
});

test.each(packs)('$folder: another seed takes another turn, the same one the same', ({ pack }) => {
  // One thing at a time, as people do it.
  const skilled = kindAndPlanned.map((id) => reply([id], 'behaviour', 'fine'));
  const said = (seed: number) => callOf(pack, skilled, seed).map((r) => r.line?.id);
  const ways = new Set(Array.from({ length: 40 }, (_, i) => said(i + 1).join()));
  expect(ways.size).toBeGreaterThanOrEqual(5);
  expect(said(7)).toEqual(said(7));
});

const wordsOf = (text: string): string[] => contentWords(text.toLowerCase().split(/[^a-z']+/));
test.each(packs)('$folder: who does not answer is asked again, in other words', ({ pack }) => {
  for (const need of pack.needs) {
    const evading = reply(
      [...kindAndPlanned, 'confirm'].filter((id) => !need.metBy.includes(id)),
      'behaviour',
      'fine',
    );
    const turns = Array.from({ length: 16 }, () => evading);
    const said = callOf(atLevel(pack, 'gentle'), turns, asWritten).flatMap((r) => r.line ?? []);
    const asked = said.filter((line) => line.voices === need.id).map((line) => line.text);
    expect(asked.length, need.id).toBeGreaterThanOrEqual(2);
    for (const [i, text] of asked.entries())
      for (const other of asked.slice(i + 1))
        expect(likeness(wordsOf(text), wordsOf(other)), need.id).toBeLessThan(0.6);
  }
});
