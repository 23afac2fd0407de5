import type { ContentBehaviour, ContentFault } from '../practices';

/** A behaviour or fault found in one reply, with the words that it rests on. */
export interface Finding {
  id: ContentBehaviour | ContentFault;
  kind: 'behaviour' | 'fault';
  /** Character offsets into the reply's text, end exclusive. */
  from: number;
  to: number;
  /** A sentence that a trainee understands. */
  because: string;
  by: 'rules' | 'encoder' | 'both';
}

/** What one reply is judged against. */
export interface ReplyContext {
  /** The customer's line just before. */
  said: string;
  /** What the agent knows and may offer, from the brief. */
  facts: string;
  /** The call's earlier replies, oldest first. */
  earlier: { said: string; text: string; findings: Finding[] }[];
  /** Stretches of the text that the recogniser was unsure of: character offsets, in order. */
  unsure?: readonly { from: number; to: number }[];
}
