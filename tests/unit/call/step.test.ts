import { expect, test } from 'vitest';
import { hungUp } from '../../../renderer/core/call/step';
import type { Line, Pack } from '../../../renderer/core/customer/pack';
import { behaviour, Play, pack, spoken, started } from './play';

test('the customer opens after picking up, and answers a reply as soon as its silence is over', () => {
  const call = new Play();
  call.feed({ kind: 'answered', at: 1 });
  expect(call.state.coming?.on).toBe('open');
  const end = call.hear(2);
  call.reply('good morning you are through to sam in billing', end + 0.6, end + 4, [behaviour('greet')]);
  expect(call.state.replies).toHaveLength(1);
  expect(call.state.coming?.outburst).toBe(true);
  const ended = call.log.find((e) => e.kind === 'turn-ended');
  expect(ended?.at).toBeCloseTo(end + 4 + call.start.turns.endSilence, 6);
});

test('a trainee who greets first is heard first', () => {
  const call = new Play();
  call.feed({ kind: 'answered', at: 1 });
  const commands = call.feed({ kind: 'speech-started', at: 1.4 });
  expect(commands).toContainEqual({ kind: 'unplay' });
  expect(call.state.phase).toBe('your-turn');
  expect(call.state.mind.said).toEqual([]);
});

test('an unfinished clause waits longer than a finished one, and the log says why', () => {
  const waitFor = (text: string) => {
    const call = new Play();
    call.feed({ kind: 'answered', at: 1 });
    const end = call.hear(2);
    call.feed({ kind: 'speech-started', at: end + 1 });
    call.feed({ kind: 'speech-ended', at: end + 4 });
    call.until(end + 4.6);
    call.feed({ kind: 'words', at: end + 4.6, words: spoken(text, end + 1, end + 4) });
    const event = call.waitingFor('turn-ended');
    if (event?.kind !== 'turn-ended') throw new Error('no end is due');
    return event;
  };
  const whole = waitFor('i can refund it today');
  const open = waitFor('i can refund it today and');
  const moment = waitFor('bear with me while i look that up');
  expect(open.waited).toBeGreaterThan(whole.waited);
  expect(moment.waited).toBeGreaterThan(open.waited);
  for (const e of [whole, open, moment]) expect(e.because).not.toBe('');
});

test('a pause for thought of 0.9 s is not the end of a turn', () => {
  const call = new Play();
  call.feed({ kind: 'answered', at: 1 });
  const end = call.hear(2);
  call.feed({ kind: 'speech-started', at: end + 1 });
  call.feed({ kind: 'speech-ended', at: end + 2 });
  call.until(end + 2.6);
  call.feed({ kind: 'words', at: end + 2.65, words: spoken('i can refund it today', end + 1, end + 2) });
  call.until(end + 2.9);
  call.feed({ kind: 'speech-started', at: end + 2.9 });
  call.until(end + 20);
  expect(call.state.replies).toHaveLength(0);
  expect(call.state.coming).toBeNull();
});

test.each([
  ['before the words of the second are asked for', 4.3],
  ['after it', 4.7],
])('words that come late, %s, hold the turn open: none is lost to the customer speaking', (_, late) => {
  const call = new Play();
  call.feed({ kind: 'answered', at: 1 });
  const end = call.hear(2);
  call.feed({ kind: 'speech-started', at: end + 1 });
  call.feed({ kind: 'speech-ended', at: end + 2 });
  call.until(end + 2.6);
  call.feed({ kind: 'speech-started', at: end + 2.6 });
  call.feed({ kind: 'speech-ended', at: end + 4 });
  call.until(end + late);
  // The first stretch's words come only now; those of the second are still with the recogniser.
  call.feed({ kind: 'words', at: end + late, words: spoken('good morning', end + 1, end + 2) });
  call.feed({ kind: 'turn-judged', at: end + 4.8, turn: 0, text: 'good morning', findings: [], engine: 'rules' });
  call.until(end + 8);
  expect(call.state.coming).toBeNull();
  call.feed({ kind: 'words', at: end + 8, words: spoken('how can i help', end + 2.6, end + 4) });
  call.feed({
    kind: 'turn-judged',
    at: end + 8.1,
    turn: 0,
    text: 'good morning how can i help',
    findings: [],
    engine: 'rules',
  });
  call.until(end + 9);
  expect(call.state.replies[0]?.text).toBe('good morning how can i help');
});

