import type { Ending, Pack } from '../customer/pack';
import { bands, loudnessSpans } from '../delivery/bands';
import type { Baseline } from '../delivery/baseline';
import { contentMarks } from '../grade/content-marks';
import type { DeliveryInput } from '../grade/delivery-input';
import { deliveryMarks } from '../grade/delivery-marks';
import type { JudgedTurn } from '../grade/judged-turn';
import type { Mark } from '../grade/mark';
import { occasionsIn } from '../grade/occasions';
import { rubricWith } from '../grade/rubric';
import { scorecard } from '../grade/scorecard';
import { sceneOf } from '../sound/noise';
import { findOverlaps } from '../speech/overlap';
import { announcesPause } from '../speech/pause';
import type { CallEvent, EventOf } from './log';
import { moodPoints } from './mood-points';
import { replay } from './replay';
import type { Report, Ribbon, TranscriptTurn } from './report-types';
import type { CallState, FinishedTurn } from './state';
import { framesOf, judgeStretch } from './voice';

/** The report of a call: a pure function of its log and its pack. */
export function deriveReport(log: readonly CallEvent[], pack: Pack): Report {
  const state = replay(log, pack);
  const end = log.find((e): e is EventOf<'call-ended'> => e.kind === 'call-ended');
  const seconds = end?.at ?? log.at(-1)?.at ?? 0;
  const rubric = rubricWith(pack.rubric);
  const input = deliveryInput(log, state);
  const delivery = deliveryMarks(input, rubric);
  const turns = judgedTurns(state);
  // What the pack may bring about, where it did: the customer's lines differ from call to call.
  const heard = occasionsIn(turns);
  const occasions = Object.fromEntries(pack.occasions.map((o) => [o, heard[o] ?? false]));
  const content = [
    ...contentMarks(turns, rubric, occasions),
    ...hangUpMark(log, state, rubric.faults['hang-up-without-warning']),
  ];
  const card = scorecard(delivery, content, rubric);
  const ending: Ending = end?.ending ?? 'unresolved';
  return {
    version: 1,
    pack: { id: pack.id, version: pack.version, title: pack.title, customer: pack.customer.name },
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
    mood: moodPoints(state),
    ribbon: ribbonOf(state, seconds),
    speech: state.replies.flatMap((r) => r.speech),
    overlaps: input.overlaps,
    measures: measuresOf(input, state),
    notices: noticesOf(log, state),
  };
}

/** All speech of the call, also what was said over the customer: from the events themselves. */
function speechIn(log: readonly CallEvent[], end: number): { from: number; to: number }[] {
  const speech: { from: number; to: number }[] = [];
  let from: number | null = null;
  for (const event of log) {
    if (event.kind === 'speech-started') from = event.at;
    if (event.kind === 'speech-ended' && from !== null) {
      speech.push({ from, to: event.at });
      from = null;
    }
  }
  return from === null ? speech : [...speech, { from, to: Math.max(from, end) }];
}

function deliveryInput(log: readonly CallEvent[], state: CallState): DeliveryInput {
  const baseline = state.start.baseline as Baseline | null;
  const lines = state.lines.map((l) => ({
    line: l.line.id,
    from: l.startedAt,
    to: l.endedAt ?? l.startedAt,
    cut: l.cut,
  }));
  const silenceLines = state.lines.filter((l) => l.line.on === 'silence');
  return {
    baseline,
    turns: state.replies.filter((r) => !r.typed).map((r) => deliveryTurn(r, baseline)),
    overlaps: findOverlaps(speechIn(log, log.at(-1)?.at ?? 0), lines),
    outbursts: state.lines
      .filter((l) => l.line.outburst)
      .map((l) => ({ line: l.line.id, from: l.startedAt, to: l.endedAt ?? l.startedAt })),
    silences: silenceLines.map((l) => {
      const before = state.lines.findLast((o) => (o.endedAt ?? 0) <= l.startedAt);
      return { from: before?.endedAt ?? l.startedAt, to: l.startedAt };
    }),
  };
}

function deliveryTurn(reply: FinishedTurn, baseline: Baseline | null): DeliveryInput['turns'][number] {
  const all = framesOf(reply.frames);
  return {
    from: reply.from,
    to: reply.to,
    lineEndedAt: reply.line?.endedAt ?? null,
    hard: reply.line?.line.hard ?? false,
    provoked: (reply.line?.line.provokes || reply.line?.line.outburst) ?? false,
    frames: all.filter((f) => f.at >= reply.from && f.at < reply.to),
    gateDbfs: sceneOf(all).gateDbfs,
    words: reply.words,
    speech: reply.speech,
    voice: judgeStretch(baseline, all, reply.from, reply.to, reply.words),
    announced: announcesPause(reply.text),
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
        text: r.text,
        findings: r.findings,
        from: r.from,
        to: r.to,
        words,
        voice: r.voice,
      };
    });
}

/** Ringing off on an unsettled customer, who had not been told. */
function hangUpMark(log: readonly CallEvent[], state: CallState, cost: number): Mark[] {
  const at = log.find((e) => e.kind === 'trainee-hung-up')?.at;
  const settled = state.pack.needs.every((n) => state.mind.met.includes(n.id));
  const warned = state.replies.some((r) => r.findings.some((f) => f.id === 'boundary' || f.id === 'close-warmly'));
  if (at === undefined || settled || warned) return [];
  const because = 'The call was ended without a word before it was settled.';
  return [
    {
      id: 'hang-up-without-warning',
      verdict: 'missed',
      points: -cost,
      of: 0,
      because,
      evidence: [{ from: Math.max(0, at - 6), to: at }],
    },
  ];
}

