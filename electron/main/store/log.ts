import { open, readFile } from 'node:fs/promises';
import { type CallEvent, eventSchema } from '../../../renderer/core/call/log';
import { isMissing, Trouble } from '../trouble';
import { GrowingFile } from './growing-file';

const newline = 0x0a;

export const linesOf = (events: CallEvent[]): Uint8Array =>
  Buffer.from(events.map((event) => `${JSON.stringify(event)}\n`).join(''));

/** A log to go on with, from its last whole line. */
export async function logFile(path: string): Promise<GrowingFile> {
  return new GrowingFile(path, { from: await repairLog(path) });
}

/** Cuts off a last line that a crash left torn. Returns the bytes that are left. */
export async function repairLog(path: string): Promise<number> {
  const bytes = await readFile(path).catch((error) => {
    if (isMissing(error)) return null;
    throw error;
  });
  if (!bytes) return 0;
  const length = wholeLines(bytes);
  if (length < bytes.length) {
    const file = await open(path, 'r+');
    await file.truncate(length);
    await file.sync();
    await file.close();
  }
  return length;
}

/** Length up to the end of the last line that is whole: it ends in a newline and is JSON. */
function wholeLines(bytes: Buffer): number {
  let end = bytes.lastIndexOf(newline) + 1;
  while (end > 0) {
    const start = end < 2 ? 0 : bytes.lastIndexOf(newline, end - 2) + 1;
    if (isJson(bytes.toString('utf8', start, end))) return end;
    end = start;
  }
  return 0;
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

/** All events of a log; a torn last line is left out. Throws Trouble when something else is wrong with it. */
export async function readLog(path: string): Promise<CallEvent[]> {
  const bytes = await readFile(path).catch((error) => {
    if (isMissing(error)) return Buffer.alloc(0);
    throw error;
  });
  const lines = bytes.toString('utf8', 0, wholeLines(bytes)).split('\n').slice(0, -1);
  return lines.map((line, i) => {
    const event = eventSchema.safeParse(isJson(line) ? JSON.parse(line) : null);
    if (event.success) return event.data;
    throw new Trouble(
      `Line ${i + 1} of ${path} is damaged or of a newer Steadyline: update Steadyline, or delete this call.`,
    );
  });
}
