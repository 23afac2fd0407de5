import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { packIds } from '../../tools/packs/packs';
import { inPool, runCall } from '../e2e/run-call';

/**
 * A skilled scripted trainee takes every customer's call in the real app: `npm run bench -- each-customer --trainees DIR`
 * DIR holds a folder per pack, made by tools/voice/make-trainee.py from tools/voice/trainees/skilled-each/<pack>.json.
 * With --screenshots DIR, pictures of each call's moments go into a folder per pack there.
 */
const option = (name: string): string | undefined =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined;
const folder = option('--trainees');
const pictures = option('--screenshots');
if (!folder) {
  console.log('Left out: it wants --trainees DIR, see tools/voice/README.md for how they are made.');
} else {
  const ids = packIds().filter((id) => existsSync(join(resolve(folder), id, 'script.json')));
  const rows = await inPool(
    2,
    ids.map((id) => async () => {
      const { report } = await runCall(
        join(resolve(folder), id, 'script.json'),
        pictures ? ['--screenshots', join(resolve(pictures), id)] : [],
        id,
      );
      const { anger = 0, trust = 0 } = report.mood.at(-1) ?? {};
      return {
        pack: id,
        ending: report.ending,
        score: report.score,
        minutes: Number((report.seconds / 60).toFixed(1)),
        lines: report.transcript.filter((t) => t.who === 'customer').length,
        murmurs: report.murmurs.length,
        anger: Math.round(anger),
        trust: Math.round(trust),
      };
    }),
  );
  console.table(rows);
}
