import type { CallEvent, EventOf } from '../core/call/log';
import { type CallState, type Command, initialState } from '../core/call/state';
import { hungUp, step } from '../core/call/step';
import { repair, termsOf } from '../core/content/repair';
import { type Pack, termTexts } from '../core/customer/pack';
import type { Clock, Ear, HeardFrames, Judge, Playing, Speaker } from '../ports';

export interface CallParts {
  pack: Pack;
  /** The clock's time that is the call's zero: the first sample of the kept sound. */
  zero: number;
  start: Omit<EventOf<'call-started'>, 'at' | 'kind'>;
  clock: Clock;
  ear: Ear;
  speaker: Speaker;
  judge: Judge;
  /** Every event, in the order in which it was taken in. */
  keep(event: CallEvent): void;
  /** The customer's line begins or ends at the speaker: a scripted trainee waits for it. */
  onLine?(line: { id: string; startedAt: number } | { id: string; endedAt: number }): void;
  onChange(state: CallState): void;
  onPartial(text: string): void;
  /** Something went wrong that the person should know; the call goes on. */
  notice(sentence: string): void;
}

export interface RunningCall {
  answer(): void;
  hangUp(): void;
  type(text: string): void;
  microphoneLost(why: string): void;
  microphoneBack(label: string): void;
  /** Resolves when the call has ended and its last event is kept. */
  ended: Promise<CallState>;
}

/** How often the clock is looked at for what is due. */
const tickMs = 10;
/** The last reply is heard out and judged before the call ends, but nobody waits longer: a slow recogniser may be behind. */
const lastReplyMs = 15_000;
/** Messages of 32 ms. */
const framesPerEvent = 8;

const round = (x: number, digits: number): number => Number(x.toFixed(digits));

