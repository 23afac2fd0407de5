import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { JobOptions } from '../../../electron/main/cli';
import { prepareJob } from '../../../electron/main/job/prepare';
import { temporaryProfile } from '../../../electron/main/job/profile';
import { JobRun } from '../../../electron/main/job/run';
import { readScript } from '../../../electron/main/job/script';
import { watch } from '../../../electron/main/job/watch';
import { Attempts } from '../../../electron/main/store/attempts';
import { attempt } from './attempt';
import { folder } from './folder';
import { wavOf } from './wav';

function script(
  content: unknown = {
    calm: 'calm.wav',
    replies: [
      { file: 'r1.wav', delayMs: 600 },
      { file: 'r2.wav', intoLineMs: 1500 },
    ],
  },
) {
  const root = folder();
  writeFileSync(join(root, 'calm.wav'), wavOf(48000));
  writeFileSync(join(root, 'r1.wav'), wavOf(8000, { rate: 48000, bits: 24, channels: 2 }));
  writeFileSync(join(root, 'r2.wav'), wavOf(8000, { rate: 8000 }));
  writeFileSync(join(root, 'eight.wav'), wavOf(8000, { bits: 8 }));
  writeFileSync(join(root, 'high.wav'), wavOf(8000, { rate: 96000 }));
  writeFileSync(join(root, 'text.wav'), 'not sound');
  writeFileSync(join(root, 'script.json'), typeof content === 'string' ? content : JSON.stringify(content));
  return { root, path: join(root, 'script.json') };
}

