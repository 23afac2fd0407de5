import { atLevel } from '../../renderer/core/customer/level';
import { endings, type Level, levels, type Pack } from '../../renderer/core/customer/pack';
import { packIds, readPack } from './packs';
import { type Played, play } from './play';
import { kinds } from './trainees';

/**
 * `npm run simulate [-- --pack ID] [--calls 1000] [--lines]`: plays every pack against made-up trainees of six kinds at
 * three levels, and prints how the calls ended, how long they were and how much of the pack was heard; with --lines how
 * often each line was. Exits 1 when a call stalls or takes over eight minutes, when a line is never heard or an ending
 * never reached at any level, when a skilled trainee is not satisfied in 90 % at the usual level, or an abusive one is.
 */
const option = (name: string): string | undefined =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined;
const calls = Number(option('--calls') ?? 1000);
const longestMinutes = 8;
const leastSatisfied = 0.9;

const share = (n: number, of: number): string => `${Math.round((100 * n) / of)} %`;
const quantile = (xs: number[], q: number): number =>
  [...xs].sort((a, b) => a - b)[Math.floor(q * (xs.length - 1))] ?? 0;
/** Settled, or handed on where the brief asks for it. */
const isSatisfied = (pack: Pack, { ending }: Played): boolean =>
  ending === 'resolved' || (ending === 'escalated' && pack.occasions.includes('escalate-rightly'));

interface Run {
  level: Level;
  kind: string;
  played: Played[];
}

function simulate(pack: Pack): string[] {
  const runs: Run[] = levels.flatMap((level) =>
    Object.entries(kinds).map(([kind, chances]) => ({
      level,
      kind,
      played: Array.from({ length: calls }, (_, i) => play(atLevel(pack, level), chances, i + 1)),
    })),
  );
  // A word of listening is no turn: it has no place in a call that is only turns.
  const lines = pack.lines.filter((l) => l.on !== 'backchannel');
  const heardIn = ({ played }: Run): number => new Set(played.flatMap((c) => c.lines.map((l) => l.id))).size;
  console.log(`\n${pack.title} (${pack.id}): ${lines.length} lines, ${calls} calls of each kind`);
  console.log(
    `${'level'.padEnd(8)}${'kind'.padEnd(9)}${endings.map((e) => e.padStart(11)).join('')}   turns p10/p50/p90  minutes p50/max  lines heard  anger/trust at end`,
  );
  for (const run of runs) {
    const { level, kind, played } = run;
    const turns = played.map((c) => c.turns);
    const minutes = played.map((c) => c.seconds / 60);
    const mean = (f: (c: Played) => number): number => Math.round(played.reduce((s, c) => s + f(c), 0) / played.length);
    console.log(
      level.padEnd(8) +
        kind.padEnd(9) +
        endings.map((e) => share(played.filter((c) => c.ending === e).length, calls).padStart(11)).join('') +
        `   ${[0.1, 0.5, 0.9].map((q) => quantile(turns, q)).join('/')}`.padEnd(21) +
        `${quantile(minutes, 0.5).toFixed(1)}/${Math.max(...minutes).toFixed(1)}`.padEnd(17) +
        share(heardIn(run), lines.length).padEnd(13) +
        `${mean((c) => c.mind.mood.anger)}/${mean((c) => c.mind.mood.trust)}`,
    );
  }
  const all = runs.flatMap((r) => r.played);
  const heard = new Set(all.flatMap((c) => c.lines.map((l) => l.id)));
  if (process.argv.includes('--lines'))
    for (const { id } of lines) {
      const said = all.filter((c) => c.lines.some((l) => l.id === id)).length;
      console.log(`  ${id.padEnd(28)}${share(said, all.length)}`);
    }
  const usual = (kind: string): number => {
    const played = runs.find((r) => r.level === 'usual' && r.kind === kind)?.played ?? [];
    return played.filter((c) => isSatisfied(pack, c)).length / played.length;
  };
  const never = lines.filter((l) => !heard.has(l.id)).map((l) => l.id);
  const missed = endings.filter((e) => !all.some((c) => c.ending === e));
  const longest = Math.max(...all.map((c) => c.seconds / 60));
  const wrong = [
    never.length > 0 && `never heard: ${never.join(', ')}`,
    missed.length > 0 && `endings never reached: ${missed.join(', ')}`,
    all.some((c) => c.stalled) && `${all.filter((c) => c.stalled).length} calls stalled`,
    longest > longestMinutes && `a call took ${longest.toFixed(1)} minutes`,
    usual('skilled') < leastSatisfied && `skilled trainees were satisfied in ${share(usual('skilled'), 1)} only`,
    usual('abusive') > 0 && 'abusive trainees were satisfied',
  ].filter((w) => w !== false);
  console.log(wrong.length > 0 ? `  ${wrong.join('; ')}` : '  every line heard, every ending reached, no stall');
  return wrong;
}

const chosen = option('--pack');
const wrong = (chosen ? [chosen] : packIds()).flatMap((id) => simulate(readPack(id)));
process.exitCode = wrong.length > 0 ? 1 : 0;
