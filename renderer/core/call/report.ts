import { plain } from '../content/finding';
import type { Ending, Pack } from '../customer/pack';
import { type Better, betterReplies } from '../grade/better';
import { contentMarks } from '../grade/content-marks';
import { deliveryMarks } from '../grade/delivery-marks';
import type { JudgedTurn } from '../grade/judged-turn';
import type { Mark } from '../grade/mark';
import { occasionsIn } from '../grade/occasions';
import { type Rubric, rubricWith } from '../grade/rubric';
import { scorecard } from '../grade/scorecard';
import { deliveryInput } from './delivery-of';
import { heardTurns } from './heard-turn';
import type { CallEvent, EventOf } from './log';
import { moodPoints } from './mood-points';
import { replay } from './replay';
import { measuresOf, pitchOf, ribbonOf } from './report-figures';
import type { Report } from './report-types';
import { contestsOf, noticesOf, outcomeOf, transcriptOf } from './report-words';
import type { CallState } from './state';
import { ownVoice } from './voice';
import { voiceMoments } from './voice-moments';

/** The report of a call: a pure function of its log and its pack. */
export function deriveReport(log: readonly CallEvent[], pack: Pack): Report {
  const state = replay(log, pack);
  const end = log.find((e): e is EventOf<'call-ended'> => e.kind === 'call-ended');
  const seconds = end?.at ?? log.at(-1)?.at ?? 0;
  const rubric = rubricWith(pack.rubric);
  const baseline = ownVoice(state.start);
  const heardReplies = heardTurns(state);
  const input = deliveryInput(log, state, baseline, heardReplies);
  const delivery = deliveryMarks(input, rubric);
  const turns = judgedTurns(state);
  // What the pack may bring about, where it did: the customer's lines differ from call to call.
  const heard = occasionsIn(turns);
  const occasions = Object.fromEntries(pack.occasions.map((o) => [o, heard[o] ?? false]));
  const content = [...contentMarks(turns, rubric, occasions), ...hangUpMark(log, state, rubric)];
  const card = scorecard(delivery, content, rubric);
  const ending: Ending = end?.ending ?? 'unresolved';
  return {
    version: 1,
    pack: { id: pack.id, version: pack.version, title: pack.title, customer: pack.customer.name },
    level: state.start.level,
    startedAt: state.start.startedAt,
    seconds,
    ending,
    endedBecause: end?.because ?? 'The call was cut off.',
    outcome: outcomeOf(ending, state),
    score: card.score,
    delivery: card.delivery,
    content: card.content,
    cappedBy: card.cappedBy,
    parts: card.parts,
    marks: [...delivery, ...content],
    transcript: transcriptOf(state),
    murmurs: state.murmurs.map(({ at, line }) => ({ at, line: line.id, text: line.text })),
    mood: moodPoints(state),
    ribbon: ribbonOf(heardReplies, baseline, seconds),
    pitch: pitchOf(heardReplies, baseline, seconds),
    ...voiceMoments(state, baseline, heardReplies),
    speech: state.replies.flatMap((r) => r.speech),
    overlaps: input.overlaps,
    measures: measuresOf(input, state),
    better: betterOf(pack, [...delivery, ...content], turns),
    contests: contestsOf(log),
    notices: noticesOf(log, state),
  };
}

function judgedTurns(state: CallState): JudgedTurn[] {
  return state.replies
    .filter((r) => r.text !== '')
    .map((r) => {
      let at = 0;
      const words = r.words.map((w) => {
        const from = at;
        at += w.text.length + 1;
        return { from, to: from + w.text.length, start: w.from, end: w.to };
      });
      return {
        said: r.line?.line.text ?? '',
        answers: {
          wants: state.pack.needs.find((n) => n.id === r.line?.line.voices)?.metBy ?? [],
          outburst: r.line?.line.outburst ?? false,
        },
        text: r.text,
        findings: r.findings,
        from: r.from,
        to: r.to,
        words,
        voice: r.voice,
      };
    });
}

/** For each mark that lost something, what better could have been said at its moment. */
function betterOf(pack: Pack, marks: readonly Mark[], turns: readonly JudgedTurn[]): Record<string, Better[]> {
  const spoken = turns.map((t) => t.text).join(' ');
  return Object.fromEntries(
    marks.flatMap((mark) => {
      const at = mark.evidence[0]?.from ?? 0;
      const said = mark.evidence[0]?.after ?? turns.findLast((t) => t.from <= at)?.said ?? '';
      const better = betterReplies(pack, mark.id, said, spoken);
      return better.length > 0 ? [[mark.id, better]] : [];
    }),
  );
}

/** Ringing off on an unsettled customer, who had not been told. */
function hangUpMark(log: readonly CallEvent[], state: CallState, rubric: Rubric): Mark[] {
  const at = log.find((e) => e.kind === 'trainee-hung-up')?.at;
  const settled = state.pack.needs.every((n) => state.mind.met.includes(n.id));
  const warned = state.replies.some((r) =>
    plain(r.findings).some((f) => f.id === 'boundary' || f.id === 'close-warmly'),
  );
  if (at === undefined || settled || warned) return [];
  const because = 'The call was ended without a word before it was settled.';
  return [
    {
      id: 'hang-up-without-warning',
      verdict: 'missed',
      points: -rubric.faults['hang-up-without-warning'],
      of: 0,
      because,
      evidence: [{ from: Math.max(0, at - 6), to: at }],
      caps: rubric.fatalCap,
    },
  ];
}
