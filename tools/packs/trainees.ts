import type { ContentBehaviour, ContentFault } from '../../renderer/core/practices';

/** Chances, 0-1, of what a kind of trainee does in one reply. */
export interface Kind {
  greets: number;
  /** Answers the need that the line voices, or, when a manager is asked for, brings one in. */
  answers: number;
  /** Chance of each practice in any reply. */
  says: Partial<Record<ContentBehaviour, number>>;
  faults: Partial<Record<ContentFault, number>>;
  amber: number;
  red: number;
  interrupts: number;
  /** Goes on until the customer cuts in. */
  rambles: number;
  silent: number;
}

/** Chance that a trainee of any kind asks for a moment, and takes it. */
export const asksTime = 0.05;

export const kinds: Record<string, Kind> = {
  skilled: {
    greets: 0.95,
    answers: 0.95,
    says: {
      acknowledge: 0.45,
      empathise: 0.45,
      apologise: 0.3,
      'thank-complaint': 0.1,
      paraphrase: 0.25,
      'open-question': 0.15,
      'ask-resolution': 0.1,
      'own-it': 0.35,
      concrete: 0.5,
      'offer-solution': 0.25,
      'explain-openly': 0.25,
      'next-step': 0.25,
      boundary: 0.03,
      'reassure-anxious': 0.1,
      confirm: 0.2,
      'follow-up': 0.15,
      'escalate-rightly': 0.02,
    },
    faults: {
      'blame-others': 0.01,
      'canned-empathy': 0.03,
      jargon: 0.01,
      'premature-transfer': 0.005,
      'false-promise': 0.01,
    },
    amber: 0.06,
    red: 0.01,
    interrupts: 0.02,
    rambles: 0.01,
    silent: 0.02,
  },
  average: {
    greets: 0.8,
    answers: 0.6,
    says: {
      acknowledge: 0.25,
      empathise: 0.2,
      apologise: 0.3,
      paraphrase: 0.08,
      'open-question': 0.08,
      'own-it': 0.15,
      concrete: 0.3,
      'offer-solution': 0.15,
      'explain-openly': 0.15,
      'next-step': 0.15,
      boundary: 0.03,
      confirm: 0.05,
      'follow-up': 0.05,
      'escalate-rightly': 0.04,
    },
    faults: {
      'hide-behind-policy': 0.04,
      'blame-others': 0.05,
      'canned-empathy': 0.08,
      jargon: 0.05,
      'false-promise': 0.06,
      'tell-to-calm-down': 0.04,
      dismiss: 0.02,
      argue: 0.04,
      'premature-transfer': 0.05,
      'disclose-private-data': 0.02,
    },
    amber: 0.2,
    red: 0.04,
    interrupts: 0.08,
    rambles: 0.06,
    silent: 0.06,
  },
  cold: {
    greets: 0.5,
    answers: 0.2,
    says: {
      'explain-openly': 0.12,
      'next-step': 0.1,
      'offer-solution': 0.06,
      concrete: 0.15,
      apologise: 0.05,
      acknowledge: 0.05,
    },
    faults: {
      'hide-behind-policy': 0.12,
      dismiss: 0.06,
      jargon: 0.08,
      'blame-customer': 0.04,
      argue: 0.05,
      'premature-transfer': 0.06,
      'blame-others': 0.05,
      'disclose-private-data': 0.02,
      'hang-up-without-warning': 0.01,
    },
    amber: 0.08,
    red: 0.02,
    interrupts: 0.05,
    rambles: 0.08,
    silent: 0.1,
  },
  empty: {
    greets: 0.6,
    answers: 0.08,
    says: { 'next-step': 0.04, confirm: 0.02, acknowledge: 0.03 },
    faults: { dismiss: 0.03, jargon: 0.02 },
    amber: 0.03,
    red: 0,
    interrupts: 0.02,
    rambles: 0.01,
    silent: 0.05,
  },
  hasty: {
    greets: 0.7,
    answers: 0.65,
    says: {
      acknowledge: 0.2,
      empathise: 0.15,
      apologise: 0.25,
      'own-it': 0.25,
      'offer-solution': 0.3,
      'explain-openly': 0.15,
      'next-step': 0.25,
      concrete: 0.3,
      confirm: 0.1,
    },
    faults: { 'false-promise': 0.1, 'canned-empathy': 0.06, jargon: 0.06, argue: 0.06, 'tell-to-calm-down': 0.05 },
    amber: 0.25,
    red: 0.04,
    interrupts: 0.35,
    rambles: 0.02,
    silent: 0.01,
  },
  abusive: {
    greets: 0.3,
    answers: 0.1,
    says: { concrete: 0.1, 'offer-solution': 0.04 },
    faults: {
      insult: 0.22,
      sarcasm: 0.25,
      'take-it-personally': 0.3,
      'tell-to-calm-down': 0.3,
      argue: 0.3,
      threat: 0.06,
      'blame-customer': 0.2,
      dismiss: 0.2,
      'hang-up-without-warning': 0.05,
    },
    amber: 0.3,
    red: 0.5,
    interrupts: 0.4,
    rambles: 0.05,
    silent: 0.02,
  },
};
