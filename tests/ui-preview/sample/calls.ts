import packJson from '../../../personas/late-refund/pack.json';
import { type CallEvent, logVersion, turnOptionsSchema } from '../../../renderer/core/call/log';
import { packSchema } from '../../../renderer/core/customer/pack';
import { runSample, type SampleReply } from './run';
import { sampleBaseline } from './voice';

export const samplePack = packSchema.parse(packJson);

const start = (startedAt: string, typed = false) => ({
  version: logVersion as 1,
  pack: { id: samplePack.id, version: samplePack.version },
  seed: 1,
  trainee: { id: 'me', name: 'Ade' },
  microphone: { label: 'Sennheiser SC 60', source: typed ? ('typed' as const) : ('headset' as const), refused: [] },
  baseline: typed ? null : sampleBaseline(),
  startedAt,
  coaching: true,
  turns: turnOptionsSchema.parse({}),
  resumed: null,
});

const mixed: SampleReply[] = [
  { text: "good morning you're through to sam in billing how can i help", after: 0.6, overDb: -0.5 },
  { text: "you sent the kettle back a month ago and you were promised forty two pounds on the third and it still hasn't come i can see why that's so frustrating", after: 0.9, overDb: 0.4 },
  { text: "please calm down i'm only trying to help you here", after: 4.2, into: true, overDb: 7.5, wordsPerSecond: 3.6 },
  { text: "i'm sorry that was wrong of me i'm sorry you were told you had not sent it back", after: 1.1, overDb: 1.2 },
  { text: "so the kettle went back it was signed for and the forty two pounds never came have i got that right", after: 0.8, overDb: 0.2 },
  { text: "i'm going to see this through myself i'll release the forty two pounds today and add ten pounds of credit to your account", after: 1.4, overDb: 0.8 },
  { text: "that's our policy i'm afraid the other department keyed it wrongly", after: 5.2, overDb: 4.4 },
  { text: "the money was keyed to the wrong account on our side once i release it the bank takes three working days", after: 1.3, overDb: 0.6 },
  { text: "i'll release it now and i'll ring you on friday at ten to check that it's there", after: 0.7, overDb: -0.2 },
  { text: "forty two pounds by friday and i've put a note on your file that the return arrived", after: 1.2, overDb: 0.1 },
  { text: "does that settle it for you or is there anything we've left open", after: 0.9, overDb: 0 },
  { text: "you ring me sam in billing straight away i'm here until six every day", after: 0.8, overDb: 0.3 },
  { text: "thank you for telling us mrs pike have a good afternoon", after: 0.8, overDb: -0.4 },
  { text: "i understand i'll make sure that it's there on friday and i'll ring you myself", after: 0.8, overDb: -0.4 },
];

export const mixedCall: CallEvent[] = runSample(samplePack, start('2026-11-22T10:41:00.000Z'), mixed);

/** The same call, cut off after two minutes. */
export const cutOffCall: CallEvent[] = mixedCall.filter((e) => e.at < 95);
