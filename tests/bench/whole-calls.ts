import { loadTagger, modelFolder } from '../../shells/grade';
import { agreement } from '../whole-calls';
import { misheard } from './content';

/** Ten whole calls, mark by mark, beside what was agreed line by line: `npm run bench -- whole-calls`. Clean, and with 15 % of words wrong. */
const tagger = await loadTagger(modelFolder);
for (const [name, hear] of [
  ['clean', (t: string) => t],
  ['15 % of words wrong', misheard],
] as const) {
  const { marks, agreed, differences } = await agreement(tagger, hear);
  console.log(`${name}: ${agreed} of ${marks} marks agree (${((100 * agreed) / marks).toFixed(1)} %)`);
  for (const d of differences) console.log(`  ${d.call}, ${d.id}: agreed ${d.agreed}, graded ${d.graded}`);
}