test('a voice that sets in just before the end of the wait holds the turn open', () => {
  const call = new Play();
  call.feed({ kind: 'answered', at: 1 });
  const end = call.hear(2);
  const sound = (from: number, to: number, dbfs: number, hz: number | null) => {
    const all = <T>(value: T) => Array.from({ length: Math.round((to - from) * 100) }, () => value);
    const rest = { alphaRatioDb: all(-12), clipped: all(0) };
    call.feed({ kind: 'frames', at: to, from, levelDbfs: all(dbfs), f0Hz: all(hz), ...rest });
  };
  call.feed({ kind: 'speech-started', at: end + 1 });
  sound(end + 1, end + 2, -30, 200);
  call.feed({ kind: 'speech-ended', at: end + 2 });
  call.until(end + 2.6);
  call.feed({ kind: 'words', at: end + 2.7, words: spoken('good morning', end + 1, end + 2) });
  call.feed({ kind: 'turn-judged', at: end + 2.8, turn: 0, text: 'good morning', findings: [], engine: 'rules' });
  sound(end + 2, end + 2.98, -65, null);
  sound(end + 2.98, end + 3.04, -30, 200);
  call.until(end + 3.1);
  expect(call.state.coming).toBeNull();
  call.feed({ kind: 'speech-started', at: end + 2.98 });
  call.until(end + 4);
  expect(call.state.coming).toBeNull();
});

test('speech over the customer for 0.8 s takes the floor; a short one does not', () => {
  const call = new Play();
  call.feed({ kind: 'answered', at: 1 });
  call.feed({ kind: 'line-started', at: 2, line: 'hello', take: 'hello-1' });
  call.feed({ kind: 'speech-started', at: 3 });
  call.feed({ kind: 'speech-ended', at: 3.5 });
  call.until(4);
  expect(call.commands.some((c) => c.kind === 'cut')).toBe(false);
  call.feed({ kind: 'speech-started', at: 4 });
  call.until(4.9);
  expect(call.commands.filter((c) => c.kind === 'cut')).toHaveLength(1);
  call.feed({ kind: 'line-ended', at: 4.95, line: 'hello', cut: true });
  call.feed({ kind: 'speech-ended', at: 6 });
  call.until(6.6);
  call.feed({ kind: 'words', at: 6.6, words: spoken('no listen to me', 4, 6) });
  call.feed({ kind: 'turn-judged', at: 6.7, turn: 0, text: 'no listen to me', findings: [], engine: 'rules' });
  call.until(10);
  const [mood] = call.state.moods.filter((m) => m.changes.length > 0);
  expect(mood?.changes.map((c) => c.cause)).toContain('interrupt');
});

test('going on after a pause that the customer took for the end interrupts nobody', () => {
  const call = new Play();
  call.feed({ kind: 'answered', at: 1 });
  const end = call.hear(2);
  call.reply('i would like to', end + 0.6, end + 3);
  const line = call.state.coming?.id ?? '';
  call.feed({ kind: 'line-started', at: end + 4, line, take: '' });
  call.feed({ kind: 'speech-started', at: end + 4.4 });
  call.until(end + 5.3);
  expect(call.commands.filter((c) => c.kind === 'cut')).toHaveLength(1);
  expect(call.state.line?.interrupted).toBe(false);
});

