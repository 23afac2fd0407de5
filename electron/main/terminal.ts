import { writeSync } from 'node:fs';

// Synchronous, because what is printed must be out before the app ends.
function write(to: number, text: string): void {
  try {
    writeSync(to, text);
  } catch {
    // Nobody reads: the terminal is gone, or there never was one.
  }
}

export const print = (text: string): void => write(1, text);
/** One sentence, for whoever started the app in a terminal. */
export const complain = (sentence: string): void => write(2, `${sentence}\n`);
