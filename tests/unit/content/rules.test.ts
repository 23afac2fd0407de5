import { describe, expect, it } from 'vitest';
import type { ReplyContext } from '../../../renderer/core/content/finding';
import { judgeReply } from '../../../renderer/core/content/judge';

const context: ReplyContext = {
  said: 'My refund was promised on the third and it never came!',
  facts: 'Refund of 62 pounds never released; agent can release it today, bank takes 3 days',
  earlier: [],
};
const ids = (text: string, over: Partial<ReplyContext> = {}): string[] => [
  ...new Set(judgeReply(text, { ...context, ...over }, null).map((f) => f.id)),
];

describe('rules alone find', () => {
  it.each([
    ['greet', "good morning you're through to sam in billing"],
    ['dismiss', "well that's not my problem is it"],
    ['dismiss', "i really don't care how long you were on hold"],
    ['dismiss', 'i do not need your whole life story just the number'],
    ['apologise', "i'm so sorry you had to wait three weeks for this"],
    ['apologise', "nobody answered you i'm sorry you were left standing there for three weeks"],
    ['apologise', 'this is really not okay i am very sorry that you lost the day over it'],
    ['apologise', 'I do apologise for the trouble this has caused you.'],
    ['empathise', 'i can completely understand why you are frustrated'],
    ['empathise', "you've every right to be angry about that"],
    ['empathise', "i can see why that's made you so angry"],
    ['thank-complaint', 'thank you for telling us that helps us fix it'],
    ['paraphrase', 'so the refund was promised on the third and it never came have i got that right'],
    ['open-question', 'can you tell me more about what happened'],
    ['ask-resolution', 'what would be a good outcome for you'],
    ['own-it', "leave it with me i'll get this sorted for you now"],
    ['offer-solution', 'what i can do is release the refund today'],
    ['next-step', "i'll ring you by five with the tracking number"],
    ['explain-openly', 'the bank takes three days once i release it'],
    ['confirm', 'does that sort it for you'],
    ['follow-up', "i'll call on thursday to check it arrived"],
    ['close-warmly', 'thank you for your patience and have a lovely evening'],
    [
      'boundary',
      "i want to help i can't while i'm being sworn at if it goes on i'll have to end the call shall we go on",
    ],
    [
      'escalate-rightly',
      "i'd like my manager to approve this because it's over my limit so i'm getting my manager i'll tell her everything so you don't have to repeat it and i'll stay on",
    ],
    ['tell-to-calm-down', 'you need to calm down'],
    ['hide-behind-policy', "i'm afraid it's our policy"],
    ['blame-customer', 'you should have read the terms'],
    ['premature-transfer', "you'll have to speak to another department"],
    ['take-it-personally', "don't talk to me like that"],
    ['insult', 'you are an idiot'],
    ['hang-up-without-warning', "i'm hanging up now"],
    ['discriminate', 'you people never listen'],
  ])('%s in "%s"', (id, text) => expect(ids(text)).toContain(id));
});

describe('negated forms earn nothing', () => {
  it.each([
    ['dismiss', "it's not that we don't care about it"],
    ['dismiss', 'i would never say tough luck to you'],
    ['apologise', "i'm not sorry about this"],
    ['apologise', 'nobody says we are sorry for the delay'],
    ['empathise', "i don't see why you're upset"],
    ['empathise', "i can't understand why you are so angry"],
    ['own-it', "i won't take responsibility for this"],
    ['offer-solution', "there's nothing i can do"],
    ['thank-complaint', "i'm not glad you told me"],
    ['tell-to-calm-down', "i'm not going to tell you to calm down"],
    ['insult', 'nobody is saying you are an idiot'],
  ])('%s not in "%s"', (id, text) => expect(ids(text)).not.toContain(id));
});

describe('hedged and cancelled forms earn nothing', () => {
  it.each([
    ['apologise', "i'm sorry if you were upset by the wait"],
    ['apologise', "i'm sorry you feel that way"],
    ['apologise', "i'm sorry but it's not us"],
    ['empathise', "i understand that you're upset, but you have to wait"],
    ['own-it', "if i get a chance i'll sort this out"],
    ['next-step', 'someone will be in touch as soon as possible'],
    ['close-warmly', "we're done here"],
  ])('%s not in "%s"', (id, text) => expect(ids(text)).not.toContain(id));
});

