import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../renderer/core/content/finding';
import { contentMarks, contentScore } from '../../../renderer/core/grade/content-marks';
import type { JudgedTurn } from '../../../renderer/core/grade/judged-turn';
import type { Mark } from '../../../renderer/core/grade/mark';
import { contentParts, defaultRubric, rubricGroups, rubricWith } from '../../../renderer/core/grade/rubric';
import { contentFaults, fatalFaults } from '../../../renderer/core/practices';

const faults = new Set<string>([...contentFaults, ...fatalFaults]);
const turn = (ids: string[], over: Partial<JudgedTurn> = {}): JudgedTurn => ({
  said: 'Where is my refund?',
  text: 'these are the words that were said',
  findings: ids.map(
    (id) =>
      ({
        id,
        kind: faults.has(id) ? 'fault' : 'behaviour',
        from: 0,
        to: 5,
        because: 'Said so.',
        by: 'both',
      }) as Finding,
  ),
  from: 10,
  to: 30,
  ...over,
});
const marks = (...turns: JudgedTurn[]): Mark[] => contentMarks(turns, defaultRubric);
const get = (all: Mark[], id: string): Mark | undefined => all.find((m) => m.id === id);
const full = [
  ['greet', 'apologise', 'acknowledge', 'empathise'],
  ['paraphrase', 'open-question', 'acknowledge'],
  ['own-it', 'offer-solution', 'concrete', 'explain-openly'],
  ['offer-solution', 'next-step', 'own-it', 'concrete'],
  ['next-step', 'explain-openly', 'thank-complaint'],
  ['confirm', 'follow-up', 'close-warmly'],
];

describe('content marks', () => {
  it('a call with everything is whole', () => expect(contentScore(marks(...full.map((f) => turn(f))))).toBe(100));
  it('a call with nothing is nought', () => expect(contentScore(marks(...full.map(() => turn([]))))).toBe(0));
  it('has a mark for every behaviour', () =>
    expect(marks(turn([])).map((m) => m.id)).toEqual(expect.arrayContaining([...contentParts])));
  it('what gave no occasion leaves the sum', () => {
    expect(get(marks(turn([])), 'boundary')).toMatchObject({ verdict: 'not-applicable', of: 0 });
    expect(get(contentMarks([turn([])], defaultRubric, { boundary: true }), 'boundary')).toMatchObject({
      verdict: 'missed',
      of: 6,
    });
  });
  it('kind words in a red voice are at most partly met, and it says why', () => {
    const m = get(marks(turn(['empathise'], { voice: 'red' }), turn(['offer-solution'])), 'empathise');
    expect(m).toMatchObject({ verdict: 'partly', points: 4 });
    expect(m?.because).toContain('red');
  });
  it('one calm time makes up for a red one', () =>
    expect(
      get(marks(turn(['empathise'], { voice: 'red' }), turn(['empathise', 'offer-solution'])), 'empathise')?.verdict,
    ).toBe('met'));
  it('an apology as a full stop to the call is partly met', () =>
    expect(get(marks(turn([]), turn(['offer-solution']), turn([]), turn(['apologise'])), 'apologise')?.verdict).toBe(
      'partly',
    ));
  it('kindness that never turns into a step is worth half', () =>
    expect(get(marks(turn(['empathise']), turn([]), turn([])), 'empathise')).toMatchObject({
      verdict: 'partly',
      points: 4,
    }));
  it('repeats of a fault take half as much', () => {
    expect(get(marks(turn(['argue'])), 'argue')?.points).toBe(-5);
    expect(get(marks(turn(['argue']), turn(['argue'])), 'argue')?.points).toBe(-7.5);
  });
  it('a fatal fault caps the score', () =>
    expect(contentScore(marks(...full.map((f) => turn(f)), turn(['insult'])))).toBeLessThanOrEqual(40));
  it('evidence is the seconds of the words, at most ten', () => {
    const t = turn(['own-it'], {
      words: [
        { from: 0, to: 5, start: 11, end: 11.4 },
        { from: 6, to: 9, start: 11.5, end: 12 },
      ],
    });
    expect(get(marks(t), 'own-it')?.evidence).toEqual([{ from: 11, to: 11.4, words: 'these' }]);
    expect(get(marks(turn(['own-it'])), 'own-it')?.evidence[0]).toMatchObject({ from: 10, to: 20 });
    expect(get(marks(turn(['own-it'], { from: 0, to: 0 })), 'own-it')?.evidence).toEqual([]);
  });
  it('more of a behaviour never lowers the score', () => {
    for (const id of contentParts)
      expect(contentScore(marks(...full.map((f) => turn([...f, id]))))).toBeGreaterThanOrEqual(
        contentScore(marks(...full.map((f) => turn(f.filter((x) => x !== id))))) - 1,
      );
  });
});

