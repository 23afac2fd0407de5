import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { measureBaseline } from '../../../renderer/core/delivery/baseline';
import { judgeVoice } from '../../../renderer/core/delivery/judge-voice';
import { decodeWav } from '../../../renderer/core/sound/wav';
import { framesOf } from './voices';

/** Made speech, see tools/voice: WAVs of 16 kHz. */
const recording = (path: string) =>
  framesOf(decodeWav(readFileSync(fileURLToPath(new URL(`../../fixtures/${path}.wav`, import.meta.url)))).samples);
const { baseline: own } = measureBaseline(recording('trainees/skilled/calm'));
const judged = (name: string) => judgeVoice(own, recording(`odd-voices/${name}`));

test('the same person, calm, is calm', () => {
  expect(judged('calm').calm).toBeGreaterThan(80);
});

test("a whisper, and a much lower voice than the one that calibrated, can't be told", () => {
  for (const name of ['whisper', 'other-man']) expect(judged(name).calm, name).toBeNull();
  expect(judged('whisper').because).toContain('whisper');
});

test('a laugh and a sob are not taken for a shout', () => {
  for (const name of ['laughed', 'sobbed']) expect(judged(name).calm ?? 100, name).toBeGreaterThan(55);
});
