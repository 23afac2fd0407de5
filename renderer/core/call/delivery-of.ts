import type { Baseline } from '../delivery/baseline';
import { judgeVoice } from '../delivery/judge-voice';
import type { DeliveryInput } from '../grade/delivery-input';
import { findOverlaps } from '../speech/overlap';
import { announcesPause } from '../speech/pause';
import { type HeardTurn, isProvocation } from './heard-turn';
import type { CallEvent } from './log';
import type { CallState } from './state';
import { between } from './voice';

/** All speech of the call, also what was said over the customer: from the events themselves. */
export function speechIn(log: readonly CallEvent[], end: number): { from: number; to: number }[] {
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
export function deliveryInput(
  log: readonly CallEvent[],
  state: CallState,
  baseline: Baseline | null,
  turns: readonly HeardTurn[],
): DeliveryInput {
  const lines = state.lines.map((l) => ({
    line: l.line.id,
    from: l.startedAt,
    to: l.endedAt ?? l.startedAt,
    cut: l.cut,
  }));
  const silenceLines = state.lines.filter((l) => l.line.on === 'silence');
  return {
    baseline,
    turns: turns.filter((t) => !t.reply.typed).map((t) => deliveryTurn(t, baseline)),
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

function deliveryTurn({ reply, sound }: HeardTurn, baseline: Baseline | null): DeliveryInput['turns'][number] {
  const frames = between(sound.frames, reply.from, reply.to);
  return {
    from: reply.from,
    to: reply.to,
    lineEndedAt: reply.line?.endedAt ?? null,
    hard: reply.line?.line.hard ?? false,
    provoked: reply.line !== null && isProvocation(reply.line),
    frames,
    gateDbfs: sound.scene.gateDbfs,
    words: reply.words,
    speech: reply.speech,
    voice: judgeVoice(baseline, frames, reply.words, sound.scene),
    announced: announcesPause(reply.text),
  };
}
