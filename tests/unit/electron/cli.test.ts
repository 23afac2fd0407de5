import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ownArguments, readCommandLine } from '../../../electron/main/cli';

const read = (...args: string[]) => readCommandLine(args, '/here', '/app/personas');

describe('command line', () => {
  test('nothing asked for is everyday use', () => {
    expect(read()).toEqual({ help: false, userData: null, pack: null, job: null });
  });

  test('the demonstration brings its own customer and trainee, and leaves its files where the person is', () => {
    expect(read('--demo', '--seed', '7').job).toEqual({
      kind: 'demo',
      pack: 'late-refund',
      script: resolve('/app/personas/sample-trainee/script.json'),
      report: resolve('/here/steadyline-demo/report.json'),
      attempts: resolve('/here/steadyline-demo/report.attempt'),
      screenshots: resolve('/here/steadyline-demo'),
      seed: 7,
    });
  });

  test('a call with no hand on it keeps its log beside the report', () => {
    const { job, pack } = read(
      '--call',
      'my/pack',
      '--trainee',
      's.json',
      '--report=out/r.json',
      '--screenshots',
      'shots',
    );
    expect(pack).toBe('my/pack');
    expect(job).toEqual({
      kind: 'call',
      pack: 'my/pack',
      script: resolve('/here/s.json'),
      report: resolve('/here/out/r.json'),
      attempts: resolve('/here/out/r.attempt'),
      screenshots: resolve('/here/shots'),
      seed: 1,
    });
  });

  test('a customer alone opens the app with it', () => {
    expect(read('--call', 'x', '--user-data', 'mine')).toMatchObject({
      pack: 'x',
      job: null,
      userData: resolve('/here/mine'),
    });
  });

  test.each([
    [['--nope'], "Steadyline doesn't know --nope: see --help."],
    [['stray'], "Steadyline doesn't know stray: see --help."],
    [['--call'], '--call needs a value after it: see --help.'],
    [['--call', '--trainee'], '--call needs a value after it: see --help.'],
    [['--report', 'r.json'], '--report belongs to a call with no hand on it: add --trainee <script.json>.'],
    [['--trainee', 's.json'], '--trainee needs a customer to talk to: add --call <pack>.'],
    [['--call', 'x', '--trainee', 's.json'], '--trainee needs a place for the report: add --report <out.json>.'],
    [['--demo', '--call', 'x'], '--demo brings its own customer and trainee: leave out --call.'],
    [['--demo', '--seed', 'x'], '--seed takes a whole number, not x.'],
    [['--seed', '1', '--seed', '2'], '--seed is there twice: give it once.'],
  ])('%j is refused in one sentence', (args, sentence) => {
    expect(() => read(...args)).toThrow(sentence);
  });

  test("Chromium's own switches are let pass", () => {
    expect(read('--no-sandbox', '--disable-gpu', '--remote-debugging-port=0').job).toBeNull();
  });
});

test('our arguments are those after the app', () => {
  const argv = ['/electron', '--no-sandbox', '/app', '--demo'];
  expect(ownArguments(argv, '/app', false)).toEqual(['--demo']);
  expect(ownArguments(['/Steadyline', '--demo'], '/app', true)).toEqual(['--demo']);
});