describe('a scripted trainee', () => {
  test('is read whole, with the bytes of its recordings', async () => {
    const { calm, replies } = await readScript(script().path);
    expect(calm.length).toBe(96044);
    expect(replies.map(({ wav, ...rest }) => [wav.length, rest])).toEqual([
      [48044, { file: 'r1.wav', delayMs: 600 }],
      [16044, { file: 'r2.wav', intoLineMs: 1500 }],
    ]);
  });

  test('may hang up after the answer to their last reply, or fall silent', async () => {
    const hanging = { calm: 'calm.wav', replies: [], hangUpMs: 800 };
    expect((await readScript(script(hanging).path)).hangUpMs).toBe(800);
    expect((await readScript(script().path)).hangUpMs).toBeUndefined();
  });

  const reply = (file: string) => ({ calm: 'calm.wav', replies: [{ file, delayMs: 1 }] });
  test.each([
    ['{', /^The script .*script\.json isn't JSON: mend it \(/],
    [{ replies: [] }, /isn't one: mend "calm": /],
    [
      { calm: 'calm.wav', replies: [{ file: 'r1.wav' }] },
      /mend reply 1, \{"file":"r1\.wav"\}, to \{ "file": …, "delayMs"/,
    ],
    [{ calm: 'calm.wav', replies: [{ file: 'r1.wav', delayMs: 1, intoLineMs: 1 }] }, /mend reply 1/],
    [{ calm: 'calm.wav', replies: [{ file: 'r1.wav', delayMs: -1 }] }, /mend "replies\.0\.delayMs": /],
    [{ calm: 'calm.wav', replies: [], hangUpMs: -1 }, /mend "hangUpMs": /],
    [reply('gone.wav'), /^There is no recording .*gone\.wav: add it, or take it out of the script\.$/],
    [
      reply('text.wav'),
      /^The recording .*text\.wav can't be used: it is not a WAV file, so save it as WAV, 16 or 24 bit/,
    ],
    [reply('eight.wav'), /^The recording .*eight\.wav can't be used: it has 8 bits, so save it/],
    [reply('high.wav'), /can't be used: its sample rate is 96000 Hz, so save it/],
  ])('%j is refused in one sentence', async (content, sentence) => {
    await expect(readScript(script(content).path)).rejects.toThrow(sentence);
  });

  test('one that is not there is named', async () => {
    await expect(readScript('/nowhere/s.json')).rejects.toThrow(
      'There is no script /nowhere/s.json: name one that is there.',
    );
  });
});

async function job(kind: 'demo' | 'call' = 'demo') {
  const { root, path } = script();
  const options: JobOptions = {
    kind,
    pack: 'late-refund',
    script: path,
    report: join(root, 'out', 'report.json'),
    attempts: join(root, 'out', 'report.attempt'),
    screenshots: join(root, 'out'),
    seed: 1,
  };
  const attempts = new Attempts(options.attempts);
  await attempts.begin(attempt('call-1'));
  await attempts.finish(attempt('call-1', 'resolved'));
  const outside = { capture: vi.fn(async () => new Uint8Array([1])), print: vi.fn(), complain: vi.fn(), exit: vi.fn() };
  return {
    out: join(root, 'out'),
    options,
    outside,
    run: new JobRun(await prepareJob(options, 'late-refund'), options, attempts, outside),
  };
}

const report = {
  pack: 'late-refund',
  ending: 'resolved',
  score: 81.25,
  parts: [
    { id: 'listening', points: 12, of: 15 },
    { id: 'calm', points: null, of: 20 },
  ],
};

describe('a call with no hand on it', () => {
  test('leaves report, page, sound, screenshots and log, says so and ends with 0', async () => {
    const { out, outside, run, options } = await job();
    await run.screenshot('call');
    await run.done('call-1', report, '<p>report');
    expect(readdirSync(out).sort()).toEqual(['call.png', 'report.attempt', 'report.html', 'report.json', 'voice.wav']);
    const kept = JSON.parse(readFileSync(options.report, 'utf8'));
    expect(kept).toEqual({ ...report, log: join(options.attempts, 'call-1', 'log.jsonl') });
    expect(existsSync(kept.log)).toBe(true);
    const printed = outside.print.mock.calls.map(([text]) => text).join('');
    expect(printed).toContain(
      'The call ended resolved. Score: 81.3 of 100.\n  listening  12 of 15\n  calm       cannot tell\n',
    );
    expect(printed).toContain(options.report);
    expect(outside.exit.mock.calls).toEqual([[0]]);
  });

  test('other than the demonstration leaves the report alone', async () => {
    const { out, run } = await job('call');
    await run.done('call-1', report, '<p>report');
    expect(readdirSync(out).sort()).toEqual(['report.attempt', 'report.json']);
  });

  test('that fails says one sentence and ends with 1, once', async () => {
    const { outside, run } = await job();
    run.failed('It went wrong: run it again.');
    run.failed('And again.');
    await run.done('call-1', report, '');
    expect(outside.complain.mock.calls).toEqual([['It went wrong: run it again.']]);
    expect(outside.exit.mock.calls).toEqual([[1]]);
  });

  test('whose screenshots stay empty is told so', async () => {
    const { run, outside } = await job();
    outside.capture.mockResolvedValue(new Uint8Array());
    await expect(run.screenshot('call')).rejects.toThrow('The screenshot call came out empty');
  }, 10_000);

  test('that gets nowhere is given up', () => {
    vi.useFakeTimers();
    try {
      const giveUp = vi.fn();
      const stuck = watch(giveUp, { longestMs: 1000_000, longestSilenceMs: 60_000 });
      vi.advanceTimersByTime(50_000);
      stuck.sign();
      vi.advanceTimersByTime(50_000);
      expect(giveUp).not.toHaveBeenCalled();
      vi.advanceTimersByTime(10_000);
      expect(giveUp.mock.calls.map(([error]) => error.message)).toEqual([
        'Nothing happened in the call for 1 minutes: run it again.',
      ]);
      const long = watch(giveUp, { longestMs: 120_000, longestSilenceMs: 600_000 });
      vi.advanceTimersByTime(120_000);
      long.stop();
      expect(giveUp.mock.calls[1]?.[0].message).toContain("wasn't over after 2 minutes");
    } finally {
      vi.useRealTimers();
    }
  });
});

test('a temporary profile goes, and so do those of calls that were killed', () => {
  const root = folder();
  mkdirSync(join(root, 'steadyline-call-999999999-abc'));
  mkdirSync(join(root, `steadyline-call-${process.ppid}-abc`));
  const profile = temporaryProfile(root);
  expect(readdirSync(root)).toHaveLength(2);
  profile.remove();
  expect(readdirSync(root)).toEqual([`steadyline-call-${process.ppid}-abc`]);
});
