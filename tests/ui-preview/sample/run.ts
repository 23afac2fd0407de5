import type { CallEvent, EventOf, TimedWord } from '../../../renderer/core/call/log';
import { type CallState, type Command, initialState } from '../../../renderer/core/call/state';
import { hungUp, step } from '../../../renderer/core/call/step';
import { judgeReply } from '../../../renderer/core/content/judge';
import type { Line, Pack } from '../../../renderer/core/customer/pack';
import { framesOf } from './voice';

export interface SampleReply {
  text: string;
  /** Seconds after the customer's line ended, or, with `into`, after it began. */
  after: number;
  into?: boolean;
  /** Level over the own calm one. */
  overDb: number;
  wordsPerSecond?: number;
}

/** Plays made-up replies against a pack on a made-up clock, through the app's own steps: gives a real log. */
export function runSample(
  pack: Pack,
  start: Omit<EventOf<'call-started'>, 'kind' | 'at'>,
  replyTo: (line: Line) => SampleReply | null,
): CallEvent[] {
  const log: CallEvent[] = [];
  let coming: CallEvent[] = [];
  let state: CallState = initialState(pack, { kind: 'call-started', at: 0, ...start });
  let spoken: { words: TimedWord[] } = { words: [] };

  const plan = (event: CallEvent) => {
    coming = [...coming, event].sort((a, b) => a.at - b.at);
  };
  const unplan = (kind: CallEvent['kind']) => {
    coming = coming.filter((e) => e.kind !== kind);
  };

  function speak(reply: SampleReply, from: number): void {
    const texts = reply.text.split(' ');
    const pace = 1 / (reply.wordsPerSecond ?? 2.5);
    const to = from + texts.length * pace;
    spoken = {
      words: texts.map((text, i) => ({
        text,
        from: from + i * pace,
        to: from + (i + 0.85) * pace,
        confidence: i % 17 === 9 ? 0.42 : 0.93,
      })),
    };
    plan({ kind: 'speech-started', at: from });
    for (let at = from - 0.5; at < to + 0.5; at += 0.5)
      plan({
        kind: 'frames',
        at: at + 0.5,
        ...framesOf(at, 0.5, (t) => (t < from || t > to ? null : reply.overDb + 1.5 * Math.sin((t - from) * 1.3))),
      });
    plan({ kind: 'speech-ended', at: to });
  }

  function carryOut(command: Command, now: number): void {
    if (command.kind === 'play') {
      const { line } = command;
      const from = now + command.delay;
      const take = line.takes[0];
      plan({ kind: 'line-started', at: from, line: line.id, take: take?.id ?? '' });
      plan({ kind: 'line-ended', at: from + (take?.seconds ?? 3), line: line.id, cut: false });
      const reply = replyTo(line);
      if (!reply) return;
      speak(reply, reply.into ? from + reply.after : from + (take?.seconds ?? 3) + reply.after);
    }
    if (command.kind === 'cut') {
      unplan('line-ended');
      plan({ kind: 'line-ended', at: now + 0.12, line: state.line?.line.id ?? '', cut: true });
    }
    if (command.kind === 'flush') {
      plan({ kind: 'words', at: now + 0.15, words: spoken.words });
      spoken = { words: [] };
    }
    if (command.kind === 'judge')
      plan({
        kind: 'turn-judged',
        at: now + 0.05,
        turn: command.turn,
        text: command.text,
        findings: judgeReply(command.text, command.context, null),
        engine: 'encoder and rules',
      });
    if (command.kind === 'schedule') {
      unplan(command.event.kind);
      plan(command.event);
    }
    if (command.kind === 'cancel') unplan(command.event);
    if (command.kind === 'end') {
      const { ending, because } = command.ending ? command : hungUp(state);
      plan({ kind: 'call-ended', at: now, ending, because });
    }
  }

  plan({ kind: 'call-started', at: 0, ...start });
  plan({ kind: 'answered', at: 2.5 });
  while (coming[0] && state.phase !== 'ended') {
    const [event, ...rest] = coming as [CallEvent, ...CallEvent[]];
    coming = rest;
    log.push(event);
    const [after, commands] = step(state, event);
    state = after;
    for (const command of commands) carryOut(command, event.at);
  }
  return log;
}
