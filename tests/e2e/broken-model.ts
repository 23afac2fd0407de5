import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of models, for `launch`, whose judge of words is not one. */
export function brokenModel(): string {
  const models = mkdtempSync(join(tmpdir(), 'steadyline-models-'));
  mkdirSync(join(models, 'content'));
  writeFileSync(join(models, 'content', 'tagger.onnx'), 'not a model');
  return models;
}