test('whoever starts together with the customer has interrupted nobody', () => {
  const call = new Play();
  call.feed({ kind: 'answered', at: 1 });
  call.feed({ kind: 'line-started', at: 2, line: 'hello', take: 'hello-1' });
  call.feed({ kind: 'speech-started', at: 2.1 });
  call.until(3);
  expect(call.state.line?.interrupted).toBe(false);
});

test('silence: asked for twice, then the customer is gone', () => {
  const call = new Play();
  call.feed({ kind: 'answered', at: 1 });
  let end = call.hear(2);
  const asked: string[] = [];
  for (let i = 0; i < 2; i++) {
    call.until(end + 30);
    asked.push(call.state.coming?.on ?? 'nothing');
    end = call.hear(end + 30);
  }
  call.until(end + 60);
  expect(asked).toEqual(['silence', 'silence']);
  expect(call.commands.filter((c) => c.kind === 'end' || (c.kind === 'play' && c.line.ends))).toHaveLength(1);
});

test('a cough without a word is no reply, and the customer goes on waiting', () => {
  const call = new Play();
  call.feed({ kind: 'answered', at: 1 });
  const end = call.hear(2);
  call.feed({ kind: 'speech-started', at: end + 1 });
  call.feed({ kind: 'speech-ended', at: end + 1.3 });
  call.until(end + 1.9);
  call.feed({ kind: 'words', at: end + 1.9, words: [] });
  call.until(end + 3);
  expect(call.state.replies).toHaveLength(0);
  expect(call.waitingFor('silence-due')).toBeDefined();
});

test('a lost microphone stops the clock of silence; typing goes on', () => {
  const call = new Play();
  call.feed({ kind: 'answered', at: 1 });
  const end = call.hear(2);
  call.feed({ kind: 'microphone-lost', at: end + 1, why: 'unplugged' });
  call.until(end + 60);
  expect(call.state.phase).toBe('your-turn');
  call.feed({ kind: 'typed', at: end + 60, text: 'I am sorry, I am back.' });
  call.feed({
    kind: 'turn-judged',
    at: end + 61,
    turn: 0,
    text: 'I am sorry, I am back.',
    findings: [behaviour('apologise')],
    engine: 'rules',
  });
  expect(call.state.replies[0]).toMatchObject({ typed: true, voice: 'unknown' });
});

test('hanging up on an unsettled customer ends it unresolved', () => {
  const call = new Play();
  call.feed({ kind: 'answered', at: 1 });
  call.hear(2);
  expect(call.feed({ kind: 'trainee-hung-up', at: 6 }).map((c) => c.kind)).toEqual(['end']);
  expect(hungUp(call.state).ending).toBe('unresolved');
});

test('what was said while hanging up may be what settles it', () => {
  const call = new Play();
  call.feed({ kind: 'answered', at: 1 });
  const end = call.hear(2);
  const others = pack.needs.filter((need) => need.id !== 'when').map((need) => need.id);
  call.state = { ...call.state, mind: { ...call.state.mind, met: others, mood: { anger: 30, trust: 60 } } };
  call.feed({ kind: 'speech-started', at: end + 1 });
  call.feed({ kind: 'trainee-hung-up', at: end + 3 });
  expect(hungUp(call.state).ending).toBe('unresolved');
  const text = 'it will be there on friday';
  call.feed({ kind: 'words', at: end + 3.1, words: spoken(text, end + 1, end + 3) });
  const findings = [behaviour('next-step')];
  call.feed({ kind: 'turn-judged', at: end + 3.2, turn: 0, text, findings, engine: 'rules' });
  expect(hungUp(call.state).ending).toBe('resolved');
});

