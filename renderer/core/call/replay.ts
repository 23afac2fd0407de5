import type { Finding } from '../content/finding';
import type { Pack } from '../customer/pack';
import type { CallEvent, EventOf, TimedWord } from './log';
import { type CallState, type FinishedTurn, initialState } from './state';
import { step } from './step';

export class LogError extends Error {}

/** Plays a log through `step` again: the state it ended in, with all that was said, felt and found. */
export function replay(log: readonly CallEvent[], pack: Pack): CallState {
  const [start] = log;
  if (start?.kind !== 'call-started')
    throw new LogError('The log of this call has no beginning, so it can not be read.');
  const state = log.reduce((s, event) => step(s, event)[0], initialState(pack, start));
  return { ...state, replies: state.replies.map((r) => corrected(r, log)) };
}

/** A turn's words as the trainee put them right, and the judgement that came after. */
function corrected(reply: FinishedTurn, log: readonly CallEvent[]): FinishedTurn & { corrected?: true } {
  const at = log.findLastIndex((e) => e.kind === 'turn-corrected' && e.turn === reply.turn);
  if (at < 0) return reply;
  const { text } = log[at] as EventOf<'turn-corrected'>;
  const judged = log
    .slice(at)
    .find((e): e is EventOf<'turn-judged'> => e.kind === 'turn-judged' && e.turn === reply.turn && e.text === text);
  const findings = (judged?.findings as Finding[] | undefined) ?? reply.findings;
  return { ...reply, text, findings, words: respread(text, reply), corrected: true };
}

/** Gives corrected words times: those that stand keep theirs, the others share what lies between. */
export function respread(text: string, reply: Pick<FinishedTurn, 'words' | 'from' | 'to'>): TimedWord[] {
  const texts = text.split(/\s+/).filter(Boolean);
  const plain = (s: string) => s.toLowerCase().replace(/[^a-z0-9']/g, '');
  let next = 0;
  const kept = texts.map((t) => {
    const found = reply.words.findIndex((w, i) => i >= next && i < next + 4 && plain(w.text) === plain(t));
    if (found < 0) return null;
    next = found + 1;
    return reply.words[found] ?? null;
  });
  return texts.map((t, i) => {
    const known = kept[i];
    if (known) return { ...known, text: t };
    const before = kept.slice(0, i).findLastIndex((w) => w !== null);
    const after = kept.findIndex((w, k) => k > i && w !== null);
    const from = kept[before]?.to ?? reply.from;
    const to = kept[after]?.from ?? reply.to;
    const count = (after < 0 ? texts.length : after) - before - 1;
    const width = Math.max(0, to - from) / Math.max(1, count);
    const place = i - before - 1;
    return { text: t, from: from + place * width, to: from + (place + 1) * width, confidence: 1 };
  });
}
