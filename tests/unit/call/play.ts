import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type CallEvent, type EventOf, turnOptionsSchema } from '../../../renderer/core/call/log';
import { type CallState, type Command, initialState } from '../../../renderer/core/call/state';
import { step } from '../../../renderer/core/call/step';
import type { Finding } from '../../../renderer/core/content/finding';
import { type Pack, packSchema } from '../../../renderer/core/customer/pack';

export const pack: Pack = packSchema.parse(
  JSON.parse(readFileSync(fileURLToPath(new URL('../../../personas/late-refund/pack.json', import.meta.url)), 'utf8')),
);

export const started: EventOf<'call-started'> = {
  kind: 'call-started',
  at: 0,
  version: 1,
  pack: { id: pack.id, version: pack.version },
  seed: 1,
  trainee: { id: 'me', name: 'Sam' },
  microphone: { label: 'test', source: 'script', refused: [] },
  baseline: null,
  startedAt: '2026-01-01T10:00:00.000Z',
  coaching: true,
  level: 'usual',
  turns: turnOptionsSchema.parse({}),
  resumed: null,
};

export const behaviour = (id: Finding['id'], kind: Finding['kind'] = 'behaviour'): Finding => ({
  id,
  kind,
  from: 0,
  to: 4,
  because: 'said so',
  by: 'rules',
});

/** Words spread evenly over a stretch. */
export const spoken = (text: string, from: number, to: number) => {
  const words = text.split(' ');
  const width = (to - from) / words.length;
  return words.map((w, i) => ({ text: w, from: from + i * width, to: from + (i + 1) * width, confidence: 1 }));
};

/**
 * Plays a call by hand: feeds events, collects commands, and lets the clock bring up what was scheduled, as the
 * session does.
 */
export class Play {
  state: CallState;
  log: CallEvent[] = [];
  commands: Command[] = [];
  private readonly due = new Map<CallEvent['kind'], CallEvent>();

  constructor(
    readonly start: EventOf<'call-started'> = started,
    customer: Pack = pack,
  ) {
    this.state = initialState(customer, start);
    this.feed(start);
  }

  feed(event: CallEvent): Command[] {
    this.log.push(event);
    const [next, commands] = step(this.state, event);
    this.state = next;
    for (const c of commands) {
      if (c.kind === 'schedule') this.due.set(c.event.kind, c.event);
      if (c.kind === 'cancel') this.due.delete(c.event);
    }
    this.commands.push(...commands);
    return commands;
  }

  /** Feeds what is due by `at`, in order of time. */
  until(at: number): void {
    for (;;) {
      const [next] = [...this.due.values()].filter((e) => e.at <= at).sort((a, b) => a.at - b.at);
      if (!next) return;
      this.due.delete(next.kind);
      this.feed(next);
    }
  }

  waitingFor = (kind: CallEvent['kind']): CallEvent | undefined => this.due.get(kind);

  /** The customer's next line is heard from `at` on, for `seconds`. Gives its end. */
  hear(at: number, seconds = 3): number {
    const line = this.state.coming;
    if (!line) throw new Error('The customer has nothing to say just now.');
    this.feed({ kind: 'line-started', at, line: line.id, take: line.takes[0]?.id ?? '' });
    this.until(at + seconds);
    this.feed({ kind: 'line-ended', at: at + seconds, line: line.id, cut: false });
    return at + seconds;
  }

  /** A whole reply, and what was found in it; the wait for its end passes. */
  reply(text: string, from: number, to: number, findings: Finding[] = []): void {
    this.until(from);
    this.feed({ kind: 'speech-started', at: from });
    this.feed({ kind: 'speech-ended', at: to });
    this.until(to + 0.6);
    this.feed({ kind: 'words', at: to + 0.6, words: spoken(text, from, to) });
    this.feed({ kind: 'turn-judged', at: to + 0.7, turn: this.state.replies.length, text, findings, engine: 'rules' });
    this.until(to + 10);
  }
}
