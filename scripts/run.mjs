// What every npm script calls: node scripts/run.mjs <command> [arguments]. Sets up what the command needs, then runs it.
import { bench, check, grade, measure, test } from './commands/develop.mjs';
import { start } from './commands/start.mjs';
import { Stop } from './setup/say.mjs';

const commands = { start, test, check, bench, measure, grade };
const [name, ...args] = process.argv.slice(2);

/** One sentence for whatever stopped us; anything but a full or forbidden disk is a fault of ours, and shows its stack. */
function sentence(error) {
  if (error instanceof Stop) return error.message;
  if (!['EACCES', 'EPERM', 'EROFS', 'ENOSPC'].includes(error.code)) throw error;
  return `${error.path ?? 'The disk'} can't be written (${error.code}): make room or allow it, then run the command again.`;
}

try {
  if (!commands[name])
    throw new Stop(`Unknown command "${name ?? ''}": use one of ${Object.keys(commands).join(', ')}.`);
  process.exitCode = await commands[name](args);
} catch (error) {
  process.stderr.write(`${sentence(error)}\n`);
  process.exitCode = 1;
}
