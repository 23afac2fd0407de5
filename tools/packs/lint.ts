import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { numbersIn } from '../../renderer/core/content/numbers';
import { spokenWords } from '../../renderer/core/content/text';
import { atLevel } from '../../renderer/core/customer/level';
import { endings, levels, type Pack, packSchema } from '../../renderer/core/customer/pack';
import { contentParts, isSituational } from '../../renderer/core/grade/rubric';
import { folder, packIds } from './packs';
import { play } from './play';
import { kinds } from './trainees';
import { wordErrors } from './word-errors';

/**
 * `npm run lint:packs [-- ID ...]`: what a pack must be before anybody rehearses with it. Prints a row per pack and what is
 * wrong; exits 1 when anything is. What the recogniser heard of each take stands in the pack's takes.json, which
 * tools/voice/make-pack.py writes; a take that was changed since is told by its hash.
 */
interface Heard {
  sha256: string;
  heard: string;
  lufs: number;
  peakDb: number;
}

const mostWords = 40;
const mostBytes = 3e6;
/** Of a pack, and of one take: names and shouts are heard badly. */
const mostErrors = { pack: 0.12, take: 0.6 } as const;
/** Mean loudness of a level of anger may lie this much under that of the one before. */
const slackDb = 0.5;
const highestPeakDb = -1;
const profanity =
  /\b(fuck\w*|shit\w*|bloody|damn\w*|goddamn|hell|(dumb)?ass(holes?)?|arse\w*|bastards?|bitch\w*|bull(crap|shit)|crap|pissed|piss)\b/i;
const seeds = 200;

function takes(pack: Pack, at: string, wrong: string[]): { errors: number; lufs: string; bytes: number } {
  const files = new Set(existsSync(join(at, 'takes')) ? readdirSync(join(at, 'takes')) : []);
  const heard = existsSync(join(at, 'takes.json'))
    ? (JSON.parse(readFileSync(join(at, 'takes.json'), 'utf8')) as Record<string, Heard>)
    : {};
  const count = { said: 0, wrong: 0, bytes: 0 };
  const byAnger = new Map<number, number[]>();
  for (const line of pack.lines)
    for (const take of line.takes) {
      if (!files.delete(take.file)) {
        wrong.push(`${take.id}: the take ${take.file} is missing`);
        continue;
      }
      const sound = readFileSync(join(at, 'takes', take.file));
      count.bytes += sound.length;
      const known = heard[take.id];
      if (!known || known.sha256 !== createHash('sha256').update(sound).digest('hex')) {
        wrong.push(`${take.id}: nothing is on record of what is heard in ${take.file} as it is now`);
        continue;
      }
      const said = spokenWords(line.text);
      const errors = wordErrors(said, spokenWords(known.heard));
      // A single word of listening is too short for any recogniser.
      if (line.on !== 'backchannel') {
        count.said += said.length;
        count.wrong += errors;
        if (errors / said.length > mostErrors.take) wrong.push(`${take.id}: heard as "${known.heard}"`);
        const level = Math.floor(line.intensity);
        byAnger.set(level, [...(byAnger.get(level) ?? []), known.lufs]);
      }
      if (known.peakDb > highestPeakDb) wrong.push(`${take.id}: its peak is ${known.peakDb} dB`);
    }
  for (const file of files) wrong.push(`takes/${file} belongs to no line`);
  const means = [...byAnger].toSorted((a, b) => a[0] - b[0]).map(([, xs]) => xs.reduce((a, b) => a + b, 0) / xs.length);
  for (const [i, mean] of means.entries())
    if (i > 0 && mean < (means[i - 1] ?? 0) - slackDb) wrong.push('angrier lines are not louder');
  if (count.wrong / Math.max(1, count.said) > mostErrors.pack) wrong.push('too many words are misheard');
  if (count.bytes > mostBytes) wrong.push(`the takes are ${(count.bytes / 1e6).toFixed(1)} MB`);
  return {
    errors: count.wrong / Math.max(1, count.said),
    lufs: means.map((m) => m.toFixed(0)).join('/'),
    bytes: count.bytes,
  };
}

