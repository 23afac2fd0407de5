import { resolve } from 'node:path';
import type { Tagger } from '../renderer/adapters/tagger';
import { judgeHeard } from '../renderer/core/content/doubt';
import type { ReplyContext } from '../renderer/core/content/finding';
import { contentMarks, contentScore } from '../renderer/core/grade/content-marks';
import { defaultRubric } from '../renderer/core/grade/rubric';
import { percentile } from '../renderer/core/sound/noise';
import { type Labelled, readLines } from './labelled';
import { asSaid, type Heard, misheard, tagsOf } from './misheard';
import { mean, rankCorrelation } from './statistics';

/** The encoder that may judge a reply. */
export type Judges = (row: Labelled) => Tagger | null;

/** Each call is misheard so often. */
const noises = 5;

/** Content score of every whole call that a coach marked. */
async function callScores(
  rows: Labelled[],
  taggerFor: Judges,
  hear: (t: string) => Heard,
): Promise<{ call: string; coach: number; score: number }[]> {
  const out: { call: string; coach: number; score: number }[] = [];
  for (const call of new Set(rows.map((r) => r.call ?? ''))) {
    const turns = rows.filter((r) => r.call === call).toSorted((a, b) => (a.turn ?? 0) - (b.turn ?? 0));
    const coach = turns.at(-1)?.coach?.content;
    if (coach === undefined) continue;
    const earlier: ReplyContext['earlier'] = [];
    for (const t of turns) {
      const { text, ...heard } = hear(t.text);
      const context: ReplyContext = { said: t.said ?? '', facts: t.facts ?? '', earlier: [...earlier], ...heard };
      earlier.push({ said: context.said, text, findings: await judgeHeard(text, context, tagsOf(taggerFor(t))) });
    }
    out.push({
      call,
      coach,
      score: contentScore(
        contentMarks(
          earlier.map((t) => ({ ...t, from: 0, to: 0 })),
          defaultRubric,
        ),
      ),
    });
  }
  return out;
}

/** How the scores of whole calls go with the coach's, and how far they move when 15 % of the words are wrong. */
export async function coachedCalls(file: string, taggerFor: Judges): Promise<Record<string, unknown>> {
  const calls = readLines<Labelled>(resolve(file));
  const clean = await callScores(calls, taggerFor, asSaid);
  const rank = (xs: { coach: number; score: number }[]): number =>
    rankCorrelation(
      xs.map((x) => x.coach),
      xs.map((x) => x.score),
    );
  const heard: { coach: number; score: number }[][] = [];
  for (let time = 0; time < noises; time++)
    heard.push(await callScores(calls, taggerFor, (t) => misheard(t, 0.15, time)));
  const moved = heard.flatMap((xs) => xs.map((x, i) => Math.abs(x.score - (clean[i]?.score ?? 0))));
  return {
    calls: clean.length,
    rankCorrelation: Number(rank(clean).toFixed(3)),
    misheard15: Number(mean(heard.map(rank)).toFixed(3)),
    movedMean: Number(mean(moved).toFixed(1)),
    movedP90: percentile(moved, 0.9),
    movedMost: Math.max(0, ...moved),
    movedAtMost5: Number((moved.filter((m) => m <= 5).length / Math.max(1, moved.length)).toFixed(2)),
    scores: clean.map((x) => `${x.call} ${x.coach}>${x.score}`).join(', '),
  };
}
