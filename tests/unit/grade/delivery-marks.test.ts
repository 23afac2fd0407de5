import { beforeAll, expect, test } from 'vitest';
import type { Baseline } from '../../../renderer/core/delivery/baseline';
import { judgeVoice } from '../../../renderer/core/delivery/judge-voice';
import type { DeliveryInput, DeliveryTurn } from '../../../renderer/core/grade/delivery-input';
import { deliveryMarks } from '../../../renderer/core/grade/delivery-marks';
import type { Mark } from '../../../renderer/core/grade/mark';
import { defaultRubric } from '../../../renderer/core/grade/rubric';
import { sceneOf } from '../../../renderer/core/sound/noise';
import type { Overlap } from '../../../renderer/core/speech/overlap';
import { framesOf, ownVoice, spoken } from '../delivery/voices';
import { joined, louder, type Voice } from '../sound/signals';

let own: Baseline;
beforeAll(() => {
  own = ownVoice();
});

const wordsFrom = (from: number, count: number, each: number) =>
  Array.from({ length: count }, (_, i) => ({
    text: 'word',
    from: from + i * each,
    to: from + (i + 1) * each,
    confidence: 1,
  }));

/** A reply of made-up sound that begins at `from`, answering a line that ended a second before. */
function turnOf(from: number, samples: Float32Array, more: Partial<DeliveryTurn> = {}): DeliveryTurn {
  const frames = framesOf(samples).map((f) => ({ ...f, at: f.at + from }));
  const to = from + samples.length / 16000;
  return {
    from,
    to,
    lineEndedAt: from - 1,
    hard: false,
    provoked: false,
    frames,
    gateDbfs: sceneOf(frames).gateDbfs,
    words: wordsFrom(from, 12, 0.42),
    speech: [{ from, to }],
    voice: judgeVoice(own, frames),
    announced: false,
    ...more,
  };
}
const callOf = (turns: DeliveryTurn[], more: Partial<DeliveryInput> = {}): DeliveryInput => ({
  baseline: own,
  turns,
  overlaps: [],
  outbursts: [],
  silences: [],
  ...more,
});
const marksOf = (input: DeliveryInput): Mark[] => deliveryMarks(input, defaultRubric);
const mark = (input: DeliveryInput, id: string): Mark => marksOf(input).find((m) => m.id === id) as Mark;
const calm = (from: number, seconds = 5, how: Voice = {}) => turnOf(from, spoken(seconds, how));
const shout: Voice = { dbfs: -13, hz: 165, tiltDb: 6 };
const over = (from: number, to: number, kind: Overlap['kind'] = 'interruption'): Overlap => ({
  from,
  to,
  line: 'a',
  kind,
  who: 'trainee-barged-in',
});

test('seconds of shouting are partly met at most, however long and calm the rest', () => {
  const turns = [...[10, 50, 90, 130, 170].map((at) => calm(at, 8)), turnOf(210, spoken(2.5, shout))];
  const loudness = mark(callOf(turns), 'loudness');
  expect(loudness.verdict).toBe('partly');
  expect(loudness.because).toContain('louder than your calm voice');
  expect(loudness.evidence[0]?.from).toBeGreaterThanOrEqual(210);
});

test('a calm call has all forty points, each on evidence', () => {
  const marks = marksOf(callOf([calm(10), calm(30), calm(50)]));
  const of = marks.filter((m) => m.of > 0);
  expect(of.map((m) => [m.id, m.of])).toEqual([
    ['loudness', 13],
    ['floor', 9],
    ['pace', 6],
    ['response', 6],
    ['pitch', 6],
  ]);
  for (const m of of) {
    expect(m, m.id).toMatchObject({ verdict: 'met', points: m.of });
    expect(m.evidence.length, m.id).toBeGreaterThan(0);
  }
});

test('no evidence is longer than ten seconds or before the call', () => {
  const input = callOf([calm(1, 25, shout), calm(40)], { overlaps: [over(60, 75)], silences: [{ from: 80, to: 95 }] });
  for (const m of marksOf(input))
    for (const e of m.evidence) {
      expect(e.to - e.from, m.id).toBeLessThanOrEqual(10);
      expect(e.to, m.id).toBeGreaterThan(e.from);
      expect(e.from, m.id).toBeGreaterThanOrEqual(0);
    }
});

