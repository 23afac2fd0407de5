import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { likeliest, readWordModel } from '../../renderer/core/content/likeliest';
import { repair, termsOf, unsure } from '../../renderer/core/content/repair';
import { spokenWords } from '../../renderer/core/content/text';
import type { TimedWord } from '../../renderer/core/speech/words';
import { modelFolder } from '../../shells/grade';
import { wordErrors } from '../../tools/packs/word-errors';
import { readLines } from '../labelled';

/**
 * Word errors of recognised replies, before and after they are put right, and as the encoder reads them a second time:
 * `npm run bench -- words [--data FILE.jsonl] [--pairs]`
 * The data are replies spoken by made voices in noise and written down by the recogniser (tools/voice/hear-replies.py);
 * the facts of each are its brief.
 */
const option = (name: string): string | undefined =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined;

interface Row {
  text: string;
  facts: string;
  said: string;
  heard: string[];
  confidence: number[];
}
type Pair = [said: string | null, heard: string | null];

/** The cheapest alignment of what was said with what was heard. */
function aligned(said: string[], heard: string[]): Pair[] {
  const cost = said.map(() => new Array<number>(heard.length + 1).fill(0));
  const at = (i: number, j: number): number => (i < 0 ? j + 1 : j < 0 ? i + 1 : (cost[i]?.[j] ?? 0));
  for (const [i, a] of said.entries())
    for (const [j, b] of heard.entries()) {
      const row = cost[i];
      if (row) row[j] = Math.min(at(i - 1, j - 1) + (a === b ? 0 : 1), at(i - 1, j) + 1, at(i, j - 1) + 1);
    }
  const pairs: Pair[] = [];
  let i = said.length - 1;
  let j = heard.length - 1;
  while (i >= 0 || j >= 0) {
    const here = at(i, j);
    const same = i >= 0 && j >= 0 && said[i] === heard[j];
    if (i >= 0 && j >= 0 && here === at(i - 1, j - 1) + (same ? 0 : 1))
      pairs.push([said[i--] ?? null, heard[j--] ?? null]);
    else if (i >= 0 && here === at(i - 1, j) + 1) pairs.push([said[i--] ?? null, null]);
    else pairs.push([null, heard[j--] ?? null]);
  }
  return pairs.reverse();
}

const language = readWordModel(readFileSync(join(modelFolder, 'words.bin')));
const percent = (x: number): string => `${(100 * x).toFixed(1)} %`;

function report(file: string): void {
  const rows = readLines<Row>(file);
  const count = { said: 0, before: 0, after: 0, likely: 0, better: 0, worse: 0 };
  const mistaken = new Map<string, number>();
  const changes: string[] = [];
  const sure: Record<'right' | 'wrong', [number, number]> = { right: [0, 0], wrong: [0, 0] };
  for (const row of rows) {
    const said = spokenWords(row.text);
    const heard = row.heard.map(
      (text, i): TimedWord => ({ text, from: i, to: i + 1, confidence: row.confidence[i] ?? 1 }),
    );
    const fixed = repair(heard, termsOf(row.facts.split('; ')));
    const raw = aligned(said, row.heard);
    const errors = raw.filter(([a, b]) => a !== b).length;
    const right = fixed.map((w) => w.text);
    const left = wordErrors(said, right);
    count.said += said.length;
    count.before += errors;
    count.after += left;
    const expected = new Set(spokenWords(`${row.said} ${row.facts}`));
    const doubted = new Set(fixed.flatMap((w, i) => (w.confidence < unsure ? [i] : [])));
    count.likely += wordErrors(said, likeliest(language, right, expected, doubted));
    if (left < errors) count.better++;
    if (left > errors) count.worse++;
    for (const w of fixed) if (w.heard) changes.push(`${w.heard} -> ${w.text}`);
    let k = 0;
    for (const [a, b] of raw) {
      if (a !== b && a && b) mistaken.set(`${a} -> ${b}`, (mistaken.get(`${a} -> ${b}`) ?? 0) + 1);
      if (b === null) continue;
      const side = a === b ? sure.right : sure.wrong;
      side[0]++;
      if ((row.confidence[k] ?? 1) < unsure) side[1]++;
      k++;
    }
  }
  console.log(`${file}: ${rows.length} replies, ${count.said} words`);
  console.log(
    `word error rate ${percent(count.before / count.said)} as heard, ${percent(count.after / count.said)} put right (${count.better} replies better, ${count.worse} worse), ${percent(count.likely / count.said)} where the likelier words are read`,
  );
  console.log(
    `heard with a confidence under ${unsure}: ${percent(sure.wrong[1] / sure.wrong[0])} of the wrong words, ${percent(sure.right[1] / sure.right[0])} of the right ones`,
  );
  if (process.argv.includes('--pairs')) {
    console.log('put right:', changes.join('; '));
    console.log(
      'mistaken most:',
      [...mistaken]
        .toSorted((a, b) => b[1] - a[1])
        .slice(0, 60)
        .map(([p, n]) => `${p} (${n})`)
        .join('; '),
    );
  }
}
const chosen = option('--data');
for (const file of chosen
  ? [chosen]
  : ['replies', 'trainees'].map((f) => join('tests', 'fixtures', 'heard', `${f}.jsonl`)))
  report(file);
