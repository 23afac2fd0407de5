import fc from 'fast-check';
import { expect, test } from 'vitest';
import { atLevel } from '../../../renderer/core/customer/level';
import { hearReply, mindAtStart, open } from '../../../renderer/core/customer/mind';
import { changeFor, defaultEffects, type MoodCause } from '../../../renderer/core/customer/mood';
import { type Line, type Pack, packSchema } from '../../../renderer/core/customer/pack';
import { pack, source } from './pack';
import { replyArbitrary } from './random-call';

const kind = {
  findings: [{ id: 'offer-solution' as const, kind: 'behaviour' as const }],
  words: 9,
  held: false,
  rambled: false,
};
const calmly = { voice: 'fine' as const, interrupted: false, vented: false, provoked: false, ...kind };

/** The pack with one more line, above all others of its kind. */
function withLine(line: Partial<Line> & Pick<Line, 'id' | 'on'>): Pack {
  const made = {
    text: 'Well.',
    intensity: 2,
    priority: 10,
    takes: [{ id: line.id, file: `${line.id}.ogg`, seconds: 1 }],
  };
  return packSchema.parse({ ...source(), lines: [...source().lines, { ...made, ...line }] });
}

test('the usual level is the pack as it is; the others start and move apart from it', () => {
  const effects = (level: 'gentle' | 'usual' | 'hard', cause: MoodCause) => changeFor(cause, atLevel(pack, level).mood);
  for (const cause of Object.keys(defaultEffects) as MoodCause[]) {
    expect(effects('usual', cause)).toEqual(changeFor(cause, pack.mood));
    for (const side of ['anger', 'trust'] as const) {
      const [gentle, usual, hard] = (['gentle', 'usual', 'hard'] as const).map((l) => effects(l, cause)[side]);
      const worse = side === 'anger' ? 1 : -1;
      expect(worse * ((hard ?? 0) - (usual ?? 0))).toBeGreaterThanOrEqual(0);
      expect(worse * ((usual ?? 0) - (gentle ?? 0))).toBeGreaterThanOrEqual(0);
    }
  }
  expect(atLevel(pack, 'gentle').start.anger).toBeLessThan(pack.start.anger);
  expect(atLevel(pack, 'hard').start.anger).toBeGreaterThan(pack.start.anger);
});

test('whatever is said, the same reply leaves a gentle customer no angrier than a hard one', () => {
  fc.assert(
    fc.property(replyArbitrary, (reply) => {
      const anger = (level: 'gentle' | 'hard') => {
        const played = atLevel(pack, level);
        return hearReply(played, open(played, mindAtStart(played), 1).mind, reply, 1).mind.mood.anger;
      };
      expect(anger('gentle')).toBeLessThanOrEqual(anger('hard'));
    }),
  );
});

test('a line of one level is not heard at another', () => {
  const more = withLine({ id: 'only-hard', on: 'turn', when: { levels: ['hard'] } });
  expect(atLevel(more, 'hard').lines.some((l) => l.id === 'only-hard')).toBe(true);
  expect(atLevel(more, 'usual').lines.some((l) => l.id === 'only-hard')).toBe(false);
});

test('what a line stirs is felt, once, with its own words', () => {
  const stirs = { anger: 9, trust: -4, because: 'you offered before you had listened' };
  const more = withLine({ id: 'too-early', on: 'end', when: { found: ['offer-solution'] }, stirs });
  const opened = open(more, mindAtStart(more), 1);
  const { line, changes, mind } = hearReply(more, opened.mind, calmly, 1);
  const without = hearReply(pack, opened.mind, calmly, 1).mind.mood;
  expect(line?.id).toBe('too-early');
  expect(changes.at(-1)).toEqual({ cause: 'line', ...stirs });
  expect(mind.mood.anger).toBeCloseTo(Math.min(100, without.anger + 9), 6);
});

test('a line can wait for what was found in any reply so far, and for its lack', () => {
  const more = withLine({ id: 'you-said', on: 'end', when: { heard: ['offer-solution'], unheard: ['confirm'] } });
  const first = open(more, mindAtStart(more), 1);
  const silent = { ...calmly, findings: [] };
  expect(hearReply(more, first.mind, silent, 1).line?.id).not.toBe('you-said');
  const counted = { ...first.mind, counts: { 'offer-solution': 1 } };
  expect(hearReply(more, counted, silent, 1).line?.id).toBe('you-said');
  expect(hearReply(more, { ...counted, counts: { ...counted.counts, confirm: 1 } }, silent, 1).line?.id).not.toBe(
    'you-said',
  );
});

test('a need that waits for another is met only once that one is', () => {
  const needs = pack.needs.map((n) => (n.id === 'refund' ? { ...n, after: ['heard'] } : n));
  const waiting = { ...pack, needs };
  const opened = open(waiting, mindAtStart(waiting), 1);
  const early = hearReply(waiting, opened.mind, calmly, 1);
  expect(early.mind.met).not.toContain('refund');
  const heard = {
    ...calmly,
    findings: [...calmly.findings, { id: 'acknowledge' as const, kind: 'behaviour' as const }],
  };
  expect(hearReply(waiting, early.mind, heard, 1).mind.met).toContain('refund');
});

test('a line for a wait is heard after one that was asked for, and only then', () => {
  const more = withLine({ id: 'still-here', on: 'hold' });
  const opened = open(more, mindAtStart(more), 1);
  expect(hearReply(more, opened.mind, { ...calmly, held: true }, 1).line?.id).toBe('still-here');
  expect(hearReply(more, opened.mind, calmly, 1).line?.id).not.toBe('still-here');
});
