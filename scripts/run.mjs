// What every npm script calls: node scripts/run.mjs <command> [arguments]. Sets up what the command needs, then runs it.
import { bench, check, grade, measure, test } from './commands/develop.mjs';
import { start } from './commands/start.mjs';
import { Stop } from './setup/say.mjs';

const commands = { start, test, check, bench, measure, grade };
const [name, ...args] = process.argv.slice(2);

try {
  if (!commands[name])
    throw new Stop(`Unknown command "${name ?? ''}": use one of ${Object.keys(commands).join(', ')}.`);
  process.exitCode = await commands[name](args);
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
