import type { Finding, ReplyContext } from '../../renderer/core/content/finding';
import { judgeReply } from '../../renderer/core/content/judge';
import type { Pack } from '../../renderer/core/customer/pack';
import type { ContentBehaviour } from '../../renderer/core/practices';
import { loadTagger, modelFolder } from '../../shells/grade';
import { packIds, readPack } from '../../tools/packs/packs';
import { writtenCall } from '../written-call';

/**
 * Twenty trainees who do the same in other words, through every built-in pack: which way did the customer go?
 *   npm run bench -- paraphrases [--pack ID] [--trainees 20]
 * Their words are the pack's own better replies, drawn anew for each trainee and judged by the app's judge. The way
 * beside it is that of a trainee in whom each behaviour was found as it was meant.
 */
const option = (name: string, otherwise: string): string =>
  process.argv.includes(name) ? (process.argv[process.argv.indexOf(name) + 1] ?? otherwise) : otherwise;
const trainees = Number(option('--trainees', '20'));

/** What a skilled trainee does, reply by reply. */
const plan: readonly (readonly ContentBehaviour[])[] = [
  ['greet', 'open-question'],
  ['acknowledge', 'empathise'],
  ['apologise', 'own-it'],
  ['paraphrase', 'explain-openly'],
  ['reassure-anxious', 'offer-solution'],
  ['next-step', 'concrete'],
  ['escalate-rightly', 'own-it'],
  ['offer-solution', 'next-step'],
  ['confirm'],
  ['follow-up', 'next-step'],
  ['confirm', 'close-warmly'],
  ['close-warmly'],
];

interface Way {
  lines: string[];
  ending: string;
}
type Judge = (
  text: string,
  ids: readonly ContentBehaviour[],
  context: ReplyContext,
) => Promise<Pick<Finding, 'id' | 'kind'>[]>;

async function play(pack: Pack, wording: (id: ContentBehaviour, turn: number) => string, judge: Judge): Promise<Way> {
  const reactions = await writtenCall(pack, async (line, turn, context) => {
    // Who is asked for something answers that first. A hand-over only where the brief asks for it.
    const asked = pack.needs.find((n) => n.id === line.voices)?.metBy[0] as ContentBehaviour | undefined;
    const ids = [...new Set([...(asked ? [asked] : []), ...(plan[turn] ?? ['confirm'])])].filter(
      (id) => id !== 'escalate-rightly' || pack.occasions.includes('escalate-rightly'),
    );
    const text = ids
      .map((id) => wording(id, turn))
      .filter(Boolean)
      .join(' ');
    return { text, findings: await judge(text, ids, context) };
  });
  return { lines: reactions.flatMap((r) => r.line?.id ?? []), ending: reactions.at(-1)?.ending ?? 'unresolved' };
}

async function main(): Promise<void> {
  const tagger = await loadTagger(modelFolder);
  const asMeant: Judge = async (_, ids) => ids.map((id) => ({ id, kind: 'behaviour' }));
  const asHeard: Judge = async (text, _, context) =>
    judgeReply(text, context, (await tagger?.tag(text, context)) ?? null);
  for (const id of packIds().filter((p) => p.includes(option('--pack', '')))) {
    const pack = readPack(id);
    const meant = await play(pack, () => '', asMeant);
    const ways = new Map<string, number[]>();
    let agreed = 0;
    let steps = 0;
    for (let n = 0; n < trainees; n++) {
      // Each practice's wordings in turn, at another pace for each practice: no two trainees say the same.
      const wording = (id: ContentBehaviour, turn: number): string => {
        const all = pack.examples[id] ?? [];
        return all[(n * (1 + (id.length % 2)) + Math.floor(n / 2) + turn) % Math.max(1, all.length)] ?? '';
      };
      const way = await play(pack, wording, asHeard);
      const key = `${way.lines.join(' > ')} (${way.ending})`;
      ways.set(key, [...(ways.get(key) ?? []), n + 1]);
      const same = way.lines.findIndex((l, i) => l !== meant.lines[i]);
      agreed += same < 0 ? way.lines.length : same;
      steps += way.lines.length;
    }
    console.log(
      `\n${pack.title}: ${ways.size} ways; ${Math.round((100 * agreed) / steps)} % of the lines as meant before the first that differs`,
    );
    console.log(`  as meant: ${meant.lines.join(' > ')} (${meant.ending})`);
    for (const [way, who] of [...ways].toSorted((a, b) => b[1].length - a[1].length))
      console.log(`  ${who.length} of ${trainees}: ${way}`);
  }
}
await main();
