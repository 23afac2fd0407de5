import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReplyContext } from '../../../renderer/core/content/finding';
import { judgeReply } from '../../../renderer/core/content/judge';
import { likeness } from '../../../renderer/core/content/likeness';

const folder = join(import.meta.dirname, '../../../models/content/data');
const replies = readFileSync(join(folder, 'replies.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .filter((_, i) => i % 40 === 0)
  .map((l) => JSON.parse(l) as { text: string; said: string; facts: string });
const context = (r: { said: string; facts: string }): ReplyContext => ({ said: r.said, facts: r.facts, earlier: [] });
const bare: ReplyContext = { said: '', facts: '', earlier: [] };

describe('laws of judging', () => {
  it('every finding lies inside the text, on whole words', () => {
    for (const r of replies)
      for (const f of judgeReply(r.text, context(r), null)) {
        expect(f.from).toBeGreaterThanOrEqual(0);
        expect(f.to).toBeLessThanOrEqual(r.text.length);
        expect(f.to).toBeGreaterThan(f.from);
        expect(r.text.slice(f.from, f.to)).toMatch(/^\S.*\S$|^\S$/s);
      }
  });
  it('the same reply is judged the same', () => {
    for (const r of replies) expect(judgeReply(r.text, context(r), null)).toEqual(judgeReply(r.text, context(r), null));
  });
  it('capitals make no difference, abbreviations aside', () => {
    for (const r of replies) {
      const of = (t: string): string[] =>
        judgeReply(t, context(r), null)
          .map((f) => `${f.id} ${f.from}`)
          .filter((f) => !f.startsWith('jargon'));
      expect(of(r.text.toLowerCase())).toEqual(of(r.text));
    }
  });
  it('any text at all can be judged', () =>
    fc.assert(fc.property(fc.string(), fc.string(), (text, said) => void judgeReply(text, { ...bare, said }, null))));
  it('every finding has a sentence for the trainee', () => {
    for (const r of replies)
      for (const f of judgeReply(r.text, context(r), null)) expect(f.because).toMatch(/^[A-Z].*\.$/);
  });
});

describe('likeness', () => {
  const words = fc.array(fc.constantFrom('sorry', 'for', 'the', 'wait', 'refund', 'today', 'you', 'i'), {
    minLength: 1,
    maxLength: 8,
  });
  it('is 1 for the same and never beyond', () =>
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(likeness(a, a)).toBeCloseTo(1);
        expect(likeness(a, b)).toBeLessThanOrEqual(1.0001);
        expect(likeness(a, b)).toBeCloseTo(likeness(b, a));
      }),
    ));
});
