import { describe, expect, it } from 'vitest';
import { clausesOf, isFinished } from '../../../renderer/core/content/clause';
import { read } from '../../../renderer/core/content/text';

describe('an unfinished turn', () => {
  it.each([
    'and',
    'so i',
    'i can refund it today or',
    "i'm sorry about that but",
    'the',
    'i will do my best to',
    'because',
    'what i can do is',
    'good morning you are through to sam in',
    'can you tell me more about',
    'i understand why you are',
    'bear with me',
    'give me a second',
    'if you',
    'it arrives on the',
    "i'm going to",
    'let me just',
    'so what i can do for you is',
    'we will sort this out so',
  ])('goes on after "%s"', (text) => expect(isFinished(text).finished).toBe(false));

  it.each([
    'i am so sorry about that',
    'i will ring you by five',
    'what would you like',
    'what would you like me to do',
    'would that suit you',
    'yes i can',
    'how can i help',
    'thank you',
    'so the refund was promised on the third and it never came is that right',
    'what happened then',
    'leave it with me',
    'i will do that',
    "that's what it's for",
    'does that work for you',
    'good morning this is sam',
    'no',
    'of course you are',
    'it will be with you on monday',
  ])('may end after "%s"', (text) => expect(isFinished(text).finished).toBe(true));

  it('is nothing at all', () => expect(isFinished('  ').finished).toBe(false));
  it('says why', () => expect(isFinished('i will send it and').because).toContain('"and"'));
  it('takes a full stop for an end', () => expect(isFinished('I did it for the.').finished).toBe(true));
});

describe('clauses', () => {
  const plain = (t: string): string[] => clausesOf(read(t)).map((c) => c.plain);
  it('fall at joining words in speech', () =>
    expect(plain("i'm sorry but it's not us and i'll ring you at five if it comes")).toEqual([
      'i am sorry',
      'but it is not us',
      'and i will ring you at five',
      'if it comes',
    ]));
  it('fall at punctuation in typed text', () =>
    expect(plain("I'm sorry, it's late. I'll ring.")).toEqual(['i am sorry', 'it is late', 'i will ring']));
  it('cover every word once', () => {
    const said = read('well so i think, and then you know it came. but if not');
    expect(clausesOf(said).flatMap((c) => Array.from({ length: c.b - c.a + 1 }, (_, i) => c.a + i))).toEqual(
      said.words.map((_, i) => i),
    );
  });
});
