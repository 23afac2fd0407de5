import type { Baseline } from '../delivery/baseline';
import type { DeliveryInput } from '../grade/delivery-input';
import { sceneOf } from '../sound/noise';
import { findOverlaps } from '../speech/overlap';
import { announcesPause } from '../speech/pause';
import type { CallEvent } from './log';
import type { CallState, FinishedTurn } from './state';
import { framesOf, judgeStretch, ownVoice } from './voice';

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

/** What the marks of delivery are made of, out of the events and what became of them. */
export function deliveryInput(log: readonly CallEvent[], state: CallState): DeliveryInput {
  const baseline = ownVoice(state.start);
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
