import { announcesPause } from '../speech/pause';
import { cannotTell, creditMark, evidence } from './credit-mark';
import type { DeliveryInput, DeliveryTurn } from './delivery-input';
import type { Mark } from './mark';
import type { Rubric } from './rubric';

/** Seconds: an answer within `fine` is prompt, over `slow` the customer wonders. A hard question allows more. */
const fine = 2.5;
const slow = 4;
const thinking = 2;
/** Silence inside a reply. */
const deadAir = { amber: 5, red: 10 };
/** Words this long before a silence were said before it. */
const slack = 0.3;

const creditFor = (gap: number): number => (gap <= fine ? 1 : gap <= slow ? 0.7 : gap <= deadAir.red ? 0.3 : 0);

/** Whether the words before the silence asked for it, or the reply as a whole did. */
const wasAnnounced = (turn: DeliveryTurn, from: number): boolean =>
  turn.announced ||
  announcesPause(
    turn.words
      .filter((w) => w.to < from + slack)
      .map((w) => w.text)
      .join(' '),
  );

/** Response time and dead air, and the fault for each silence that the customer had to break. */
export function responseMarks({ turns, silences }: DeliveryInput, rubric: Rubric): Mark[] {
  const of = rubric.parts.response;
  const answers = turns.flatMap((turn) => {
    if (turn.lineEndedAt === null) return [];
    const gap = turn.from - turn.lineEndedAt;
    const spare = turn.hard ? thinking : 0;
    return [{ turn, gap, credit: creditFor(gap - spare) }];
  });
  const inner = turns.flatMap((turn) =>
    turn.speech.slice(1).flatMap((s, i) => {
      const from = turn.speech[i]?.to ?? s.from;
      const gap = s.from - from;
      return gap > deadAir.amber && !wasAnnounced(turn, from)
        ? [{ from, to: s.from, gap, credit: gap > deadAir.red ? 0 : 0.5 }]
        : [];
    }),
  );
  const faults: Mark[] = silences.map((s, i) => ({
    id: 'unannounced-silence',
    verdict: 'missed',
    points: i === 0 ? -rubric.faults['unannounced-silence'] : -rubric.faults['unannounced-silence'] / 2,
    of: 0,
    because: `The customer waited ${(s.to - s.from).toFixed(0)} s and had to ask whether you were there. Say what you are doing: "bear with me while I look".`,
    evidence: [evidence(Math.max(s.from, s.to - 8), s.to, `${(s.to - s.from).toFixed(1)} s of silence`)],
  }));
  const credits = [...answers.map((a) => a.credit), ...inner.map((a) => a.credit), ...silences.map(() => 0)];
  if (credits.length === 0) return [cannotTell('response', 'Nothing was said aloud.'), ...faults];
  const credit = credits.reduce((a, b) => a + b, 0) / credits.length;
  const late = answers.filter((a) => a.credit < 1).sort((a, b) => b.gap - a.gap);
  const mean = answers.reduce((sum, a) => sum + a.gap, 0) / Math.max(1, answers.length);
  const places =
    credit >= 0.8
      ? answers
          .slice(0, 1)
          .map((a) => evidence(a.turn.from - Math.max(0, a.gap) - 1, a.turn.from + 1, `${a.gap.toFixed(1)} s`))
      : [
          ...silences.map((s) =>
            evidence(Math.max(s.from, s.to - 8), s.to, `${(s.to - s.from).toFixed(1)} s of silence`),
          ),
          ...inner.map((s) => evidence(s.from, s.to, `${s.gap.toFixed(1)} s of silence`)),
          ...late.map((a) => evidence(a.turn.from - a.gap, a.turn.from + 0.5, `${a.gap.toFixed(1)} s`)),
        ];
  const because =
    credit >= 0.8
      ? `You answered in good time (${Math.max(0, mean).toFixed(1)} s on average).`
      : `The customer was left waiting ${silences.length + inner.length + late.length === 1 ? 'once' : `${silences.length + inner.length + late.length} times`}. Thinking is fine when it is announced.`;
  return [creditMark('response', of, credit, because, places), ...faults];
}
