import { loadTagger, modelFolder } from '../../shells/grade';
import { asSaid, misheard } from '../misheard';
import { agreement } from '../whole-calls';

/**
 * Ten whole calls, mark by mark, beside what was labelled line by line: `npm run bench -- whole-calls`. Against the
 * author's labels, clean and with 15 % of words wrong; against those of a second labeller; and the two with each other.
 */
const tagger = await loadTagger(modelFolder);
for (const [name, grader, hear, by] of [
  ['graded, first labeller', tagger, asSaid, 'first'],
  ['graded, first labeller, 15 % of words wrong', tagger, misheard, 'first'],
  ['graded, second labeller', tagger, asSaid, 'second'],
  ['second labeller, first labeller', 'second', asSaid, 'first'],
] as const) {
  const { marks, agreed, differences } = await agreement(grader, hear, by);
  console.log(`${name}: ${agreed} of ${marks} marks agree (${((100 * agreed) / marks).toFixed(1)} %)`);
  for (const d of differences) console.log(`  ${d.call}, ${d.id}: agreed ${d.agreed}, graded ${d.graded}`);
}