test('a shouted call loses loudness and pitch, and nothing else', () => {
  const marks = marksOf(callOf([calm(10, 5, shout), calm(30, 5, shout)]));
  const lost = marks.filter((m) => m.of > 0 && m.verdict !== 'met').map((m) => m.id);
  expect(lost).toEqual(['loudness', 'pitch']);
  expect(marks.find((m) => m.id === 'loudness')).toMatchObject({ verdict: 'missed', points: 0 });
});

test('two seconds of shouting in a calm call are found where they are', () => {
  const outburst = joined(spoken(4), spoken(2, shout), spoken(4));
  const loudness = mark(callOf([turnOf(10, outburst), calm(40)]), 'loudness');
  const [place] = loudness.evidence.filter((e) => Number.parseFloat(e.measure ?? '') > 6);
  expect(place?.from).toBeGreaterThan(14);
  expect(place?.to).toBeLessThan(18.5);
  expect(loudness.points).toBeLessThan(13);
});

test('mumbling is no calm: too quiet is said', () => {
  const loudness = mark(callOf([calm(10, 6, { dbfs: -38 })]), 'loudness');
  expect(loudness.verdict).not.toBe('met');
  expect(loudness.because).toContain('quieter');
});

test('a microphone turned up is taken out and said, not blamed', () => {
  const loudness = mark(callOf([turnOf(10, louder(spoken(5), 12))]), 'loudness');
  expect(loudness.verdict).toBe('met');
  expect(loudness.because).toContain('+12');
});

test('without a calm voice of their own, loudness and pitch can not be told', () => {
  const turns = [calm(10)].map((t) => ({ ...t, voice: judgeVoice(null, t.frames) }));
  const marks = marksOf(callOf(turns, { baseline: null }));
  for (const id of ['loudness', 'pitch'])
    expect(marks.find((m) => m.id === id)).toMatchObject({ verdict: 'cannot-tell', points: 0, of: 0 });
});

test('interruptions cost the floor, and each is a fault with its seconds; murmurs cost nothing', () => {
  const input = callOf([calm(10)], {
    overlaps: [over(20, 21.2), over(25, 25.5, 'backchannel'), over(30, 31)],
    outbursts: [{ line: 'a', from: 18, to: 26 }],
  });
  expect(mark(input, 'floor').points).toBeLessThan(3);
  expect(mark(input, 'let-them-vent')).toMatchObject({ verdict: 'missed', of: 0 });
  const faults = marksOf(input).filter((m) => m.id === 'interrupt');
  expect(faults.map((m) => m.points)).toEqual([-3, -1.5]);
  expect(faults[0]?.because).toContain('1.2 s');
});

test('too fast and too slow lose pace; the own pace does not', () => {
  const paced = (each: number) => turnOf(10, spoken(5), { words: wordsFrom(10, 14, each) });
  expect(mark(callOf([paced(0.22)]), 'pace').because).toContain('faster');
  expect(mark(callOf([paced(0.9)]), 'pace').because).toContain('slower');
  expect(mark(callOf([paced(0.3)], { baseline: { ...own, paceWpm: 195 } }), 'pace').verdict).toBe('met');
});

test('a late answer costs less after a hard question; silence the customer had to break is a fault', () => {
  const late = (hard: boolean) => mark(callOf([turnOf(10, spoken(5), { lineEndedAt: 5.8, hard })]), 'response').points;
  expect(late(false)).toBeLessThan(late(true));
  const broken = callOf([calm(30)], { silences: [{ from: 12, to: 20 }] });
  expect(mark(broken, 'unannounced-silence')).toMatchObject({ points: -2, verdict: 'missed' });
});

test('dead air inside a reply counts unless it was announced just before', () => {
  const gap = (text: string) =>
    mark(
      callOf([
        turnOf(10, spoken(12), {
          speech: [
            { from: 10, to: 12 },
            { from: 19, to: 22 },
          ],
          words: text.split(' ').map((t, i) => ({ text: t, from: 10 + i * 0.3, to: 10.2 + i * 0.3, confidence: 1 })),
        }),
      ]),
      'response',
    ).points;
  expect(gap('let me see')).toBeLessThan(6);
  expect(gap('bear with me while i look')).toBe(6);
});

test('staying calm is asked where the customer was unkind', () => {
  const provoked = (how: Voice) => mark(callOf([turnOf(10, spoken(5, how), { provoked: true })]), 'stay-calm');
  expect(provoked({}).verdict).toBe('met');
  expect(provoked(shout).verdict).toBe('missed');
  expect(mark(callOf([calm(10)]), 'stay-calm').verdict).toBe('not-applicable');
});
