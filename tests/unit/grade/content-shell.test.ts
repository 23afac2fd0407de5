import { describe, expect, it } from 'vitest';
import { gradeLines, parseLines } from '../../../shells/grade';

const line = (o: object): string => `${JSON.stringify(o)}\n`;

describe('grading a file of replies', () => {
  it('keeps the order of lines, and puts a call after its last', async () => {
    const source = [
      { text: 'second of a', call: 'a', turn: 2 },
      { text: 'alone' },
      { text: "good morning you're through to sam in billing", call: 'a', turn: 1 },
      { text: 'first of b', call: 'b', turn: 1 },
    ]
      .map(line)
      .join('');
    const out = await gradeLines(parseLines(source, 'x'), null);
    expect(out.map((o) => ('call' in o ? `call ${o.call}` : (o as { text: string }).text))).toEqual([
      'second of a',
      'alone',
      "good morning you're through to sam in billing",
      'call a',
      'first of b',
      'call b',
    ]);
  });
  it('judges a call in the order of its turns', async () => {
    const sorry = "i'm so sorry for the inconvenience this has caused you";
    const source = line({ text: sorry, call: 1, turn: 2 }) + line({ text: sorry, call: 1, turn: 1 });
    const out = (await gradeLines(parseLines(source, 'x'), null)) as { faults?: { id: string }[] }[];
    expect(out[0]?.faults?.map((f) => f.id)).toEqual(['canned-empathy']);
    expect(out[1]?.faults).toEqual([]);
  });
  it('gives ids with character offsets', async () => {
    const text = "I'm sorry you had to wait.";
    const [out] = (await gradeLines(parseLines(line({ text }), 'x'), null)) as {
      behaviours: { id: string; from: number; to: number }[];
    }[];
    expect(out?.behaviours[0]).toMatchObject({ id: 'apologise', from: 0 });
    expect(out?.behaviours[0]?.to).toBeLessThanOrEqual(text.length);
  });
  it.each([
    ['not json', 'line 2: this is not JSON'],
    ['{"said":"x"}', 'line 2: "text" must be a string'],
    ['{"text":"x","facts":3}', 'line 2: "facts" must be a string'],
    ['{"text":"x","turn":"two"}', 'line 2: "turn" must be a number'],
    ['[1]', 'line 2: a line must be an object'],
  ])('says where %s stands', (bad, message) =>
    expect(() => parseLines(`${line({ text: 'fine' })}${bad}`, 'f.jsonl')).toThrow(message),
  );
  it('skips empty lines and reads Windows ones', () =>
    expect(parseLines(`{"text":"a"}\r\n\r\n{"text":"b"}\r\n`, 'x')).toHaveLength(2));
});
