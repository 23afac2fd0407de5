import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTagger, type Tagger, type TaggerCard } from '../renderer/adapters/tagger';
import { type Finding, plain, type ReplyContext } from '../renderer/core/content/finding';
import { judgeReply } from '../renderer/core/content/judge';
import { contentMarks, contentScore } from '../renderer/core/grade/content-marks';
import { defaultRubric } from '../renderer/core/grade/rubric';

/** `npm run grade -- --data FILE.jsonl --out FILE.jsonl`: the app's own judge of words, over a file of replies. */
export interface ReplyLine {
  text: string;
  said: string;
  facts: string;
  call: string | null;
  turn: number;
}

class Complaint extends Error {}

const usage = 'Usage: npm run grade -- --data FILE.jsonl --out FILE.jsonl [--model DIR | --rules]';

export function parseLines(source: string, name: string): ReplyLine[] {
  return source.split(/\r?\n/).flatMap((line, i): ReplyLine[] => {
    if (!line.trim()) return [];
    const where = `${name}, line ${i + 1}`;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      throw new Complaint(`${where}: this is not JSON.`);
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new Complaint(`${where}: a line must be an object with a text.`);
    const v = value as Record<string, unknown>;
    if (typeof v['text'] !== 'string') throw new Complaint(`${where}: "text" must be a string.`);
    for (const key of ['said', 'facts'])
      if (v[key] !== undefined && v[key] !== null && typeof v[key] !== 'string')
        throw new Complaint(`${where}: "${key}" must be a string.`);
    const call = v['call'] ?? null;
    if (call !== null && typeof call !== 'string' && typeof call !== 'number')
      throw new Complaint(`${where}: "call" must be a string or a number.`);
    const turn = v['turn'] ?? i;
    if (typeof turn !== 'number' || !Number.isFinite(turn)) throw new Complaint(`${where}: "turn" must be a number.`);
    return [
      {
        text: v['text'],
        said: (v['said'] as string | null | undefined) ?? '',
        facts: (v['facts'] as string | null | undefined) ?? '',
        call: call === null ? null : String(call),
        turn,
      },
    ];
  });
}

const offsets = (findings: Finding[], kind: Finding['kind']): { id: string; from: number; to: number }[] =>
  plain(findings)
    .filter((f) => f.kind === kind)
    .map(({ id, from, to }) => ({ id, from, to }));

/** Output lines in the order of the input; a call is judged in the order of its turns, its score follows its last line. */
export async function gradeLines(lines: ReplyLine[], tagger: Tagger | null): Promise<object[]> {
  const findings = new Map<ReplyLine, Finding[]>();
  const calls = new Map<string | null, ReplyLine[]>();
  for (const line of lines) {
    const members = calls.get(line.call);
    if (members) members.push(line);
    else calls.set(line.call, [line]);
  }
  for (const [call, members] of calls) {
    let earlier: ReplyContext['earlier'] = [];
    for (const line of call === null ? members : members.toSorted((a, b) => a.turn - b.turn)) {
      if (call === null) earlier = [];
      const found = judgeReply(
        line.text,
        { said: line.said, facts: line.facts, earlier },
        tagger ? await tagger.tag(line.text, line) : null,
      );
      findings.set(line, found);
      earlier = [...earlier, { said: line.said, text: line.text, findings: found }];
    }
  }
  return lines.flatMap((line): object[] => {
    const found = findings.get(line) ?? [];
    const out = [{ text: line.text, behaviours: offsets(found, 'behaviour'), faults: offsets(found, 'fault') }];
    const members = calls.get(line.call) ?? [];
    if (line.call === null || members.at(-1) !== line) return out;
    const turns = members
      .toSorted((a, b) => a.turn - b.turn)
      .map((l) => ({ said: l.said, text: l.text, findings: findings.get(l) ?? [], from: 0, to: 0 }));
    return [...out, { call: line.call, content: contentScore(contentMarks(turns, defaultRubric)) }];
  });
}

export const modelFolder = join(dirname(fileURLToPath(import.meta.url)), '..', 'models', 'content');

/** The encoder from a folder, or null with the reason said on stderr. */
export async function loadTagger(folder: string): Promise<Tagger | null> {
  try {
    const file = (name: string): Buffer => readFileSync(join(folder, name));
    const model = file('tagger.onnx');
    const tokenizer: unknown = JSON.parse(file('tokenizer.json').toString());
    const card = JSON.parse(file('tagger.json').toString()) as TaggerCard;
    const ort = await import('onnxruntime-web/wasm');
    ort.env.wasm.numThreads = 1;
    ort.env.logLevel = 'error';
    return await createTagger({ ort, model, tokenizer, card, wordModel: file('words.bin') });
  } catch (error) {
    console.error(
      `The content model could not be loaded (${(error as Error).message.split('\n')[0]}): grading by rules alone, which finds less.`,
    );
    return null;
  }
}

async function main(args: string[]): Promise<void> {
  const value = (name: string): string | undefined => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  const known = ['--data', '--out', '--model', '--rules'];
  const odd = args.find((a) => a.startsWith('--') && !known.includes(a));
  if (odd) throw new Complaint(`${odd} is not known. ${usage}`);
  if (args.includes('--help') || !value('--data') || !value('--out')) throw new Complaint(usage);
  const data = resolve(value('--data') ?? '');
  let source: string;
  try {
    source = readFileSync(data, 'utf8');
  } catch {
    throw new Complaint(`${data} can't be read.`);
  }
  const lines = parseLines(source, data);
  if (lines.length === 0) throw new Complaint(`${data} holds no replies.`);
  const tagger = args.includes('--rules') ? null : await loadTagger(value('--model') ?? modelFolder);
  const started = performance.now();
  const out = await gradeLines(lines, tagger);
  const file = resolve(value('--out') ?? '');
  try {
    writeFileSync(file, out.map((o) => `${JSON.stringify(o)}\n`).join(''));
  } catch {
    throw new Complaint(`${file} can't be written.`);
  }
  const ms = (performance.now() - started) / lines.length;
  console.error(
    `${lines.length} replies graded by ${tagger ? 'encoder and rules' : 'rules alone'}, ${ms.toFixed(1)} ms each, in ${file}.`,
  );
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url))
  main(process.argv.slice(2)).catch((error: unknown) => {
    console.error(error instanceof Complaint ? error.message : error);
    process.exitCode = 1;
  });