describe('quoted and hypothetical forms earn nothing', () => {
  it.each([
    ['apologise', 'he told me to say we are so sorry for the delay'],
    ['tell-to-calm-down', 'nobody should have to put up with being told to calm down'],
    ['apologise', 'i would apologise if there were anything to apologise for'],
    ['insult', 'she said you are an idiot which was wrong of her'],
    ['empathise', "i'd be upset too if i thought it was really lost"],
  ])('%s not in "%s"', (id, text) => expect(ids(text)).not.toContain(id));
});

describe('sarcastic forms are faults', () => {
  it.each(['oh boo hoo', 'let me fetch the violins', "well aren't you special", 'cry me a river'])('%s', (text) =>
    expect(ids(text)).toContain('sarcasm'),
  );
});

describe('keyword lists earn nothing', () => {
  it.each([
    'sorry understand frustrated resolve policy',
    'sorry sorry sorry refund apologise understand',
    'empathy apology ownership solution follow up thank you goodbye',
    'Sorry. Understand. Frustrated. Resolve. Policy.',
    'hello welcome sorry frustrated understand appreciate patience resolve immediately refund thank you',
    'very sorry deeply understand apologise inconvenience',
  ])('%s', (text) => expect(ids(text)).toEqual([]));
});

describe('what the recogniser is known to mangle', () => {
  it.each([
    ['tell-to-calm-down', 'sir please come down'],
    ['tell-to-calm-down', 'you need to hum down'],
    ['hide-behind-policy', "i'm sorry it sound policy"],
    ['ask-resolution', 'why would you like to happen'],
    ['paraphrase', 'hearing as the refund was promised on the third and never came is that right'],
  ])('%s is heard in "%s"', (id, text) => expect(ids(text)).toContain(id));
  it('never rests blame on one "not"', () => expect(ids("you shouldn't have read that")).toContain('blame-customer'));
  it('grants what the customer should have had', () =>
    expect(ids('you should have had your refund by now')).not.toContain('blame-customer'));
});

describe('judged against the brief', () => {
  it('an amount beyond the facts is a false promise', () =>
    expect(ids('i can give you five hundred pounds back')).toContain('false-promise'));
  it('an amount of the facts is not', () =>
    expect(ids('i can send you the sixty two pounds back today')).not.toContain('false-promise'));
  it('an offer outside the facts is no solution', () =>
    expect(ids('i can upgrade your seat')).not.toContain('offer-solution'));
  it('a day of the facts is concrete', () => expect(ids('that comes today')).toContain('concrete'));
});

describe('judged in the call', () => {
  const first = "i'm so sorry for the inconvenience this has caused you";
  const earlier = [{ said: context.said, text: first, findings: judgeReply(first, context, null) }];
  it('the same stock phrase again is a fault and no longer an apology', () => {
    const again = ids("again i'm so sorry for the inconvenience this has caused you", { earlier });
    expect(again).toContain('canned-empathy');
    expect(again).not.toContain('apologise');
  });
  it('other words for it are fine', () =>
    expect(ids('i apologise for keeping you waiting since the third', { earlier })).not.toContain('canned-empathy'));
  it('an announced ending after a warning is no hanging up', () => {
    const warning = "i want to help i can't while i'm being sworn at if it goes on i'll have to end the call";
    const warned = [{ said: '', text: warning, findings: judgeReply(warning, context, null) }];
    expect(ids("i'm ending the call now", { earlier: warned })).not.toContain('hang-up-without-warning');
  });
  it('a greeting belongs to the start', () =>
    expect(ids('hello this is sam', { earlier: [earlier, earlier, earlier].flat() })).not.toContain('greet'));
  it('reassurance wants someone anxious', () => {
    expect(ids("you're not alone with this", { said: "I'm so scared I don't know what to do" })).toContain(
      'reassure-anxious',
    );
    expect(ids("you're not alone with this", { said: 'Where is my refund?' })).not.toContain('reassure-anxious');
  });
});
