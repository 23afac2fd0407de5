import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import type { Tagger } from '../../../renderer/adapters/tagger';
import { judgeReply } from '../../../renderer/core/content/judge';
import { loadTagger, modelFolder } from '../../../shells/grade';
import { readPack } from '../../../tools/packs/packs';
import { writtenCall } from '../../written-call';

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
  const reactions = await writtenCall(pack, async (line, turn, context) => {
    const text = replies[turn]?.text;
    if (text === undefined) return null;
    const findings = judgeReply(text, context, await tagger.tag(text, context));
    expect(
      findings.filter((f) => f.kind === 'fault').map((f) => f.id),
      `${line.text} - ${text}`,
    ).toEqual([]);
    return { text, findings };
  });
  expect(reactions.at(-1)?.ending).toMatch(/resolved|escalated/);
});