function outcomeOf(ending: Ending, state: CallState): string {
  const { trust } = state.mind.mood;
  const more =
    trust > state.pack.start.trust ? 'with more trust than at the start' : 'with less trust than at the start';
  switch (ending) {
    case 'resolved':
      return `The customer ended satisfied, ${more}.`;
    case 'escalated':
      return `The customer was handed on, ${more}.`;
    case 'hung-up':
      return 'The customer hung up.';
    case 'unresolved':
      return `The call ended without a solution, ${more}.`;
  }
}

function transcriptOf(state: CallState): TranscriptTurn[] {
  const customer: TranscriptTurn[] = state.lines.map((l) => ({
    who: 'customer',
    from: l.startedAt,
    to: l.endedAt ?? l.startedAt,
    text: l.line.text,
    line: l.line.id,
    take: l.take,
    cut: l.cut,
  }));
  const trainee: TranscriptTurn[] = state.replies.map((r) => ({
    who: 'trainee',
    from: r.from,
    to: r.to,
    text: r.text,
    turn: r.turn,
    words: r.words,
    findings: r.findings,
    corrected: 'corrected' in r,
    endedBecause: `${r.waited.toFixed(2)} s of silence: ${r.endedBecause}`,
  }));
  return [...customer, ...trainee].sort((a, b) => a.from - b.from);
}

/** Ten columns a second are more than a screen shows; two are enough and fit the second-long windows. */
const ribbonStep = 0.5;

function ribbonOf(state: CallState, seconds: number): Ribbon {
  const baseline = state.start.baseline as Baseline | null;
  const overOwnDb: (number | null)[] = Array.from({ length: Math.ceil(seconds / ribbonStep) }, () => null);
  if (baseline)
    for (const reply of state.replies) {
      const all = framesOf(reply.frames);
      const turn = all.filter((f) => f.at >= reply.from - 0.5 && f.at < reply.to + 0.5);
      for (const span of loudnessSpans(baseline, turn, sceneOf(all).gateDbfs)) {
        const column = Math.round(span.from / ribbonStep);
        if (column < overOwnDb.length) overOwnDb[column] = Math.round(span.overOwnDb * 10) / 10;
      }
    }
  return { step: ribbonStep, overOwnDb, fineDb: bands.loudnessDb.fine, redDb: bands.loudnessDb.red };
}

function measuresOf(input: DeliveryInput, state: CallState): Record<string, number | null> {
  const { turns } = input;
  const all = turns.reduce((sum, t) => sum + (t.to - t.from), 0);
  const mean = (value: (t: DeliveryInput['turns'][number]) => number | null | undefined): number | null => {
    const told = turns.flatMap((t) => {
      const v = value(t);
      return v === null || v === undefined ? [] : [{ v, w: t.to - t.from }];
    });
    const weight = told.reduce((sum, x) => sum + x.w, 0);
    return weight > 0 ? Math.round((100 * told.reduce((sum, x) => sum + x.v * x.w, 0)) / weight) / 100 : null;
  };
  const customer = state.lines.reduce((sum, l) => sum + ((l.endedAt ?? l.startedAt) - l.startedAt), 0);
  const gaps = turns.flatMap((t) => (t.lineEndedAt === null ? [] : [Math.max(0, t.from - t.lineEndedAt)]));
  return {
    calm: mean((t) => t.voice.calm),
    loudnessDb: mean((t) => t.voice.relative?.loudnessDb),
    f0Semitones: mean((t) => t.voice.relative?.f0Semitones),
    alphaRatioDb: mean((t) => t.voice.relative?.alphaRatioDb),
    paceWpm: mean((t) => t.voice.measures.paceWpm),
    syllableRateRatio: mean((t) => t.voice.relative?.syllableRateRatio),
    responseSeconds: gaps.length > 0 ? Math.round((100 * gaps.reduce((a, b) => a + b, 0)) / gaps.length) / 100 : null,
    interruptions: input.overlaps.filter((o) => o.kind === 'interruption').length,
    backchannels: input.overlaps.filter((o) => o.kind === 'backchannel').length,
    talkShare: all + customer > 0 ? Math.round((100 * all) / (all + customer)) / 100 : null,
  };
}

function noticesOf(log: readonly CallEvent[], state: CallState): string[] {
  const { microphone, baseline } = state.start;
  const judged = log.filter((e): e is EventOf<'turn-judged'> => e.kind === 'turn-judged');
  return [
    ...(baseline === null && microphone.source !== 'typed'
      ? ['There is no calm voice of yours to measure against, so delivery is mostly left out.']
      : []),
    ...(microphone.source === 'typed' ? ["You typed your replies: how they would have sounded can't be told."] : []),
    ...(microphone.refused.includes('autoGainControl')
      ? ['The system kept its automatic gain on, so loudness is less certain than usual.']
      : []),
    ...(judged.some((e) => e.engine === 'rules')
      ? ['Some replies were judged by rules alone, since the language model did not load.']
      : []),
    ...(log.some((e) => e.kind === 'microphone-lost') ? ['The microphone was lost during the call.'] : []),
  ];
}
