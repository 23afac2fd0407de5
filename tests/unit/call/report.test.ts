import { expect, test } from 'vitest';
import { LogError, replay } from '../../../renderer/core/call/replay';
import { deriveReport } from '../../../renderer/core/call/report';
import { behaviour, Play, pack, started } from './play';

function shortCall(): Play {
  const call = new Play();
  call.feed({ kind: 'answered', at: 1 });
  let end = call.hear(2);
  call.reply('good morning you are through to sam in billing', end + 0.6, end + 4, [behaviour('greet')]);
  end = call.hear(end + 5, 10);
  call.reply('i am so sorry that you lost three weeks over this', end + 0.6, end + 5, [behaviour('apologise')]);
  call.feed({ kind: 'call-ended', at: end + 8, ending: 'unresolved', because: 'The test ended it.' });
  return call;
}

test('the same log gives the same report, to the byte', () => {
  const { log } = shortCall();
  const again = JSON.parse(JSON.stringify(log));
  expect(JSON.stringify(deriveReport(again, pack))).toBe(JSON.stringify(deriveReport(log, pack)));
});

test('replaying the log leads to the mind the call had', () => {
  const call = shortCall();
  expect(replay(call.log, pack).mind).toEqual(call.state.mind);
});

test('every point rests on seconds that can be played, at most ten', () => {
  const report = deriveReport(shortCall().log, pack);
  for (const mark of report.marks) {
    if (mark.points !== 0) expect(mark.evidence.length, mark.id).toBeGreaterThan(0);
    for (const e of mark.evidence) {
      expect(e.to, mark.id).toBeGreaterThan(e.from);
      expect(e.to - e.from, mark.id).toBeLessThanOrEqual(10);
    }
    expect(mark.because, mark.id).not.toBe('');
  }
});

test('without a calm voice of their own, loudness and pitch say so and leave the sum', () => {
  const report = deriveReport(shortCall().log, pack);
  for (const id of ['loudness', 'pitch'])
    expect(report.marks.find((m) => m.id === id)).toMatchObject({ verdict: 'cannot-tell', of: 0 });
  expect(report.notices.join(' ')).toContain('no calm voice');
});

test('a corrected turn is graded by its new words, and the call goes as it went', () => {
  const { log } = shortCall();
  const before = deriveReport(log, pack);
  const text = 'i am so sorry that you lost three weeks over this i will sort it out myself';
  const after = deriveReport(
    [
      ...log,
      { kind: 'turn-corrected', at: 99, turn: 1, text },
      {
        kind: 'turn-judged',
        at: 99,
        turn: 1,
        text,
        findings: [behaviour('apologise'), behaviour('own-it')],
        engine: 'rules',
      },
    ],
    pack,
  );
  expect(before.marks.find((m) => m.id === 'own-it')?.verdict).toBe('missed');
  expect(after.marks.find((m) => m.id === 'own-it')?.points).toBeGreaterThan(0);
  expect(after.mood).toEqual(before.mood);
  const turn = after.transcript.find((t) => t.turn === 1);
  expect(turn).toMatchObject({ text, corrected: true });
  expect(turn?.words?.map((w) => w.text).join(' ')).toBe(text);
  const times = turn?.words?.flatMap((w) => [w.from, w.to]) ?? [];
  expect([...times].sort((a, b) => a - b)).toEqual(times);
});

test('a voice at the microphone while the trainee listens is told, silence is not', () => {
  const listening = (dbfs: number, hz: number | null) => {
    const call = new Play({ ...started, baseline: { version: 1, loudnessDbfs: -28, f0Hz: 180 } });
    call.feed({ kind: 'answered', at: 1 });
    const all = <T>(value: T) => Array.from({ length: 500 }, () => value);
    const rest = { alphaRatioDb: all(null), clipped: all(0) };
    call.feed({ kind: 'line-started', at: 2, line: call.state.coming?.id ?? '', take: '' });
    call.feed({ kind: 'frames', at: 7, from: 2, levelDbfs: all(dbfs), f0Hz: all(hz), ...rest });
    call.feed({ kind: 'line-ended', at: 7, line: call.state.line?.line.id ?? '', cut: false });
    call.feed({ kind: 'call-ended', at: 8, ending: 'unresolved', because: 'The test ended it.' });
    return deriveReport(call.log, pack).notices.join(' ');
  };
  expect(listening(-40, 210)).toContain('while you were silent');
  expect(listening(-55, 210)).not.toContain('while you were silent');
  expect(listening(-40, null)).not.toContain('while you were silent');
});

test('a call that was cut off still has its report; a log without a beginning is refused in a sentence', () => {
  const { log } = shortCall();
  const cut = deriveReport(log.slice(0, -1), pack);
  expect(cut.endedBecause).toBe('The call was cut off.');
  expect(() => deriveReport(log.slice(1), pack)).toThrow(LogError);
});

test('a fatal fault caps the score', () => {
  const call = new Play();
  call.feed({ kind: 'answered', at: 1 });
  const end = call.hear(2);
  const good = (
    [
      'greet',
      'acknowledge',
      'empathise',
      'apologise',
      'own-it',
      'offer-solution',
      'next-step',
      'paraphrase',
      'confirm',
    ] as const
  ).map((id) => behaviour(id));
  call.reply('something kind and something unforgivable', end + 0.6, end + 4, [...good, behaviour('insult', 'fault')]);
  const report = deriveReport(call.log, pack);
  expect(report.cappedBy).toEqual({ id: 'insult', at: 40 });
  expect(report.score).toBeLessThanOrEqual(40);
});

test('ringing off on a customer who was not told caps the score', () => {
  const call = new Play();
  call.feed({ kind: 'answered', at: 1 });
  const end = call.hear(2);
  const kind = (['greet', 'acknowledge', 'empathise', 'apologise', 'own-it', 'paraphrase'] as const).map((id) =>
    behaviour(id),
  );
  call.reply('something kind', end + 0.6, end + 4, kind);
  call.feed({ kind: 'trainee-hung-up', at: end + 20 });
  const report = deriveReport(call.log, pack);
  expect(report.marks.find((m) => m.id === 'hang-up-without-warning')?.caps).toBe(40);
  expect(report.score).toBeLessThanOrEqual(40);
});

test('what only half came through is in the mark, and not in the transcript', () => {
  const call = new Play();
  call.feed({ kind: 'answered', at: 1 });
  const end = call.hear(2);
  call.reply('it was something like it', end + 0.6, end + 4, [{ ...behaviour('own-it'), share: 0.6, faint: true }]);
  const report = deriveReport(call.log, pack);
  expect(report.transcript.find((t) => t.turn === 0)?.findings).toEqual([]);
  expect(report.marks.find((m) => m.id === 'own-it')).toMatchObject({ verdict: 'partly' });
});
