import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bandOf } from '../../renderer/core/delivery/bands';
import { measureBaseline } from '../../renderer/core/delivery/baseline';
import { judgeVoice } from '../../renderer/core/delivery/judge-voice';
import { measured, readSamples } from '../../shells/recordings';

/** What is said of speech that is hard to judge: whispered, sung, sobbed, laughed, and of other people's. */

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));
const { baseline } = measureBaseline(measured(readSamples(join(fixtures, 'trainees/skilled/calm.wav'))));
const folder = join(fixtures, 'odd-voices');
for (const file of readdirSync(folder).sort()) {
  const { calm, because, measures } = judgeVoice(baseline, measured(readSamples(join(folder, file))));
  const told = calm === null ? 'cannot tell' : `${calm.toFixed(0)} ${bandOf(calm)}`;
  const f0 = measures.f0Hz === null ? '-' : measures.f0Hz.toFixed(0);
  console.log(`${basename(file, '.wav').padEnd(14)} ${told.padEnd(12)} F0 ${f0.padStart(3)} Hz  ${because}`);
}
