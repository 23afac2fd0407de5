import type { Line } from '../../../renderer/core/customer/pack';
import type { SampleReply } from './run';

/** What a made-up trainee says to a line: mostly well, with a few slips to look at. */
const said: Record<string, Partial<SampleReply> & { text: string }> = {
  hello: { text: "good morning you're through to sam in billing how can i help", after: 0.6 },
  outburst: {
    text: "you sent the kettle back a month ago and you were promised forty two pounds on the third and it still hasn't come i can see why that's so frustrating",
  },
  useless: {
    text: "please calm down i'm only trying to help you here",
    after: 4.2,
    into: true,
    overDb: 7.5,
    wordsPerSecond: 3.6,
  },
  'let-me-finish': {
    text: "i'm sorry i talked over you that was wrong of me please go on what happened then",
    overDb: 1.2,
  },
  'called-a-liar': {
    text: "so the kettle went back it was signed for and the forty two pounds never came have i got that right i'm sorry you were called a liar when you had the receipt in your hand",
  },
  'are-you-stupid': {
    text: 'i want to get this sorted for you i can do that better if we leave the swearing out shall we go on',
    after: 1.6,
    overDb: 0.8,
  },
  'dont-tell-me-to-calm-down': {
    text: "you're right that was not mine to say and i'm sorry tell me what's happened since you posted it",
  },
  'who-has-it': { text: "i'm going to see this through myself it stops with me" },
  'still-short': {
    text: 'what i can do is release the forty two pounds now and add ten pounds of credit would you like it confirmed by post or by email',
    after: 1.4,
  },
  'five-or-ten': {
    text: "that's our policy i'm afraid the other department keyed it wrongly",
    after: 5.4,
    overDb: 4.6,
  },
  'whose-rules': {
    text: "the money was keyed to the wrong account on our side once i release it the bank takes three working days so it's there on friday",
    after: 1.3,
  },
  'first-to-say-so': { text: "i'll release it now and i'll ring you on friday at ten to check that it's there" },
  'thats-it': {
    text: "i'm going to see this through myself i'll release the forty two pounds now and add ten pounds of credit",
  },
  'want-a-manager': {
    text: "i'd like priya my manager to hear this i'll tell her everything so you needn't say it again and i'll stay on the line",
  },
  'say-it-once-more': {
    text: "forty two pounds by friday and i'll ring you on friday at ten does that settle it for you",
  },
  'in-my-notes': { text: "yes i've put a note on your file that the return arrived thank you for telling us" },
  'if-its-not-there': { text: "you ring me sam in billing straight away i'm here until six every day" },
  'why-this-time': { text: "because i'm doing it while you're on the line and i'll ring you on friday myself" },
};

const otherwise = [
  "i'll release the forty two pounds today and the bank takes three working days so it's there on friday",
  "after six calls anybody would be at the end of their tether i'll see this through myself",
  "i'll ring you on friday at ten to check that it has arrived",
  'thank you for not giving up on us does that settle it for you',
];

export function sampleReplies(): (line: Line) => SampleReply {
  let others = 0;
  return (line) => {
    const known = said[line.id] ?? { text: otherwise[others++ % otherwise.length] ?? '' };
    return { after: 0.9, overDb: 0.3, ...known };
  };
}
