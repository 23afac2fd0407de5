// What every npm script calls: node scripts/run.mjs <command> [arguments]. Sets up what the command needs, then runs it.
const names = {
  start: 'start',
  test: 'develop',
  check: 'develop',
  bench: 'develop',
  measure: 'develop',
  grade: 'develop',
  simulate: 'develop',
  lintPacks: 'develop',
};
const [name, ...args] = process.argv.slice(2);

/** One sentence for whatever stopped us; anything but a full or forbidden disk is a fault of ours, and shows its stack. */
function sentence(error) {
  if (error.name === 'Stop') return error.message;
  if (!['EACCES', 'EPERM', 'EROFS', 'ENOSPC'].includes(error.code)) throw error;
  return `${error.path ?? 'The disk'} can't be written (${error.code}): make room or allow it, then run the command again.`;
}

async function run() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    return `Steadyline needs Node 20.19 or newer, and this is ${process.versions.node}: install a newer one.`;
  if (!names[name]) return `Unknown command "${name ?? ''}": use one of ${Object.keys(names).join(', ')}.`;
  // Loaded only now, since an older Node could not even read it.
  const commands = await import(`./commands/${names[name]}.mjs`);
  process.exitCode = await commands[name](args);
  return null;
}

const complaint = await run().catch(sentence);
if (complaint) {
  process.stderr.write(`${complaint}\n`);
  process.exitCode = 1;
}
