import type { Tagger } from '../renderer/adapters/tagger';
import { judgeHeard } from '../renderer/core/content/doubt';
import type { Finding, ReplyContext } from '../renderer/core/content/finding';
import { contentMarks } from '../renderer/core/grade/content-marks';
import type { Mark } from '../renderer/core/grade/mark';
import { defaultRubric } from '../renderer/core/grade/rubric';
import { contentBehaviours } from '../renderer/core/practices';
import { readLines } from './labelled';
import { asSaid, type Heard, tagsOf } from './misheard';

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

/** Whose labels: the author's, or those of somebody who labelled the same lines without sight of them. */
export type Labeller = 'first' | 'second';

/** What a labeller saw in each line, as findings. The second named no words: a label stands for the whole line. */
function labelled(by: Labeller): (line: Line) => Finding[] {
  const found = (id: Finding['id'], text: string, span: string): Finding => {
    const from = text.indexOf(span);
    const kind = (contentBehaviours as readonly string[]).includes(id) ? 'behaviour' : 'fault';
    return { id, kind, from, to: from + span.length, because: 'agreed', by: 'both' };
  };
  if (by === 'first')
    return ({ text, behaviours, faults }) => [...behaviours, ...faults].map(({ id, span }) => found(id, text, span));
  const second = new Map(
    readLines<{ call: string; turn: number; labels: Finding['id'][] }>('tests/fixtures/calls-second.jsonl').map((l) => [
      `${l.call} ${l.turn}`,
      l.labels,
    ]),
  );
  return ({ call, turn, text }) => (second.get(`${call} ${turn}`) ?? []).map((id) => found(id, text, text));
}

/**
 * Grades the ten whole calls, and sets every mark beside that which follows from the labels that were given line by
 * line beforehand: the same part, the same verdict. With a labeller in place of the grader, how far two people agree.
 */
export async function agreement(
  grader: Tagger | Labeller | null,
  hear: (text: string) => Heard = asSaid,
  by: Labeller = 'first',
): Promise<Agreement> {
  const lines = wholeCalls();
  const agreedIn = labelled(by);
  const otherIn = typeof grader === 'string' ? labelled(grader) : null;
  const tagger = typeof grader === 'string' ? null : grader;
  const out: Agreement = { marks: 0, agreed: 0, differences: [] };
  for (const call of new Set(lines.map((l) => l.call))) {
    const earlier: ReplyContext['earlier'] = [];
    const mine = lines.filter((l) => l.call === call).toSorted((a, b) => a.turn - b.turn);
    for (const l of mine) {
      const { text, ...heard } = hear(l.text);
      const context: ReplyContext = { said: l.said, facts: l.facts, earlier: [...earlier], ...heard };
      earlier.push({
        said: l.said,
        text,
        findings: otherIn ? otherIn(l) : await judgeHeard(text, context, tagsOf(tagger)),
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
