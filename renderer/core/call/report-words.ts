import { plain } from '../content/finding';
import type { Ending } from '../customer/pack';
import type { CallEvent, EventOf } from './log';
import { otherVoiceHeard } from './other-voice';
import type { TranscriptTurn } from './report-types';
import type { CallState } from './state';

export function outcomeOf(ending: Ending, state: CallState): string {
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

export function transcriptOf(state: CallState): TranscriptTurn[] {
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
    findings: plain(r.findings),
    corrected: 'corrected' in r,
    endedBecause: `${r.waited.toFixed(2)} s of silence: ${r.endedBecause}`,
  }));
  return [...customer, ...trainee].sort((a, b) => a.from - b.from);
}

export function noticesOf(log: readonly CallEvent[], state: CallState): string[] {
  const { microphone, baseline } = state.start;
  const judged = log.filter((e): e is EventOf<'turn-judged'> => e.kind === 'turn-judged');
  return [
    ...(baseline === null && microphone.source !== 'typed'
      ? ['There is no calm voice of yours to measure against, so delivery is mostly left out.']
      : []),
    ...(microphone.source === 'typed' ? ["You typed your replies: how they would have sounded can't be told."] : []),
    ...(microphone.refused.includes('autoGainControl')
      ? [
          'The system changed the level of your microphone by itself (automatic gain), so how loud you were can’t be told.',
        ]
      : []),
    ...(judged.some((e) => e.engine === 'rules')
      ? ['Some replies were judged by rules alone, since the language model did not load.']
      : []),
    ...(otherVoiceHeard(log, state)
      ? [
          'A voice was heard at your microphone while you were silent: somebody else’s, or the customer’s through the headset. How you sounded is less certain.',
        ]
      : []),
    ...(log.some((e) => e.kind === 'microphone-lost') ? ['The microphone was lost during the call.'] : []),
  ];
}

export function contestsOf(log: readonly CallEvent[]): Record<string, string> {
  const notes = log.flatMap((e): [string, string][] => (e.kind === 'mark-contested' ? [[e.mark, e.note]] : []));
  return Object.fromEntries([...new Map(notes)].filter(([, note]) => note !== ''));
}
