/** The ids that code, packs and reports use for what is taught and graded. */
export const contentBehaviours = [
  'greet',
  'acknowledge',
  'empathise',
  'apologise',
  'thank-complaint',
  'paraphrase',
  'open-question',
  'ask-resolution',
  'own-it',
  'concrete',
  'offer-solution',
  'explain-openly',
  'next-step',
  'escalate-rightly',
  'boundary',
  'reassure-anxious',
  'confirm',
  'follow-up',
  'close-warmly',
] as const;
/** Seen in the sound, never in the words. */
export const soundBehaviours = ['let-them-vent', 'stay-calm'] as const;
export const contentFaults = [
  'tell-to-calm-down',
  'hide-behind-policy',
  'blame-customer',
  'blame-others',
  'argue',
  'take-it-personally',
  'premature-transfer',
  'false-promise',
  'canned-empathy',
  'jargon',
  'dismiss',
  'sarcasm',
] as const;
export const soundFaults = ['unannounced-silence', 'interrupt'] as const;
/** Cap the whole grade. */
export const fatalFaults = [
  'insult',
  'threat',
  'hang-up-without-warning',
  'disclose-private-data',
  'discriminate',
] as const;

export type ContentBehaviour = (typeof contentBehaviours)[number];
export type ContentFault = (typeof contentFaults)[number] | (typeof fatalFaults)[number];
export type Behaviour = ContentBehaviour | (typeof soundBehaviours)[number];
export type Fault = ContentFault | (typeof soundFaults)[number];
