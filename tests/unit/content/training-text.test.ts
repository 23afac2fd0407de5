import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { spokenWords } from '../../../renderer/core/content/text';
import { dataFolder, type Labelled, readLines } from '../../labelled';

const python = ['python3', 'python'].find(
  (name) => spawnSync(name, ['-c', 'import sys; sys.exit(sys.version_info < (3, 8))']).status === 0,
);

const program = `
import json, sys
sys.path.insert(0, 'tools/content')
import text
print(json.dumps([text.norm(t) for t in json.load(sys.stdin)]))
`;

// Only training needs Python: where there is none, there is nothing to compare.
test.skipIf(!python)('training reads every labelled reply and brief as the app does', () => {
  const written = readdirSync(dataFolder)
    .filter((name) => name.startsWith('replies-'))
    .flatMap((name) => readLines<Labelled>(join(dataFolder, name)))
    .flatMap(({ text, said, facts }) => [text, said ?? '', facts ?? '']);
  const texts = [...written, 'Łukasz Jørgensen of Straße 9, Tāne’s œuvre', '£1,204.50 at 8.05pm, the 22nd, 30%'];
  const run = spawnSync(python ?? '', ['-c', program], {
    input: JSON.stringify(texts),
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  expect(run.stderr).toBe('');
  const read: string[] = JSON.parse(run.stdout);
  const apart = texts.flatMap((text, i) => {
    const ours = spokenWords(text).join(' ');
    return ours === read[i] ? [] : [{ text, ours, theirs: read[i] }];
  });
  expect(apart).toEqual([]);
});