test('what was said up to hanging up is heard, judged and counted, also in the middle of a sentence', () => {
  const call = new Play();
  call.feed({ kind: 'answered', at: 1 });
  const end = call.hear(2);
  call.feed({ kind: 'speech-started', at: end + 1 });
  expect(call.feed({ kind: 'trainee-hung-up', at: end + 3 }).map((c) => c.kind)).toEqual(['flush', 'end']);
  // The judgement of what came before is no reason to leave the rest out.
  call.feed({ kind: 'turn-judged', at: end + 3.05, turn: 0, text: '', findings: [], engine: 'rules' });
  const text = 'thanks for bearing with me good';
  expect(call.feed({ kind: 'words', at: end + 3.1, words: spoken(text, end + 1, end + 3) })).toContainEqual(
    expect.objectContaining({ kind: 'judge', text }),
  );
  const findings = [behaviour('close-warmly')];
  call.feed({ kind: 'turn-judged', at: end + 3.2, turn: 0, text, findings, engine: 'rules' });
  expect(call.state.replies).toMatchObject([{ text, findings, speech: [{ from: end + 1, to: end + 3 }] }]);
});

test('hanging up between two replies asks for no words', () => {
  const call = new Play();
  call.feed({ kind: 'answered', at: 1 });
  const end = call.hear(2);
  call.reply('one moment', end + 1, end + 2);
  expect(call.feed({ kind: 'trainee-hung-up', at: end + 20 }).map((c) => c.kind)).toEqual(['end']);
});

const listening: Line = {
  ...(pack.lines[0] as Line),
  id: 'mm-hm',
  on: 'backchannel',
  takes: [{ id: 'mm-hm-1', file: 'mm-hm-1.ogg', seconds: 0.4 }],
};
const cutsIn: Line = {
  ...listening,
  id: 'get-to-it',
  on: 'rambling',
  takes: [{ ...listening.takes[0], id: 'get-to-it-1' }] as Line['takes'],
};
const silent = pack.lines.filter((l) => l.on !== 'backchannel' && l.on !== 'rambling' && !l.outburst);
const livelyPack: Pack = { ...pack, lines: [...silent, listening, cutsIn] };

test('in a pause of a long reply that goes on, the customer gives one sign of listening, which is no turn', () => {
  const call = new Play(started, livelyPack);
  call.feed({ kind: 'answered', at: 1 });
  const end = call.hear(2);
  const pause = (from: number, to: number) => {
    call.feed({ kind: 'speech-started', at: from });
    call.feed({ kind: 'speech-ended', at: to });
    call.until(to + 0.6);
    return call.feed({ kind: 'words', at: to + 0.6, words: spoken('i have looked at it and', from, to) });
  };
  expect(pause(end + 0.5, end + 6)).toContainEqual({ kind: 'murmur', line: listening });
  expect(call.state.phase).toBe('your-turn');
  expect(call.state.coming).toBeNull();
  expect(pause(end + 7, end + 12).map((c) => c.kind)).not.toContain('murmur');
});

test('a reply that goes on and on is cut into, and counts as far as it was heard', () => {
  const call = new Play(started, livelyPack);
  call.feed({ kind: 'answered', at: 1 });
  const end = call.hear(2);
  const from = end + 0.5;
  const due = from + started.turns.rambleAfter;
  call.feed({ kind: 'speech-started', at: from });
  call.until(due);
  expect(call.commands.at(-1)).toEqual({ kind: 'flush' });
  const text = 'so what i would say is this';
  call.feed({ kind: 'words', at: due + 0.2, words: spoken(text, from, due) });
  call.feed({ kind: 'turn-judged', at: due + 0.3, turn: 0, text, findings: [], engine: 'rules' });
  call.until(due + 0.4);
  expect(call.state.coming?.id).toBe('get-to-it');
  expect(call.state.replies[0]?.speech).toEqual([{ from, to: due + 0.2 }]);
  expect(call.state.moods.at(-1)?.changes.map((c) => c.cause)).toContain('went-on');
  // They are still talking: whoever was cut into interrupts nobody, and the customer does not give way.
  const line = call.hear(due + 0.4);
  expect(call.state.lines.at(-1)).toMatchObject({ cut: false, interrupted: false });
  expect(call.state.phase).toBe('your-turn');
  expect(line).toBeGreaterThan(due);
});
