import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CallEvent } from '../../renderer/core/call/log';
import type { Report } from '../../renderer/core/call/report-types';
import { treeMemoryMb } from './memory';

const root = fileURLToPath(new URL('../../', import.meta.url));
export const fixtures = join(root, 'tests/fixtures/trainees');

interface Script {
  calm: string;
  replies: { file: string; delayMs?: number; intoLineMs?: number }[];
  hangUpMs?: number;
}

export interface CallRun {
  code: number | null;
  stderr: string;
  report: Report & { log: string };
  log: CallEvent[];
  voice: string;
  /** From the last event on disk to the report on disk, seconds. */
  toReport: number;
  /** Most memory of all processes while it ran, MB. */
  memoryMb: number | null;
}

/** One whole call in the real app by its command line, with a scripted trainee at the microphone. */
export async function runCall(trainee: string, args: string[] = [], pack = 'late-refund'): Promise<CallRun> {
  const folder = mkdtempSync(join(tmpdir(), 'steadyline-e2e-'));
  const out = join(folder, 'report.json');
  const script = trainee.includes('/') ? trainee : join(fixtures, trainee, 'script.json');
  const { code, stderr, memoryMb } = await runApp(['--call', pack, '--trainee', script, '--report', out, ...args]);
  if (code !== 0) throw new Error(`The call with ${trainee} ended with ${code}: ${stderr}`);
  const report = JSON.parse(readFileSync(out, 'utf8'));
  const lines = readFileSync(report.log, 'utf8').split('\n').filter(Boolean);
  return {
    code,
    stderr,
    report,
    log: lines.map((l) => JSON.parse(l)),
    voice: join(report.log, '..', 'voice.wav'),
    toReport: (statSync(out).mtimeMs - statSync(report.log).mtimeMs) / 1000,
    memoryMb,
  };
}

/** The script of a trainee who gives only the first of their replies, then hangs up. */
export function firstReplies(trainee: string, count: number): string {
  const from = join(fixtures, trainee);
  const { calm, replies } = JSON.parse(readFileSync(join(from, 'script.json'), 'utf8')) as Script;
  const script: Script = {
    calm: join(from, calm),
    replies: replies.slice(0, count).map((reply) => ({ ...reply, file: join(from, reply.file) })),
    hangUpMs: 500,
  };
  const path = join(mkdtempSync(join(tmpdir(), 'steadyline-e2e-')), 'script.json');
  writeFileSync(path, JSON.stringify(script));
  return path;
}

export function runApp(
  args: string[],
): Promise<{ code: number | null; stdout: string; stderr: string; memoryMb: number | null }> {
  const electron = process.env['STEADYLINE_ELECTRON'];
  if (!electron) throw new Error('STEADYLINE_ELECTRON is not set: run this by `npm test` or `npm run bench`.');
  const switches = (process.env['STEADYLINE_SWITCHES'] ?? '').split(' ').filter(Boolean);
  const child = spawn(electron, [...switches, root, ...args]);
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (text) => {
    stdout += text;
  });
  child.stderr.on('data', (text) => {
    stderr += text;
  });
  let memoryMb: number | null = null;
  const watching = setInterval(() => {
    const now = child.pid === undefined ? null : treeMemoryMb(child.pid);
    if (now !== null) memoryMb = Math.max(memoryMb ?? 0, now);
  }, 2000);
  return new Promise((resolve) =>
    child.on('close', (code) => {
      clearInterval(watching);
      resolve({ code, stdout, stderr, memoryMb });
    }),
  );
}

/** Calls by name, three at a time, in the order of their names: the longest first ends soonest. */
export async function runCalls<Name extends string>(
  names: readonly Name[],
  scriptOf: (name: Name) => string,
): Promise<Record<Name, CallRun>> {
  const done = await inPool(
    3,
    names.map((name) => async () => [name, await runCall(scriptOf(name))] as const),
  );
  return Object.fromEntries(done) as Record<Name, CallRun>;
}

/** At most `width` at a time: each call runs in real time and takes most of a core. */
export async function inPool<T>(width: number, jobs: (() => Promise<T>)[]): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  const worker = async () => {
    while (next < jobs.length) {
      const index = next++;
      const job = jobs[index];
      if (job) results[index] = await job();
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  return results;
}
