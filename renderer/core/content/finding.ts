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
  /** How plainly it was said, 0-1: so much of it counts in a mark. Absent where it counts wholly. */
  share?: number;
  /** A behaviour that only half came through: partly met in a mark, and for nobody else there. */
  faint?: true;
}

/** What was surely said: what the customer hears, and what is shown in a reply. */
export const plain = <F extends { faint?: true }>(findings: readonly F[]): F[] => findings.filter((f) => !f.faint);

/** How much of a finding counts in a mark, 0-1. */
export const shareOf = ({ share }: Finding): number => share ?? 1;

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
