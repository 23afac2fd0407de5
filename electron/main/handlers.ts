import type { Job } from '../contract';
import type { Handlers } from './ipc';
import type { JobRun } from './job/run';
import type { Shelf } from './packs/shelf';
import { origin } from './protocol/csp';
import type { Refusal } from './refusals';
import type { Attempts } from './store/attempts';
import type { CalmVoiceStore } from './store/calm-voice';
import type { SettingsStore } from './store/settings';

export interface Parts {
  info: { version: string; electron: string; platform: string; dataFolder: string };
  sampleTrainee(): Promise<Job | null>;
  job: JobRun | null;
  shelf: Shelf;
  settings: SettingsStore;
  calmVoices: CalmVoiceStore;
  attempts: Attempts;
  refused(refusal: Refusal): void;
  /** What only Electron can do. */
  system: {
    askMicrophone(): Promise<boolean>;
    saveReport(name: string, html: string): Promise<string | null>;
    showTheme(theme: 'system' | 'light' | 'dark'): void;
  };
}

/** The contract, entry by entry, out of the parts. */
export function handlersOf({
  info,
  sampleTrainee,
  job,
  shelf,
  settings,
  calmVoices,
  attempts,
  refused,
  system,
}: Parts): Handlers {
  /** A calm voice is somebody's: of whom the caller names, else of the one in the settings. */
  const trainee = async (id: string | undefined): Promise<string> => id ?? (await settings.get()).traineeName;
  return {
    'app:info': () => info,
    'offline:refused': async ({ address }) => refused({ by: 'policy', address }),

    'job:get': () => job?.job ?? null,
    'job:screenshot': async ({ name }) => job?.screenshot(name),
    'job:done': async ({ attempt, report, html }) => job?.done(attempt, report, html),
    'job:failed': async ({ sentence }) => job?.failed(sentence),

    'sample-trainee:get': () => sampleTrainee(),

    'packs:list': () => shelf.list(),

    'settings:get': () => settings.get(),
    'settings:set': async (wanted) => {
      await settings.set(wanted);
      system.showTheme(wanted.theme);
    },
    'calm-voice:get': async ({ deviceLabel, traineeId }) => calmVoices.get(await trainee(traineeId), deviceLabel),
    'calm-voice:set': async ({ traineeId, ...voice }) => calmVoices.set(await trainee(traineeId), voice),
    'microphone:ask': async () => ({ allowed: await system.askMicrophone() }),

    'attempts:list': () => attempts.list(),
    'attempts:begin': (attempt) => attempts.begin(attempt),
    'attempts:append': ({ id, events }) => attempts.append(id, events),
    'attempts:sound': ({ id, pcm }) => attempts.sound(id, pcm),
    'attempts:finish': (attempt) => attempts.finish(attempt),
    'attempts:open': async ({ id }) => {
      const { hasVoice, ...opened } = await attempts.open(id);
      return { ...opened, voiceUrl: hasVoice ? `${origin}/attempts/${id}/voice.wav` : null };
    },
    'attempts:delete': ({ id }) => attempts.delete(id),
    'report:save': async ({ name, html }) => {
      const path = await system.saveReport(name, html);
      return path === null ? null : { path };
    },
  };
}
