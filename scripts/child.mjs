import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { createInterface } from 'node:readline';

/** What Chromium, its libraries and macOS write of themselves: of no use to a user, and no sign of a fault. */
const chatter = [
  /^\[\d+:(\d+:)?\d{4}\/\d{6}\.\d+:(ERROR|WARNING|INFO|VERBOSE\d?):/,
  /^\(?\S*electron\S*:\d+\):? (Gtk|GLib|Gdk|dbind|libnotify|Pango|Atk)/i,
  /FATAL:.*Failed to shutdown/,
  /^(libva|MESA|libGL|Fontconfig|ALSA lib|dconf|Xlib|vkCreateInstance)\b/,
  /^\d{4}-\d\d-\d\d [\d:.]+ Electron/,
  /^Warning: vk|^ {4}at vk|^\s*$/,
];
export const isChatter = (line) => chatter.some((pattern) => pattern.test(line));

/** Runs a program in front of the user and resolves with its exit code. Ctrl-C and a request to end are passed on. */
export function inFront(program, args, { quiet = false, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['inherit', 'inherit', quiet ? 'pipe' : 'inherit'], ...options });
    // A terminal sends Ctrl-C to the child as well: here we only wait for it to end.
    const pass = (signal) => {
      if (signal === 'SIGTERM' || !process.stdin.isTTY) child.kill(signal);
    };
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, pass);
    if (quiet)
      createInterface(child.stderr).on('line', (line) => {
        if (!isChatter(line)) process.stderr.write(`${line}\n`);
      });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      for (const name of ['SIGINT', 'SIGTERM']) process.off(name, pass);
      resolve(code ?? 128 + constants.signals[signal]);
    });
  });
}
