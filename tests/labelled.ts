import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { modelFolder } from '../shells/grade';

/** A reply as it was labelled: see docs/content.md. */
export interface Labelled {
  said?: string;
  facts?: string;
  text: string;
  behaviours: { id: string; span: string }[];
  faults: { id: string; span: string }[];
  near?: string[];
  writer?: string;
  call?: string;
  turn?: number;
  coach?: { content: number };
}

export const dataFolder = join(modelFolder, 'data');

/** A file with one JSON a line. */
export const readLines = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
