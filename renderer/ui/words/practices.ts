import type { DeliveryPart } from '../../core/grade/rubric';
import type { Behaviour, Fault } from '../../core/practices';

export interface Words {
  label: string;
  /** Why it matters to the customer. */
  why: string;
}

export type MarkId = Behaviour | Fault | DeliveryPart;

/** What a trainee reads for each thing that is marked. Labels fit after "Practises:" and before a colon. */
const words: Readonly<Record<MarkId, Words>> = {
  loudness: { label: 'Loudness', why: 'A raised voice is heard as an argument, whatever the words.' },
  floor: { label: 'Letting them speak', why: 'Whoever is talked over starts again, louder.' },
  pace: { label: 'Pace', why: 'Quick speech sounds like wanting to be rid of them.' },
  response: { label: 'Answering in time', why: 'A long silence sounds like nobody is there.' },
  pitch: { label: 'Pitch and tension', why: 'A tense voice asks them to be tense as well.' },
  'let-them-vent': { label: 'Hearing them out', why: 'Anger that has been said aloud has less to hold on to.' },
  'stay-calm': { label: 'Calm after a provocation', why: 'A jab that lands on nothing is seldom tried twice.' },
  greet: { label: 'Greeting', why: 'A name tells them that a person has picked up.' },
  acknowledge: { label: 'Naming their problem', why: 'Their own problem in your words shows that you listened.' },
  empathise: { label: 'Empathy', why: 'A feeling that is understood need not be proved.' },
  apologise: { label: 'Apology', why: 'Being sorry for what it did to them costs nothing, and is waited for.' },
  'thank-complaint': { label: 'Thanks for the complaint', why: 'It turns a nuisance into somebody who helped.' },
  paraphrase: { label: 'Giving it back', why: 'They can stop repeating it once you have said it.' },
  'open-question': { label: 'Open question', why: 'What they were never asked, you never learn.' },
  'ask-resolution': { label: 'Asking what would help', why: 'What they want is often less than one fears.' },
  'own-it': { label: 'Ownership', why: 'One name that stays with it is worth more than a department.' },
  concrete: { label: 'Plain particulars', why: 'A day and an amount can be trusted; "soon" can not.' },
  'offer-solution': { label: 'Solution', why: 'Kind words without a step are only words.' },
  'explain-openly': { label: 'Open explanation', why: 'A limit that is known early is no let-down later.' },
  'next-step': { label: 'Next step', why: 'Who does what by when is what they ring for.' },
  'escalate-rightly': {
    label: 'Warm hand-over',
    why: 'Being passed on with the facts is help; without them it is a brush-off.',
  },
  boundary: { label: 'Calm limit', why: 'A limit keeps both of you able to go on.' },
  'reassure-anxious': { label: 'Reassurance', why: 'One step at a time is what a worried person can take in.' },
  confirm: { label: 'Checking it is settled', why: 'Only they know whether it is.' },
  'follow-up': { label: 'Follow-up', why: 'A check afterwards shows the promise was meant.' },
  'close-warmly': { label: 'Warm close', why: 'The last words are remembered the longest.' },
  'tell-to-calm-down': { label: 'Told them to calm down', why: 'Being told how to feel makes anybody angrier.' },
  'hide-behind-policy': { label: 'Pointed to policy', why: 'A rule is no reason to the person it hits.' },
  'blame-customer': { label: 'Blamed the customer', why: 'Whoever is blamed defends, and no longer listens.' },
  'blame-others': { label: 'Blamed others', why: 'To them, all of you are one firm.' },
  argue: { label: 'Argued', why: 'The point is won and the customer lost.' },
  'take-it-personally': {
    label: 'Took it personally',
    why: 'They are angry at the matter. Defending yourself makes it about you.',
  },
  'premature-transfer': { label: 'Passed them on too early', why: 'They have been passed on before.' },
  'false-promise': { label: 'Promised too much', why: 'A promise that breaks costs more than an honest limit.' },
  'canned-empathy': { label: 'The same phrase again', why: 'Said twice, it sounds read from a card.' },
  jargon: { label: 'Jargon', why: 'Words of the trade keep them outside.' },
  dismiss: { label: 'Brushed it off', why: 'What is small to you may be their week.' },
  sarcasm: { label: 'Mockery', why: 'It is heard at once, and not forgotten.' },
  'unannounced-silence': { label: 'Silence without a word', why: 'They can not see that you are looking it up.' },
  interrupt: { label: 'Spoke over them', why: 'Whoever is talked over starts again, louder.' },
  insult: { label: 'Insult', why: 'No solution makes up for it.' },
  threat: { label: 'Threat', why: 'It ends every trust there was.' },
  'hang-up-without-warning': { label: 'Hung up without a word', why: 'They will ring again, angrier.' },
  'disclose-private-data': { label: 'Gave away private data', why: 'They will wonder what you say about them.' },
  discriminate: { label: 'Spoke of who they are', why: 'It is about the matter, never about the person.' },
};

export const wordsFor = (id: string): Words => words[id as MarkId] ?? { label: id, why: '' };
