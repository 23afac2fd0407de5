import type { MoodCause } from '../customer/mood';
import type { MoodPoint } from './report-types';
import type { CallState } from './state';

/** What moved the customer, in words that follow "because". */
const labels: Readonly<Record<MoodCause, string>> = {
  greet: 'you greeted with your name',
  'let-them-vent': 'you let them finish',
  acknowledge: 'you named their problem',
  empathise: 'you said that it is understandable',
  apologise: 'you were sorry for what it did to them',
  'thank-complaint': 'you thanked them for saying it',
  paraphrase: 'you gave it back and checked',
  'open-question': 'you asked them to tell more',
  'ask-resolution': 'you asked what would put it right',
  'own-it': 'you took it on yourself',
  concrete: 'you were specific',
  'offer-solution': 'you offered something that can be done',
  'explain-openly': 'you explained it plainly',
  'next-step': 'you said who does what by when',
  'escalate-rightly': 'you handed over warmly',
  boundary: 'you set a calm limit',
  'reassure-anxious': 'you reassured them',
  confirm: 'you checked that it is settled',
  'follow-up': 'you promised to check afterwards',
  'close-warmly': 'you closed warmly',
  'stay-calm': 'your voice stayed calm after a provocation',
  'tell-to-calm-down': 'you told them to calm down',
  'hide-behind-policy': 'you pointed to policy',
  'blame-customer': 'you blamed them',
  'blame-others': 'you blamed others',
  argue: 'you argued',
  'take-it-personally': 'you took it personally',
  'premature-transfer': 'you passed them on too early',
  'false-promise': 'you promised what you may not',
  'canned-empathy': 'you said the same phrase again',
  jargon: 'you used jargon',
  dismiss: 'you brushed it off',
  sarcasm: 'it sounded like mockery',
  'unannounced-silence': 'you fell silent',
  interrupt: 'you spoke over them',
  insult: 'you insulted them',
  threat: 'you threatened them',
  'hang-up-without-warning': 'you hung up',
  'disclose-private-data': 'you gave away private data',
  discriminate: 'you spoke of who they are',
  'calm-voice': 'your voice was calm',
  'edgy-voice': 'your voice had an edge',
  'raised-voice': 'you raised your voice',
  'long-silence': 'nobody answered them',
  'slow-answer': 'they had to wait for an answer',
  'went-on': 'you went on so long that they cut in',
  'said-nothing-useful': 'the reply gave them nothing to hold on to',
};

/** Anger and trust over the call, each step with its causes. */
export function moodPoints(state: CallState): MoodPoint[] {
  const start = state.start.resumed?.mind.mood ?? state.pack.start;
  return [
    { at: 0, ...start, causes: [] },
    ...state.moods
      .filter((m) => m.changes.length > 0)
      .map((m) => ({
        at: m.at,
        ...m.mood,
        causes: m.changes.map((c) => ({ ...c, label: c.cause === 'line' ? (c.because ?? '') : labels[c.cause] })),
      })),
  ];
}
