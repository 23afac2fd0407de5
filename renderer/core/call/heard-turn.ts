import type { CallState, FinishedTurn, SpokenLine } from './state';
import { type Sound, soundOf } from './voice';

/** A reply with what the microphone measured of it: worked out once, for all that is derived from it. */
export interface HeardTurn {
  reply: FinishedTurn;
  sound: Sound;
}

export const heardTurns = ({ replies }: CallState): HeardTurn[] =>
  replies.map((reply) => ({ reply, sound: soundOf(reply.frames) }));

/** The line was an outburst, or aimed at the trainee. */
export const isProvocation = ({ line }: SpokenLine): boolean => line.provokes || line.outburst;