/** A call in which one finding was said as plainly as told. */
const saidAt = (share: number, id: string, at: number): JudgedTurn[] =>
  full.map((ids, i) => {
    const there = turn(i === at ? [...ids.filter((x) => x !== id), id] : ids.filter((x) => x !== id));
    return { ...there, findings: there.findings.map((f) => (f.id === id ? { ...f, share } : f)) };
  });

const faintly =
  (id: string) =>
  (t: JudgedTurn): JudgedTurn => ({
    ...t,
    findings: t.findings.map((f): Finding => (f.id === id ? { ...f, faint: true } : f)),
  });

describe('how plainly it was said', () => {
  it('what only half came through is partly met, and the mark says why', () => {
    const m = get(marks(...saidAt(0.5, 'empathise', 1).map(faintly('empathise'))), 'empathise');
    expect(m).toMatchObject({ verdict: 'partly', points: 4 });
    expect(m?.because).toContain('close');
  });
  it('half of a fault takes half, and half of a fatal one caps half as low', () => {
    expect(get(marks(...saidAt(0.5, 'argue', 2)), 'argue')?.points).toBe(-2.5);
    const half = marks(...saidAt(0.5, 'insult', 2));
    expect(get(half, 'insult')?.caps).toBe(70);
    expect(contentScore(half)).toBeLessThanOrEqual(70);
  });
  it('a hint of what the call did not ask for is no occasion for it', () => {
    expect(get(marks(...saidAt(0.5, 'boundary', 2).map(faintly('boundary'))), 'boundary')).toMatchObject({
      verdict: 'not-applicable',
      of: 0,
    });
  });
  it('a hand-over that is only hinted at excuses nobody from offering something', () => {
    const replies = [
      turn(['greet', 'apologise', 'empathise']),
      turn(['acknowledge']),
      turn([]),
      turn(['close-warmly']),
    ];
    const hinted = [
      ...replies.slice(0, 2),
      faintly('escalate-rightly')(turn(['escalate-rightly'])),
      turn(['close-warmly']),
    ];
    expect(get(marks(...hinted), 'offer-solution')).toMatchObject({ verdict: 'missed', of: 7 });
    expect(contentScore(marks(...hinted))).toBe(contentScore(marks(...replies)));
  });
  it('a fault that the pack takes nothing for caps nothing', () => {
    const free = rubricWith({ insult: 0 });
    expect(contentScore(contentMarks([...full.map((f) => turn(f)), turn(['insult'])], free))).toBe(100);
  });
  it('law: said more plainly it never counts for less, and a little more moves the score by little', () => {
    const ids = [...contentParts, ...faults].filter((id) => id !== 'interrupt' && id !== 'unannounced-silence');
    const at = (share: number, id: string, turnIndex: number): number => {
      const said = saidAt(share, id, turnIndex);
      return contentScore(marks(...(share < 0.6 && !faults.has(id) ? said.map(faintly(id)) : said)));
    };
    const wide = fc.double({ min: 0.5, max: 0.9, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.nat(5), wide, (id, turnIndex, share) => {
        const gain = (at(share + 0.1, id, turnIndex) - at(share, id, turnIndex)) * (faults.has(id) ? -1 : 1);
        expect(gain).toBeGreaterThanOrEqual(0);
        // A tenth of the heaviest part and of what hangs on it; of a fatal fault, a tenth of what it can take.
        expect(gain).toBeLessThanOrEqual((fatalFaults as readonly string[]).includes(id) ? 7 : 4);
      }),
      { numRuns: 400 },
    );
  });
});

describe('the rubric', () => {
  it('adds up to what the practices say', () => {
    const sum = (side: string): number =>
      rubricGroups
        .filter((g) => g.side === side)
        .flatMap((g) => g.parts)
        .filter((p) => !['boundary', 'escalate-rightly', 'reassure-anxious'].includes(p))
        .reduce((s, p) => s + defaultRubric.parts[p], 0);
    expect(sum('delivery')).toBe(40);
    expect(sum('content')).toBe(65);
    expect(defaultRubric.sides).toEqual({ delivery: 40, content: 60 });
  });
  it('can be changed by a pack', () => {
    expect(rubricWith({ empathise: 12, argue: 2, nonsense: 9 }).parts.empathise).toBe(12);
    expect(rubricWith({ argue: 2 }).faults.argue).toBe(2);
    expect(defaultRubric.parts.empathise).toBe(8);
  });
});
