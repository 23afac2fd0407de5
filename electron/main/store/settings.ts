import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { type Settings, settingsSchema } from '../../contract';
import { cannotSave } from '../trouble';
import { readJson, writeWhole } from './atomic';

export interface SettingsStore {
  get(): Promise<Settings>;
  set(settings: Settings): Promise<void>;
}

/** `settings.json`. One that can't be read is laid aside: the app starts with its own rather than not at all. */
export function settingsIn(folder: string): SettingsStore {
  const path = join(folder, 'settings.json');
  return {
    async get() {
      const found = await readJson(path);
      const parsed = settingsSchema.safeParse(found ?? {});
      if (parsed.success && found !== undefined) return parsed.data;
      await rename(path, `${path}.broken`).catch(() => undefined);
      return settingsSchema.parse({});
    },
    async set(settings) {
      await writeWhole(path, JSON.stringify(settings, null, 2)).catch((error) => {
        throw cannotSave('these settings', folder, error);
      });
    },
  };
}
