import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wavOf } from './wav';

/** The smallest pack there is, with one recording of half a second. */
export function putPack(folder: string, id: string, change: object = {}, file = 'open.wav'): void {
  const pack = {
    schema: 1,
    id,
    version: '1.0.0',
    title: 'Tiny',
    language: 'en-GB',
    licence: 'CC0-1.0',
    credits: 'Made up for a test',
    customer: { name: 'Tina', about: '', wants: '', quote: '' },
    practises: ['empathise'],
    minutes: [1, 2],
    brief: { you: 'You are Sam.', know: ['Nothing'], may: ['Help'], mayNot: [], private: [] },
    start: { anger: 50, trust: 50 },
    needs: [{ id: 'heard', label: 'To be heard', metBy: ['empathise'] }],
    lines: [{ id: 'open', text: 'Hello', intensity: 1, on: 'open', takes: [{ id: 'open-1', file, seconds: 0.5 }] }],
    ...change,
  };
  mkdirSync(join(folder, 'takes'), { recursive: true });
  writeFileSync(join(folder, 'pack.json'), JSON.stringify(pack));
  writeFileSync(join(folder, 'takes', 'open.wav'), wavOf(8000));
}
