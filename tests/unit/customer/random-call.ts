import fc from 'fast-check';
import {
  hearReply,
  hearSilence,
  mindAtStart,
  open,
  type Reaction,
  type Reply,
} from '../../../renderer/core/customer/mind';
import type { Pack } from '../../../renderer/core/customer/pack';
import { contentBehaviours, contentFaults, fatalFaults } from '../../../renderer/core/practices';

/** What a trainee does in one turn; null is that they say nothing. */
export type Turn = Reply | null;

const behaviour = fc.constantFrom(...contentBehaviours).map((id) => ({ id, kind: 'behaviour' as const }));
const fault = fc.constantFrom(...contentFaults, ...fatalFaults).map((id) => ({ id, kind: 'fault' as const }));

export const replyArbitrary: fc.Arbitrary<Reply> = fc.record({
  findings: fc
    .tuple(
      fc.array(behaviour, { maxLength: 5 }),
      fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(fault, { maxLength: 2 }) }),
    )
    .map(([good, bad]) => [...good, ...bad]),
  voice: fc.constantFrom('fine', 'fine', 'fine', 'amber', 'red', 'unknown'),
  interrupted: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  vented: fc.boolean(),
  provoked: fc.boolean(),
  words: fc.nat(60),
  held: fc.boolean(),
  rambled: fc.boolean(),
});

/** Longer than any call may last: the customer has ended it by then. */
export const turnsArbitrary: fc.Arbitrary<Turn[]> = fc.array(
  fc.oneof({ weight: 12, arbitrary: replyArbitrary }, { weight: 1, arbitrary: fc.constant(null) }),
  { minLength: 60, maxLength: 60 },
);

/** Every reaction of the customer, the opening first, until the call is over or the trainee has no more turns. */
export function callOf(pack: Pack, turns: Turn[], seed: number): Reaction[] {
  const reactions = [open(pack, mindAtStart(pack), seed)];
  for (const turn of turns) {
    const last = reactions.at(-1) as Reaction;
    if (last.ending) break;
    reactions.push(turn ? hearReply(pack, last.mind, turn, seed) : hearSilence(pack, last.mind, seed));
  }
  return reactions;
}