/** What is said in lines and better replies must stand in the brief: amounts, and names. */
function facts(pack: Pack, wrong: string[]): void {
  const { brief, customer } = pack;
  const known = [
    ...brief.know,
    ...brief.may,
    ...brief.mayNot,
    ...brief.private,
    brief.you,
    customer.about,
    customer.name,
  ];
  const amounts = new Set(numbersIn(spokenWords(known.join(' . '))).map((n) => n.value));
  const money = /^(pounds?|dollars?|euros?|bucks|quid|pence|percent)$/;
  for (const [where, text] of [
    ...pack.lines.map((l): [string, string] => [l.id, l.text]),
    ...Object.entries(pack.examples).flatMap(([id, all]) => all.map((t): [string, string] => [`example of ${id}`, t])),
  ]) {
    const words = spokenWords(text);
    for (const n of numbersIn(words))
      if (money.test(words[n.b + 1] ?? '') && !amounts.has(n.value))
        wrong.push(`${where}: ${n.value} ${words[n.b + 1]} are not in the brief`);
  }
}

function ways(pack: Pack, wrong: string[]): number {
  const heard = new Set<string>();
  const reached = new Set<string>();
  const paths = new Set<string>();
  let stalls = 0;
  for (const level of levels)
    for (const kind of Object.values(kinds))
      for (let seed = 1; seed <= seeds; seed++) {
        const call = play(atLevel(pack, level), kind, seed);
        for (const l of call.lines) heard.add(l.id);
        reached.add(call.ending);
        paths.add(call.lines.map((l) => l.id).join());
        if (call.stalled) stalls++;
        if (new Set(call.lines.map((l) => l.id)).size !== call.lines.length) wrong.push('a line came twice in a call');
      }
  const never = pack.lines.filter((l) => l.on !== 'backchannel' && !heard.has(l.id)).map((l) => l.id);
  if (never.length > 0) wrong.push(`never heard: ${never.join(', ')}`);
  for (const e of endings) if (!reached.has(e)) wrong.push(`no call ends ${e}`);
  if (stalls > 0) wrong.push(`${stalls} calls ran dry`);
  return paths.size;
}

function lint(id: string): string[] {
  const at = join(folder, id);
  const parsed = packSchema.safeParse(JSON.parse(readFileSync(join(at, 'pack.json'), 'utf8')));
  if (!parsed.success)
    return [`${id}: ${parsed.error.issues.map((i) => `${i.path.join('.')} ${i.message}`).join('; ')}`];
  const pack = parsed.data;
  const wrong: string[] = [];
  if (pack.id !== id) wrong.push(`its id is ${pack.id}`);
  for (const l of pack.lines)
    if (spokenWords(l.text).length > mostWords) wrong.push(`${l.id} has over ${mostWords} words`);
  const swears = pack.lines.some((l) => profanity.test(l.text));
  if (swears !== (pack.profanity !== 'none')) wrong.push(`profanity is said to be ${pack.profanity}`);
  for (const part of contentParts)
    if ((!isSituational(part) || pack.occasions.includes(part)) && !pack.examples[part]?.length)
      wrong.push(`no better reply for ${part}`);
  facts(pack, wrong);
  const sound = takes(pack, at, wrong);
  const count = ways(pack, wrong);
  console.log(
    `${id.padEnd(18)}${String(pack.lines.length).padStart(5)}${String(count).padStart(8)}${`${(100 * sound.errors).toFixed(1)} %`.padStart(13)}   ${sound.lufs.padEnd(22)}${(sound.bytes / 1e6).toFixed(2)}   ${wrong.length === 0 ? 'nothing wrong' : `${wrong.length} wrong`}`,
  );
  return wrong.map((w) => `${id}: ${w}`);
}

console.log('pack              lines   paths  word errors   LUFS by anger 0-4     MB');
const named = process.argv.slice(2);
const all = (named.length > 0 ? named : packIds()).flatMap(lint);
for (const w of all) console.log(w);
process.exitCode = all.length > 0 ? 1 : 0;
