import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hearReply, hearSilence, type Mind, mindAtStart, open, type Reply } from '../../../renderer/core/customer/mind';
import type { ContentBehaviour, ContentFault } from '../../../renderer/core/practices';
import { pack } from './pack';
import { callOf, replyArbitrary, turnsArbitrary } from './random-call';

const seed = fc.nat();
const reply = (
  ids: (ContentBehaviour | ContentFault)[],
  more: Partial<Reply> = {},
  kind: 'behaviour' | 'fault' = 'behaviour',
): Reply => ({
  findings: ids.map((id) => ({ id, kind })),
  voice: 'fine',
  interrupted: false,
  vented: false,
  provoked: false,
  words: 12,
  held: false,
  rambled: false,
  ...more,
});

const shouted = (ids: ContentFault[]) => reply(ids, { voice: 'red' }, 'fault');
const again = (turn: Reply, n: number) => Array.from({ length: n }, () => turn);

test('what only half came through is for the mark, not for the customer', () => {
  const half: Reply = { ...reply([]), findings: [{ id: 'apologise', kind: 'behaviour', faint: true }] };
  expect(hearReply(pack, mindAtStart(pack), half, 1)).toEqual(hearReply(pack, mindAtStart(pack), reply([]), 1));
});

test('whatever the trainee says, no line is heard twice', () => {
  fc.assert(
    fc.property(turnsArbitrary, seed, (turns, s) => {
      const lines = callOf(pack, turns, s).flatMap((r) => r.line?.id ?? []);
      expect(new Set(lines).size).toBe(lines.length);
    }),
  );
});

test('whatever the trainee says, the customer has an answer until they end the call themselves', () => {
  fc.assert(
    fc.property(turnsArbitrary, seed, (turns, s) => {
      const reactions = callOf(pack, turns, s);
      expect(reactions.at(-1)?.ending).not.toBeNull();
      for (const r of reactions) if (r.mind.silences === 0) expect(r.line).not.toBeNull();
    }),
    { numRuns: 400 },
  );
});

test('anger and trust stay between 0 and 100', () => {
  fc.assert(
    fc.property(turnsArbitrary, seed, (turns, s) => {
      for (const { mind } of callOf(pack, turns, s))
        for (const x of [mind.mood.anger, mind.mood.trust]) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(100);
        }
    }),
  );
});

test('the same replies and seed give the same call', () => {
  fc.assert(
    fc.property(turnsArbitrary, seed, (turns, s) => {
      expect(callOf(pack, turns, s)).toEqual(callOf(pack, turns, s));
    }),
  );
});

test('a mind is plain data: kept and read again, it goes on the same way', () => {
  fc.assert(
    fc.property(fc.array(replyArbitrary, { maxLength: 5 }), replyArbitrary, seed, (turns, next, s) => {
      const { mind, ending } = callOf(pack, turns, s).at(-1) ?? { mind: mindAtStart(pack), ending: null };
      fc.pre(!ending);
      const kept: Mind = JSON.parse(JSON.stringify(mind));
      expect(hearReply(pack, kept, next, s)).toEqual(hearReply(pack, mind, next, s));
    }),
  );
});

test('empathy that is repeated wears off, to nothing', () => {
  let mind = mindAtStart(pack);
  const drops = [1, 2, 3, 4, 5].map(() => {
    const { changes, mind: next } = hearReply(pack, mind, reply(['empathise']), 1);
    mind = next;
    return Math.abs(changes.find((c) => c.cause === 'empathise')?.anger ?? 0);
  });
  expect(drops).toEqual([drops[0], (drops[0] ?? 0) / 2, (drops[0] ?? 0) / 4, 0, 0]);
  expect(drops[0]).toBeGreaterThan(0);
});

test('kind words in a raised voice do little, and meet no need', () => {
  const start = mindAtStart(pack);
  const kind = hearReply(pack, start, reply(['empathise', 'own-it', 'offer-solution']), 1);
  const loud = hearReply(pack, start, reply(['empathise', 'own-it', 'offer-solution'], { voice: 'red' }), 1);
  expect(loud.mind.mood.anger).toBeGreaterThan(start.mood.anger);
  expect(kind.mind.mood.anger).toBeLessThan(start.mood.anger);
  expect(loud.mind.met).toEqual([]);
  expect(kind.mind.met).toContain('refund');
});

