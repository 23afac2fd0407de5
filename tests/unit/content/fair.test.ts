import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import type { Tagger } from '../../../renderer/adapters/tagger';
import type { ReplyContext } from '../../../renderer/core/content/finding';
import { judgeReply } from '../../../renderer/core/content/judge';
import { asWritten } from '../../../renderer/core/customer/director';
import { hearReply, mindAtStart, open } from '../../../renderer/core/customer/mind';
import { factsOf } from '../../../renderer/core/customer/pack';
import { loadTagger, modelFolder } from '../../../shells/grade';
import { readPack } from '../../../tools/packs/packs';

let tagger: Tagger;
beforeAll(async () => {
  const loaded = await loadTagger(modelFolder);
  if (!loaded) throw new Error('The model is not there.');
  tagger = loaded;
}, 60_000);

const folder = 'tools/voice/trainees/skilled-each';
const scripts = [
  ['late-refund', 'tools/voice/trainees/skilled.json'],
  ...readdirSync(folder).map((file) => [file.replace('.json', ''), `${folder}/${file}`]),
] as [string, string][];

test.each(scripts)('a skilled trainee is charged with no fault: %s', async (id, file) => {
  const pack = readPack(id);
  const { replies } = JSON.parse(readFileSync(file, 'utf8')) as { replies: { text: string }[] };
  const earlier: ReplyContext['earlier'] = [];
  let reaction = open(pack, mindAtStart(pack), asWritten);
  for (const { text } of replies) {
    const { line, mind, ending } = reaction;
    if (!line || ending) break;
    const context = { said: line.text, facts: factsOf(pack), earlier: [...earlier] };
    const findings = judgeReply(text, context, await tagger.tag(text, context));
    expect(
      findings.filter((f) => f.kind === 'fault').map((f) => f.id),
      `${line.text} - ${text}`,
    ).toEqual([]);
    earlier.push({ said: line.text, text, findings });
    const heard = { voice: 'fine', interrupted: false, held: false, rambled: false } as const;
    reaction = hearReply(
      pack,
      mind,
      { ...heard, findings, vented: line.outburst, provoked: line.provokes, words: text.split(' ').length },
      asWritten,
    );
  }
  expect(reaction.ending).toMatch(/resolved|escalated/);
});
