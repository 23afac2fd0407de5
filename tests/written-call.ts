import type { Finding, ReplyContext } from '../renderer/core/content/finding';
import { asWritten } from '../renderer/core/customer/director';
import { hearReply, mindAtStart, open, type Reaction } from '../renderer/core/customer/mind';
import { factsOf, type Line, type Pack } from '../renderer/core/customer/pack';

/** What the trainee says to a line, and what is found in it; null when they have nothing left to say. */
export type Answer = (
  line: Line,
  turn: number,
  context: ReplyContext,
) => Promise<{ text: string; findings: Pick<Finding, 'id' | 'kind'>[] } | null>;

/** A call in writing with a trainee who hears the customer out and stays calm: every reaction, the opening first. */
export async function writtenCall(pack: Pack, answer: Answer): Promise<Reaction[]> {
  const reactions = [open(pack, mindAtStart(pack), asWritten)];
  const earlier: ReplyContext['earlier'] = [];
  for (let turn = 0; ; turn++) {
    const { line, mind, ending } = reactions.at(-1) as Reaction;
    if (!line || ending) return reactions;
    const said = await answer(line, turn, { said: line.text, facts: factsOf(pack), earlier: [...earlier] });
    if (!said) return reactions;
    const { text, findings } = said;
    earlier.push({ said: line.text, text, findings: findings as Finding[] });
    const words = text.split(' ').length;
    const calmly = { voice: 'fine', interrupted: false, held: false, rambled: false } as const;
    reactions.push(
      hearReply(pack, mind, { ...calmly, findings, words, vented: line.outburst, provoked: line.provokes }, asWritten),
    );
  }
}