test('the first outburst comes after the first reply, whatever that was', () => {
  fc.assert(
    fc.property(replyArbitrary, seed, (first, s) => {
      const opened = open(pack, mindAtStart(pack), s);
      expect(hearReply(pack, opened.mind, first, s).line?.outburst).toBe(true);
    }),
  );
});

test('being talked over and shouted at are answered before anything else', () => {
  const told = callOf(pack, [reply(['greet']), reply(['empathise'], { interrupted: true })], 1).at(-1);
  expect(told?.line?.on).toBe('interrupted');
  expect(callOf(pack, [reply(['greet']), reply(['empathise'], { voice: 'red' })], 1).at(-1)?.line?.on).toBe(
    'raised-voice',
  );
});

test('a need that is met is not asked for again', () => {
  fc.assert(
    fc.property(turnsArbitrary, seed, (turns, s) => {
      for (const { line, mind } of callOf(pack, turns, s))
        if (line?.voices) expect(mind.met).not.toContain(line.voices);
    }),
  );
});

const skilled = [
  reply(['greet']),
  reply(['acknowledge', 'empathise', 'apologise'], { vented: true }),
  reply(['open-question'], { provoked: true }),
  reply(['paraphrase', 'acknowledge']),
  reply(['own-it']),
  reply(['explain-openly']),
  reply(['offer-solution']),
  reply(['next-step', 'concrete']),
  reply(['explain-openly']),
  reply(['own-it', 'concrete']),
  reply(['follow-up']),
  reply(['confirm', 'close-warmly']),
  reply(['close-warmly']),
];

test.each([1, 2, 3, 4, 5])('a skilled call is resolved, seed %i', (s) => {
  const reactions = callOf(pack, skilled, s);
  expect(reactions.at(-1)?.ending).toBe('resolved');
  expect(reactions.length - 1).toBeGreaterThanOrEqual(9);
  expect(reactions.length - 1).toBeLessThanOrEqual(13);
  expect(reactions.at(-1)?.mind.mood.trust).toBeGreaterThan(pack.start.trust);
});

test('an abusive trainee is hung up on', () => {
  expect(callOf(pack, again(shouted(['insult', 'take-it-personally']), 12), 1).at(-1)?.ending).toBe('hung-up');
});

test('a trainee who has nothing to say gets nowhere', () => {
  expect(callOf(pack, again(reply([]), 12), 1).at(-1)?.ending).toBe('unresolved');
});

test('a manager who was asked for and is brought in warmly takes the call over', () => {
  const cold = again(reply([]), 5);
  const reactions = callOf(pack, [...cold, reply([]), reply(['escalate-rightly', 'acknowledge'])], 1);
  expect(reactions.some((r) => r.line?.id === 'want-a-manager')).toBe(true);
  expect(reactions.at(-1)?.ending).toBe('escalated');
});

test('a manager who is offered as the first resort is refused, and accepted when it is the only way', () => {
  const offered = callOf(pack, [...skilled.slice(0, 3), reply(['escalate-rightly'])], 1).at(-1);
  expect(offered?.line?.id).toBe('not-again');
  expect(callOf(pack, [...skilled.slice(0, 3), ...again(reply(['escalate-rightly']), 2)], 1).at(-1)?.ending).toBe(
    'escalated',
  );
});

test('nobody there: the customer asks, asks again, and goes', () => {
  let reaction = open(pack, mindAtStart(pack), 1);
  const asked = [1, 2, 3].map(() => {
    reaction = hearSilence(pack, reaction.mind, 1);
    return reaction;
  });
  expect(asked.map((r) => r.line?.on ?? null)).toEqual(['silence', 'silence', 'silence']);
  expect(asked.map((r) => r.ending !== null)).toEqual([false, false, true]);
});
