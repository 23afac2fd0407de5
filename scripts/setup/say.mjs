/** What set-up tells the user: one line a step, and one sentence when it can't go on. */

/** Ends the command with this one sentence, and no stack. */
export class Stop extends Error {
  name = 'Stop';
}

const terminal = process.stderr.isTTY;

export const say = (line) => process.stderr.write(`${line}\n`);

export const megabytes = (bytes) => `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;

/** Shows `what` while `work` runs, with the seconds it took; `work` may call its argument with a short progress text. */
export async function step(what, work) {
  const began = performance.now();
  const seconds = () => `${((performance.now() - began) / 1000).toFixed(0)} s`;
  let detail = '';
  const draw = () => process.stderr.write(`\r\x1b[K${what} … ${detail ? `${detail}, ` : ''}${seconds()}`);
  if (!terminal) say(`${what} …`);
  const timer = terminal ? setInterval(draw, 250) : undefined;
  try {
    const result = await work((text) => {
      detail = text;
    });
    say(`${terminal ? '\r\x1b[K' : '  '}${terminal ? `${what}: ` : ''}done in ${seconds()}`);
    return result;
  } catch (error) {
    if (terminal) say('');
    throw error;
  } finally {
    clearInterval(timer);
  }
}