/** The only loop with effects: feeds events to `step`, carries out its commands, keeps the log. */
export function runCall(parts: CallParts): RunningCall {
  const { zero } = parts;
  const now = () => parts.clock.now() - zero;
  const terms = termsOf(termTexts(parts.pack));
  const scheduled = new Map<CallEvent['kind'], CallEvent>();
  let playing: Playing | null = null;
  let comingTimer: ReturnType<typeof setTimeout> | null = null;
  let heardOut: Promise<void> = Promise.resolve();
  let judged: Promise<void> = Promise.resolve();
  let isEnding = false;
  const start: EventOf<'call-started'> = { kind: 'call-started', at: 0, ...parts.start };
  let state = initialState(parts.pack, start);
  let finish: (state: CallState) => void = () => undefined;
  const ended = new Promise<CallState>((resolve) => {
    finish = resolve;
  });

  let heard: HeardFrames[] = [];

  /** Frames come 30 times a second: the log takes them by the quarter second, and before anything that needs them. */
  function keepFrames(): void {
    const [first] = heard;
    if (!first) return;
    const batch = heard;
    heard = [];
    feed({
      kind: 'frames',
      at: now(),
      from: round(first.from - zero, 4),
      levelDbfs: batch.flatMap((f) => f.levelDbfs.map((x) => round(x, 1))),
      f0Hz: batch.flatMap((f) => f.f0Hz.map((x) => x && round(x, 1))),
      alphaRatioDb: batch.flatMap((f) => f.alphaRatioDb.map((x) => x && round(x, 1))),
      clipped: batch.flatMap((f) => f.clipped),
    });
  }

  function feed(event: CallEvent): void {
    if (state.phase === 'ended') return;
    if (event.kind !== 'frames') keepFrames();
    parts.keep(event);
    const [next, commands] = step(state, event);
    state = next;
    for (const command of commands) if (!isEnding || command.kind === 'judge') carryOut(command);
    if (event.kind !== 'frames') parts.onChange(state);
  }

  function carryOut(command: Command): void {
    switch (command.kind) {
      case 'ring':
        return;
      case 'play':
        comingTimer = setTimeout(() => play(command.line), command.delay * 1000);
        return;
      case 'unplay':
        if (comingTimer) clearTimeout(comingTimer);
        comingTimer = null;
        return;
      case 'murmur': {
        const { startedAt } = parts.speaker.play(command.line);
        feed({ kind: 'murmured', at: startedAt - zero, line: command.line.id, take: command.line.takes[0]?.id ?? '' });
        return;
      }
      case 'cut':
        playing?.cut();
        return;
      case 'flush':
        heardOut = parts.ear.flush().then((words) =>
          feed({
            kind: 'words',
            at: now(),
            words: repair(words, terms).map((w) => ({ ...w, from: w.from - zero, to: w.to - zero })),
          }),
        );
        return;
      case 'judge':
        judged = judge(command);
        return;
      case 'schedule':
        scheduled.set(command.event.kind, command.event);
        return;
      case 'cancel':
        scheduled.delete(command.event);
        return;
      case 'end':
        end(command);
        return;
    }
  }

  async function judge({ turn, text, context }: Extract<Command, { kind: 'judge' }>): Promise<void> {
    const { findings, engine } = await parts.judge.judge(text, context).catch((error: Error) => {
      parts.notice(`This reply could not be judged: ${error.message}`);
      return { findings: [], engine: 'rules' as const };
    });
    if (engine === 'rules')
      parts.notice(
        'The language model did not load, so your words are judged by rules alone, which find less of them.',
      );
    feed({ kind: 'turn-judged', at: now(), turn, text, findings, engine });
  }

  function play(line: Extract<Command, { kind: 'play' }>['line']): void {
    comingTimer = null;
    const current = parts.speaker.play(line);
    playing = current;
    const startedAt = current.startedAt - zero;
    feed({ kind: 'line-started', at: startedAt, line: line.id, take: line.takes[0]?.id ?? '' });
    parts.onLine?.({ id: line.id, startedAt: current.startedAt });
    void current.ended.then(({ at, cut }) => {
      if (playing !== current) return;
      playing = null;
      feed({ kind: 'line-ended', at: at - zero, line: line.id, cut });
      parts.onLine?.({ id: line.id, endedAt: at });
    });
  }

  function end(command: Extract<Command, { kind: 'end' }>): void {
    clearInterval(ticking);
    if (comingTimer) clearTimeout(comingTimer);
    const last = playing;
    playing = null;
    last?.cut();
    isEnding = true;
    const patience = new Promise((resolve) => setTimeout(resolve, lastReplyMs));
    void Promise.race([heardOut.then(() => judged), patience]).then(() => {
      const { ending, because } = command.ending ? command : hungUp(state);
      feed({ kind: 'call-ended', at: now(), ending, because });
      finish(state);
    });
  }

  const ticking = setInterval(() => {
    for (const event of [...scheduled.values()])
      if (event.at <= now() && scheduled.get(event.kind) === event) {
        scheduled.delete(event.kind);
        feed(event);
      }
  }, tickMs);

  parts.ear.listen({
    frames(frames) {
      heard.push(frames);
      if (heard.length >= framesPerEvent) keepFrames();
    },
    speechStarted(at) {
      if (!isEnding) feed({ kind: 'speech-started', at: at - zero });
    },
    speechEnded: (at) => feed({ kind: 'speech-ended', at: at - zero }),
    partial: parts.onPartial,
    lost: (why) => feed({ kind: 'microphone-lost', at: now(), why }),
  });
  feed(start);

  return {
    answer: () => feed({ kind: 'answered', at: now() }),
    hangUp() {
      if (!isEnding) feed({ kind: 'trainee-hung-up', at: now() });
    },
    type: (text) => feed({ kind: 'typed', at: now(), text }),
    microphoneLost: (why) => feed({ kind: 'microphone-lost', at: now(), why }),
    microphoneBack: (label) => feed({ kind: 'microphone-back', at: now(), label }),
    ended,
  };
}
