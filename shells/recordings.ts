import { readFileSync } from 'node:fs';
import { createMeter, type Frame } from '../renderer/core/sound/meter';
import { resample } from '../renderer/core/sound/resample';
import { decodeWav } from '../renderer/core/sound/wav';

/** The rate at which the app listens; files are brought to it, so that both give the same numbers. */
export const sampleRate = 16000;

const named = /^s([^_]+)_(neutral|calm|angry)(?:_.*)?\.wav$/i;

export interface Named {
  speaker: string;
  label: 'neutral' | 'calm' | 'angry';
}

/** Speaker and label from a file's name, `s<speaker>_<label>_<anything>.wav`; null when it is not named so. */
export function nameOf(file: string): Named | null {
  const [, speaker, label] = named.exec(file) ?? [];
  return speaker && label ? { speaker, label: label.toLowerCase() as Named['label'] } : null;
}

/** Mono at the app's rate. Throws WavError. */
export function readSamples(path: string): Float32Array {
  const recording = decodeWav(readFileSync(path));
  return resample(recording.samples, recording.sampleRate, sampleRate);
}

export const measured = (samples: Float32Array): Frame[] => createMeter(sampleRate).push(samples);
