import { spawn } from 'node:child_process';
import { holdFor } from './lock.mjs';

/** Runs a program quietly; resolves with its output, rejects with the end of its complaint. */
export function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    holdFor(child);
    let out = '';
    let complaint = '';
    child.stdout.on('data', (data) => {
      out += data;
    });
    child.stderr.on('data', (data) => {
      complaint = (complaint + data).slice(-2000);
    });
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve(out) : reject(new Error(complaint || out.slice(-2000) || `exit ${code}`)),
    );
  });
}

/** Runs npm as the npm that started us, else the one on the path. */
export function npm(args, options = {}) {
  const own = process.env.npm_execpath;
  if (own?.endsWith('.js')) return run(process.execPath, [own, ...args], options);
  return run('npm', args, { shell: process.platform === 'win32', ...options });
}
