import { readFileSync } from 'node:fs';
import { type Pack, packSchema } from '../../../renderer/core/customer/pack';

export const source = (): Record<string, unknown> & { lines: Record<string, unknown>[] } =>
  JSON.parse(readFileSync('personas/late-refund/pack.json', 'utf8'));

export const pack: Pack = packSchema.parse(source());
