import { z } from 'zod';
import { endings } from '../customer/pack';

/** One line of the list of attempts: what the store keeps beside a call's log and sound. */
export const attemptSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,80}$/),
  packId: z.string(),
  packTitle: z.string(),
  customer: z.string(),
  traineeId: z.string(),
  startedAt: z.string(),
  /** Null while the call runs, and for ever when it was cut off. */
  ending: z.enum(endings).nullable(),
  score: z.number().nullable(),
  seconds: z.number().nullable(),
  /** The attempt whose moment this one tries again. */
  retryOf: z.string().nullable(),
  /** Points that could be had and were not, by practice. */
  lost: z.record(z.string(), z.number()).default({}),
});
export type Attempt = z.infer<typeof attemptSchema>;

/** Ended by itself or by a person, and not a moment tried again: it stands beside others. */
export const isWhole = ({ ending, retryOf }: Attempt): boolean => ending !== null && retryOf === null;
