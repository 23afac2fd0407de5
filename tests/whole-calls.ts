import type { Tagger } from '../renderer/adapters/tagger';
import type { Finding, ReplyContext } from '../renderer/core/content/finding';
import { judgeReply } from '../renderer/core/content/judge';
import { contentMarks } from '../renderer/core/grade/content-marks';
import type { Mark } from '../renderer/core/grade/mark';
import { defaultRubric } from '../renderer/core/grade/rubric';
import { readLines } from './labelled';

interface Line {
  call: string;
  turn: number;
  said: string;
  facts: string;
  text: string;
  behaviours: { id: Finding['id']; span: string }[];
  faults: { id: Finding['id']; span: string }[];
}

/** Where the grader and what was agreed on part, mark by mark. */
export interface Agreement {
  marks: number;
  agreed: number;
  differences: { call: string; id: string; agreed: string; graded: string }[];
}

const wholeCalls = (): Line[] => readLines('tests/fixtures/calls.jsonl');

/** What was agreed of a line, as findings. */
const agreedIn = ({ text, behaviours, faults }: Line): Finding[] =>
  (['behaviour', 'fault'] as const).flatMap((kind) =>
    (kind === 'behaviour' ? behaviours : faults).map(({ id, span }) => {
      const from = text.indexOf(span);
      return { id, kind, from, to: from + span.length, because: 'agreed', by: 'both' as const };
    }),
  );

/**
 * Grades the ten whole calls, and sets every mark beside that which follows from the labels that were agreed line by
 * line beforehand: the same part, the same verdict.
 */
export async function agreement(tagger: Tagger | null, hear: (text: string) => string = (t) => t): Promise<Agreement> {
  const lines = wholeCalls();
  const out: Agreement = { marks: 0, agreed: 0, differences: [] };
  for (const call of new Set(lines.map((l) => l.call))) {
    const earlier: ReplyContext['earlier'] = [];
    const mine = lines.filter((l) => l.call === call).toSorted((a, b) => a.turn - b.turn);
    for (const l of mine) {
      const text = hear(l.text);
      const context = { said: l.said, facts: l.facts, earlier: [...earlier] };
      earlier.push({
        said: l.said,
        text,
        findings: judgeReply(text, context, tagger ? await tagger.tag(text, context) : null),
      });
    }
    const verdicts = (turns: { said: string; text: string; findings: Finding[] }[]): Map<string, Mark['verdict']> =>
      new Map(
        contentMarks(
          turns.map((t) => ({ ...t, from: 0, to: 0 })),
          defaultRubric,
        ).map((m) => [m.id, m.verdict]),
      );
    const agreed = verdicts(mine.map((l) => ({ said: l.said, text: l.text, findings: agreedIn(l) })));
    const graded = verdicts(earlier);
    for (const id of new Set([...agreed.keys(), ...graded.keys()])) {
      const [a, g] = [agreed.get(id) ?? 'no fault', graded.get(id) ?? 'no fault'];
      out.marks++;
      if (a === g) out.agreed++;
      else out.differences.push({ call, id, agreed: a, graded: g });
    }
  }
  return out;
}
