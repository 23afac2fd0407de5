import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import type { Tagger } from '../../../renderer/adapters/tagger';
import type { ReplyContext } from '../../../renderer/core/content/finding';
import { judgeReply } from '../../../renderer/core/content/judge';
import { factsOf } from '../../../renderer/core/customer/pack';
import { loadTagger, modelFolder } from '../../../shells/grade';
import { readPack } from '../../../tools/packs/packs';

let tagger: Tagger | null = null;
beforeAll(async () => {
  tagger = await loadTagger(modelFolder);
}, 60_000);

const scripts = 'tools/voice/trainees/skilled-each';
test.each(readdirSync(scripts).map((file) => file.replace('.json', '')))(
  'a skilled trainee is charged with no fault: %s',
  async (id) => {
    const pack = readPack(id);
    const { replies } = JSON.parse(readFileSync(`${scripts}/${id}.json`, 'utf8')) as { replies: { text: string }[] };
    const earlier: ReplyContext['earlier'] = [];
    for (const [n, { text }] of replies.entries()) {
      const context = { said: pack.lines[Math.min(n, 5)]?.text ?? '', facts: factsOf(pack), earlier: [...earlier] };
      const findings = judgeReply(text, context, (await tagger?.tag(text, context)) ?? null);
      expect(
        findings.filter((f) => f.kind === 'fault').map((f) => f.id),
        text,
      ).toEqual([]);
      earlier.push({ said: context.said, text, findings });
    }
  },
);
