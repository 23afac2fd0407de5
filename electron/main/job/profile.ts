import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const prefix = 'steadyline-call-';

/**
 * A profile for one call, so that trying a pack never mixes with a trainee's results. Chromium still writes into it
 * while it ends, so what could not be taken away then goes at the next such call.
 */
export function temporaryProfile(folder = tmpdir(), pid = process.pid): { path: string; remove(): void } {
  for (const name of readdirSync(folder))
    if (name.startsWith(prefix) && !isRunning(Number(name.slice(prefix.length).split('-')[0])))
      remove(join(folder, name));
  const path = mkdtempSync(join(folder, `${prefix}${pid}-`));
  return { path, remove: () => remove(path) };
}

function remove(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true, maxRetries: 3, retryDelay: 50 });
  } catch {
    // Somebody else's, or still in use.
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
