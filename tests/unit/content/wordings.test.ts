import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import type { Tagger } from '../../../renderer/adapters/tagger';
import { judgeReply } from '../../../renderer/core/content/judge';
import { hearReply, mindAtStart, open } from '../../../renderer/core/customer/mind';
import { factsOf, packSchema } from '../../../renderer/core/customer/pack';
import { loadTagger, modelFolder } from '../../../shells/grade';

const pack = packSchema.parse(JSON.parse(readFileSync('personas/late-refund/pack.json', 'utf8')));
let tagger: Tagger | null = null;
beforeAll(async () => {
  tagger = await loadTagger(modelFolder);
}, 60_000);

/** The lines that the customer says to these replies. */
async function way(replies: readonly string[]): Promise<string[]> {
  let reaction = open(pack, mindAtStart(pack), 1);
  const lines: string[] = [];
  for (const text of replies) {
    const said = reaction.line?.text ?? '';
    lines.push(reaction.line?.id ?? '');
    const context = { said, facts: factsOf(pack), earlier: [] };
    const findings = judgeReply(text, context, (await tagger?.tag(text, context)) ?? null);
    const sound = {
      voice: 'fine',
      interrupted: false,
      vented: true,
      provoked: false,
      held: false,
      rambled: false,
    } as const;
    reaction = hearReply(pack, reaction.mind, { ...sound, findings, words: text.split(' ').length }, 1);
  }
  return [...lines, reaction.line?.id ?? ''];
}

const greeting = 'good afternoon this is sam in billing';
test.each([
  [
    'owning it',
    [
      "leave this with me i'll see it through to the end",
      "from now on this sits on my desk until it's done",
      "you won't need anybody else i'm taking care of it myself",
    ],
  ],
  [
    'naming the problem',
    [
      'you sent the blue kettle back a month ago and the forty two pounds never came',
      "so it's three weeks past the third and you're still without your refund",
      'six calls about one refund and nobody has given you a straight answer',
    ],
  ],
  [
    'a kind word for the feeling',
    [
      'anybody would be at the end of their tether by now',
      "i can see why that's made you so angry",
      'no wonder you have had enough',
    ],
  ],
  [
    'telling her to calm down',
    ['you need to calm down', 'please just calm yourself down', "there's no need to get so worked up"],
  ],
])('three wordings lead the same way: %s', async (_, wordings) => {
  const ways = await Promise.all(wordings.map((w) => way([greeting, w])));
  expect(ways[1]).toEqual(ways[0]);
  expect(ways[2]).toEqual(ways[0]);
});
