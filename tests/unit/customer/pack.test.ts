import { existsSync, readdirSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { defaultEffects } from '../../../renderer/core/customer/mood';
import { packSchema } from '../../../renderer/core/customer/pack';
import {
  contentBehaviours,
  contentFaults,
  fatalFaults,
  soundBehaviours,
  soundFaults,
} from '../../../renderer/core/practices';
import { pack, source } from './pack';

describe('the late refund', () => {
  test('has lines enough for every situation and every ending', () => {
    const on = (trigger: string) => pack.lines.filter((l) => l.on === trigger).length;
    expect(pack.lines.length).toBeGreaterThanOrEqual(30);
    for (const trigger of [
      'open',
      'turn',
      'interrupted',
      'silence',
      'raised-voice',
      'fault',
      'met-well',
      'settled',
      'end',
    ])
      expect(on(trigger), trigger).toBeGreaterThan(0);
    expect(new Set(pack.lines.flatMap((l) => l.ends ?? []))).toEqual(
      new Set(['resolved', 'unresolved', 'escalated', 'hung-up']),
    );
    expect(pack.lines.filter((l) => l.outburst).map((l) => l.id)).toEqual(['outburst']);
  });

  test('has a take on disk for every line, and no other file among them', () => {
    const named = pack.lines.flatMap((l) => l.takes.map((t) => t.file)).sort();
    expect(readdirSync('personas/late-refund/takes').sort()).toEqual(named);
    for (const file of named) expect(statSync(`personas/late-refund/takes/${file}`).size, file).toBeGreaterThan(1000);
    expect(existsSync('personas/late-refund/NOTICE')).toBe(true);
  });

  test('keeps lines short enough to be spoken in one breath or two', () => {
    for (const line of pack.lines) {
      expect(line.text.split(' ').length, line.id).toBeLessThanOrEqual(40);
      expect(line.text, line.id).not.toMatch(/\d/);
      for (const take of line.takes) expect(take.seconds, line.id).toBeLessThan(14);
    }
    const texts = pack.lines.map((l) => l.text.toLowerCase());
    expect(new Set(texts).size).toBe(texts.length);
  });

  test('names practices that there are', () => {
    const known = new Set<string>([
      ...contentBehaviours,
      ...contentFaults,
      ...fatalFaults,
      ...soundBehaviours,
      ...soundFaults,
    ]);
    const named = [
      ...pack.needs.flatMap((n) => n.metBy),
      ...pack.lines.flatMap((l) => [...(l.when?.found ?? []), ...(l.when?.missing ?? [])]),
      ...Object.keys(pack.examples),
      ...pack.practises,
    ];
    for (const id of named) expect(known.has(id), id).toBe(true);
    for (const id of Object.keys(pack.mood)) expect(id in defaultEffects, id).toBe(true);
  });
});

describe('a pack is refused', () => {
  const withLine = (change: Record<string, unknown>) => {
    const { lines, ...rest } = source();
    return { ...rest, lines: lines.map((l, i) => (i === 3 ? { ...l, ...change } : l)) };
  };
  const take = (file: string) => ({ takes: [{ id: 'odd-1', file, seconds: 1 }] });
  const refused = (value: unknown) => expect(packSchema.safeParse(value).success).toBe(false);

  test.each([
    '../../etc/passwd.ogg',
    '..ogg',
    'takes/a.ogg',
    'C:\\a.ogg',
    '/a.ogg',
    'a.ogg\u0000.wav',
    '.hidden.ogg',
    'a.exe',
    'a.ogg\n',
    '',
  ])('when a take is the file %j', (file) => refused(withLine(take(file))));

  test.each([
    ['a line after one that is not there', { when: { after: ['nobody-said-this'] } }],
    ['a line before one that is not there', { when: { before: ['nobody-said-this'] } }],
    ['a need that is not there', { voices: 'nobody-needs-this' }],
    ['a condition on a need that is not there', { when: { met: ['nobody-needs-this'] } }],
    ['no take', { takes: [] }],
    ['an unknown cause', { on: 'whenever' }],
    ['an unknown ending', { ends: 'happily' }],
    ['an unknown key', { script: 'alert(1)' }],
    ['anger beyond the scale', { when: { anger: [0, 101] } }],
    ['more effort than a voice has', { intensity: 5 }],
    ['a take of no length', { takes: [{ id: 'odd-1', file: 'a.ogg', seconds: 0 }] }],
    ['an id with a path in it', { id: '../line' }],
    ['the id of another line', { id: 'hello' }],
    ['the take of another line', { takes: [{ id: 'hello-1', file: 'a.ogg', seconds: 1 }] }],
  ])('with %s', (_, change) => refused(withLine(change)));

  test('when it is of another version of the schema', () => refused({ ...source(), schema: 2 }));
  test('when nothing opens the call', () =>
    refused({ ...source(), lines: source().lines.filter((l) => l['on'] !== 'open') }));
  test('when it brings a key of its own', () => refused({ ...source(), onload: 'x' }));
});
