import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type CalmVoice, calmVoiceSchema } from '../../contract';
import { cannotSave } from '../trouble';
import { readJson, writeWhole } from './atomic';

export interface CalmVoiceStore {
  get(trainee: string, deviceLabel: string): Promise<CalmVoice | null>;
  set(trainee: string, voice: CalmVoice): Promise<void>;
}

/** One file for each trainee at each microphone. Its name is a hash, since a device's may hold anything. */
export function calmVoicesIn(folder: string): CalmVoiceStore {
  const pathOf = (trainee: string, device: string): string => {
    const name = createHash('sha256')
      .update(JSON.stringify([trainee, device]))
      .digest('hex')
      .slice(0, 24);
    return join(folder, 'calm-voice', `${name}.json`);
  };
  return {
    async get(trainee, deviceLabel) {
      const parsed = calmVoiceSchema.safeParse(await readJson(pathOf(trainee, deviceLabel)));
      return parsed.success ? parsed.data : null;
    },
    async set(trainee, voice) {
      await writeWhole(pathOf(trainee, voice.deviceLabel), JSON.stringify({ ...voice, trainee })).catch((error) => {
        throw cannotSave('your calm voice', folder, error);
      });
    },
  };
}
