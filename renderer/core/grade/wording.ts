import type { ContentBehaviour } from '../practices';

/** Names of the parts, and what a report says when one is there or wanting. */
const wording: Record<ContentBehaviour, { label: string; found: string; missing: string }> = {
  greet: {
    label: 'Greeting',
    found: 'Opened with a greeting and a name.',
    missing: 'No greeting with a name or team was heard.',
  },
  acknowledge: {
    label: 'Naming their problem',
    found: "Named this customer's own problem.",
    missing: "This customer's own problem was never named.",
  },
  empathise: {
    label: 'Empathy',
    found: 'Called the feeling understandable.',
    missing: 'The feeling was never called understandable.',
  },
  apologise: {
    label: 'Apology',
    found: 'Was sorry for what it did to the customer.',
    missing: 'No apology for what it did to the customer was heard.',
  },
  'thank-complaint': {
    label: 'Thanks for the complaint',
    found: 'Thanked the customer for saying it.',
    missing: 'The customer was not thanked for saying it.',
  },
  paraphrase: {
    label: 'Giving it back',
    found: 'Gave the matter back and checked it.',
    missing: 'The matter was never given back and checked.',
  },
  'open-question': {
    label: 'Open question',
    found: 'Invited the customer to tell more.',
    missing: 'Nothing invited the customer to tell more.',
  },
  'ask-resolution': {
    label: 'Asking what would help',
    found: 'Asked what would put it right.',
    missing: 'The customer was not asked what would put it right.',
  },
  'own-it': { label: 'Ownership', found: 'Took it on in person.', missing: 'Nobody took it on in person.' },
  concrete: {
    label: 'Plain particulars',
    found: 'Named things, amounts and days.',
    missing: 'No amount, day or thing was named.',
  },
  'offer-solution': {
    label: 'Solution',
    found: 'Offered something that can be done.',
    missing: 'Nothing that can be done was offered.',
  },
  'explain-openly': {
    label: 'Open explanation',
    found: 'Said how it came about or works.',
    missing: 'It was not said how it came about or what the limits are.',
  },
  'next-step': {
    label: 'Next step',
    found: 'Said who does what by when.',
    missing: 'It was not said who does what by when.',
  },
  'escalate-rightly': {
    label: 'Warm hand-over',
    found: 'Handed over warmly.',
    missing: 'A hand-over was called for, and did not come.',
  },
  boundary: { label: 'Calm limit', found: 'Set a calm limit.', missing: 'Abuse was left without a calm limit.' },
  'reassure-anxious': {
    label: 'Reassurance',
    found: 'Reassured an anxious customer.',
    missing: 'An anxious customer was not reassured.',
  },
  confirm: {
    label: 'Checking it is settled',
    found: 'Checked that it is settled.',
    missing: 'It was not checked whether it is settled for the customer.',
  },
  'follow-up': {
    label: 'Follow-up',
    found: 'Promised a check afterwards.',
    missing: 'No check afterwards was promised.',
  },
  'close-warmly': {
    label: 'Warm close',
    found: 'Closed with thanks or a good wish.',
    missing: 'The call was not closed with thanks or a good wish.',
  },
};

export const labelOf = (id: ContentBehaviour): { label: string; found: string; missing: string } => wording[id];
