import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

const reads = (path, value) => {
  try {
    return readFileSync(path, 'utf8').trim() === value;
  } catch {
    return false;
  }
};

/**
 * Why Chromium's sandbox can't be had here, or null when it can. Root never has it; recent Ubuntus forbid it to programs
 * that were not installed, unless its helper belongs to root.
 */
export function noSandboxBecause(electron) {
  if (process.platform !== 'linux') return null;
  if (process.getuid() === 0) return 'root can not have it';
  if (statSync(join(dirname(electron), 'chrome-sandbox'), { throwIfNoEntry: false })?.mode & 0o4000) return null;
  const forbidden =
    reads('/proc/sys/kernel/apparmor_restrict_unprivileged_userns', '1') ||
    reads('/proc/sys/kernel/unprivileged_userns_clone', '0') ||
    reads('/proc/sys/user/max_user_namespaces', '0');
  return forbidden ? 'this Linux forbids it to programs that were not installed' : null;
}
