import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { settingsSchema } from '../../../electron/contract';
import { calmVoicesIn } from '../../../electron/main/store/calm-voice';
import { settingsIn } from '../../../electron/main/store/settings';
import { folder } from './folder';

const defaults = settingsSchema.parse({});

test('settings are kept; there are defaults for what is new', async () => {
  const at = folder();
  expect(await settingsIn(at).get()).toEqual(defaults);
  await settingsIn(at).set({ ...defaults, traineeName: 'Sam', theme: 'dark' });
  expect(await settingsIn(at).get()).toEqual({ ...defaults, traineeName: 'Sam', theme: 'dark' });
  writeFileSync(join(at, 'settings.json'), '{"theme":"light"}');
  expect(await settingsIn(at).get()).toEqual({ ...defaults, theme: 'light' });
});

test.each(['{"theme":', '{"theme":"pink"}', '[]'])('broken settings (%s) are laid aside', async (text) => {
  const at = folder();
  writeFileSync(join(at, 'settings.json'), text);
  expect(await settingsIn(at).get()).toEqual(defaults);
  expect(existsSync(join(at, 'settings.json.broken'))).toBe(true);
});

test('a calm voice belongs to one trainee at one microphone', async () => {
  const at = folder();
  const voices = calmVoicesIn(at);
  const voice = { deviceLabel: 'Headset /../ é', takenAt: '2026-01-01', baseline: { version: 1 }, words: 80 };
  expect(await voices.get('sam', voice.deviceLabel)).toBeNull();
  await voices.set('sam', voice);
  expect(await voices.get('sam', voice.deviceLabel)).toEqual(voice);
  expect(await voices.get('kim', voice.deviceLabel)).toBeNull();
  expect(await voices.get('sam', 'Other')).toBeNull();
  await voices.set('sam', { ...voice, words: 90 });
  expect((await voices.get('sam', voice.deviceLabel))?.words).toBe(90);
  expect(readdirSync(join(at, 'calm-voice'))).toHaveLength(1);
});
