import { expect, test } from 'vitest';
import { objection, objectionsTo } from '../../../scripts/directions.mjs';

test.each([
  ['renderer/core/sound/loudness.ts', 'renderer/core/call/log.ts'],
  ['renderer/core/content/judge.ts', 'renderer/core/grade/mark.ts'],
  ['renderer/core/units.ts', 'renderer/core/sound/pitch.ts'],
  ['renderer/core/call/step.ts', 'renderer/ports.ts'],
  ['renderer/session/run-call.ts', 'renderer/ui/call.tsx'],
  ['renderer/ui/call.tsx', 'renderer/adapters/vosk.ts'],
  ['renderer/ui/call.tsx', 'electron/main/store.ts'],
  ['electron/main/store.ts', 'renderer/session/run-call.ts'],
  ['electron/contract.ts', 'renderer/ports.ts'],
  ['renderer/core/call/step.ts', 'shells/grade.ts'],
])('%s may not use %s', (from, to) => expect(objection(from, to)).not.toBeNull());

test.each([
  ['renderer/core/call/log.ts', 'renderer/core/sound/loudness.ts'],
  ['renderer/core/call/step.ts', 'renderer/core/call/log.ts'],
  ['renderer/core/sound/pitch.ts', 'renderer/core/units.ts'],
  ['renderer/ui/call.tsx', 'renderer/session/run-call.ts'],
  ['renderer/adapters/vosk.ts', 'renderer/ports.ts'],
  ['electron/main/store.ts', 'electron/contract.ts'],
  ['electron/contract.ts', 'renderer/core/call/log.ts'],
  ['shells/grade.ts', 'renderer/adapters/tagger.ts'],
])('%s may use %s', (from, to) => expect(objection(from, to)).toBeNull());

const planted = (source: string) => objectionsTo('renderer/core/call/step.ts', source, (name: string) => name);

test.each([
  ["import { useState } from 'react';"],
  ["const fs = await import('node:fs');"],
  ["export * from 'electron';"],
  ['const now = Date.now();'],
  ['const now = new Date();'],
  ['const chance = Math.random();'],
])('planted in core: %s', (source) => expect(planted(source)).toHaveLength(1));

test.each([
  ["// import { useState } from 'react';"],
  ["/* Date.now() is not for us */ import { z } from 'zod';"],
  ["type Part = Pick<Span, 'from' | 'to'>;"],
  ["const day = new Date('2026-11-25');"],
])('allowed in core: %s', (source) => expect(planted(source)).toEqual([]));
