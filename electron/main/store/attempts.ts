import { readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Attempt, attemptSchema } from '../../../renderer/core/call/attempt';
import type { CallEvent } from '../../../renderer/core/call/log';
import { cannotSave, isMissing, Trouble } from '../trouble';
import { makeFolder, readJson, writeWhole } from './atomic';
import type { GrowingFile } from './growing-file';
import { linesOf, logFile, readLog, repairLog } from './log';
import { headerBytes, repairWav, soundFile } from './sound';

/** Before a folder is emptied it gets this name, so that no half attempt is ever listed. */
const doomed = '.deleted-';

interface Live {
  attempt: Attempt;
  /** Null until the folder could be made: a full disk must not end a call. */
  files: { log: GrowingFile; sound: GrowingFile } | null;
  making: Promise<void> | null;
  /** What came before the files were there. */
  early: { events: Uint8Array[]; pcm: Uint8Array[] };
}

export interface OpenedAttempt {
  attempt: Attempt;
  log: CallEvent[];
  logPath: string;
  hasVoice: boolean;
}

/** Calls on disk: a folder each, with `summary.json`, `log.jsonl` and `voice.wav`. */
export class Attempts {
  private readonly live = new Map<string, Live>();
  private late: Promise<void> = Promise.resolve();

  constructor(readonly root: string) {}

  logPath = (id: string): string => join(this.root, id, 'log.jsonl');
  voicePath = (id: string): string => join(this.root, id, 'voice.wav');
  private summaryPath = (id: string): string => join(this.root, id, 'summary.json');

  /** At start, before anything is read: puts calls right that were cut off, and finishes deletions. */
  async repair(): Promise<void> {
    for (const name of await this.folders()) {
      if (name.startsWith(doomed)) await rm(join(this.root, name), { recursive: true, force: true });
      const attempt = await this.summary(name);
      if (attempt?.ending !== null) continue;
      await repairLog(this.logPath(name));
      const seconds = await repairWav(this.voicePath(name));
      if (seconds !== attempt.seconds)
        await writeWhole(this.summaryPath(name), JSON.stringify({ ...attempt, seconds }));
    }
  }

  /** Newest first. Those without an ending were cut off, or still run. */
  async list(): Promise<Attempt[]> {
    const all = await Promise.all((await this.folders()).map((name) => this.summary(name)));
    return all.filter((a) => a !== null).sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1));
  }

  /** Rejects when it can't be saved now; the call may go on, and is saved as soon as that is possible. */
  async begin(attempt: Attempt): Promise<void> {
    if (this.live.has(attempt.id) || (await this.exists(attempt.id)))
      throw new Trouble(`There is a call ${attempt.id} already: begin another.`);
    this.live.set(attempt.id, { attempt, files: null, making: null, early: { events: [], pcm: [] } });
    await this.saving('this call', () => this.settle(attempt.id));
  }

  async append(id: string, events: CallEvent[]): Promise<void> {
    const live = this.live.get(id);
    if (!live) return this.appendLater(id, events);
    live.early.events.push(linesOf(events));
    await this.saving("this call's log", () => this.settle(id));
  }

  async sound(id: string, pcm: Uint8Array): Promise<void> {
    const live = this.live.get(id);
    if (!live) throw new Trouble('This call is over: its recording is closed.');
    if (pcm.length % 2 !== 0) throw new Trouble('Sound is kept in samples of two bytes: send whole ones.');
    live.early.pcm.push(pcm);
    await this.saving("this call's recording", () => this.settle(id));
  }

  /** Also of a call that is over: its score may change when a word is corrected. */
  async finish(attempt: Attempt): Promise<void> {
    const live = this.live.get(attempt.id);
    if (!live && !(await this.exists(attempt.id))) throw new Trouble(`There is no call ${attempt.id}: it was deleted.`);
    if (live) live.attempt = attempt;
    await this.saving('this call', async () => {
      if (live) await this.closeFiles(attempt.id);
      await writeWhole(this.summaryPath(attempt.id), JSON.stringify(attempt));
    });
    this.live.delete(attempt.id);
  }

  async open(id: string): Promise<OpenedAttempt> {
    const attempt = await this.summary(id);
    if (!attempt) throw new Trouble(`There is no call ${id}: it was deleted.`);
    const voice = await stat(this.voicePath(id)).catch(() => null);
    return {
      attempt,
      log: await readLog(this.logPath(id)),
      logPath: this.logPath(id),
      hasVoice: (voice?.size ?? 0) > headerBytes,
    };
  }

  /** For good. */
  async delete(id: string): Promise<void> {
    if (this.live.has(id)) await this.closeFiles(id).catch(() => undefined);
    this.live.delete(id);
    const going = join(this.root, `${doomed}${id}`);
    try {
      await rm(going, { recursive: true, force: true });
      await rename(join(this.root, id), going);
      await rm(going, { recursive: true, force: true });
    } catch (error) {
      if (!isMissing(error))
        throw new Trouble(`This call could not be deleted: delete the folder ${join(this.root, id)} by hand.`);
    }
  }

  /** When the window closes or its page is gone: what runs is left as a call that was cut off. */
  async close(): Promise<void> {
    for (const { attempt } of [...this.live.values()]) await this.finish(attempt).catch(() => undefined);
  }

  /** Makes the files if need be and hands on what has gathered. */
  private async settle(id: string): Promise<void> {
    const live = this.live.get(id);
    if (!live) return;
    if (!live.files) {
      live.making ??= this.makeFiles(live).finally(() => {
        live.making = null;
      });
      await live.making;
    }
    const { files, early } = live;
    if (!files) return;
    const results = await Promise.allSettled([
      ...early.events.splice(0).map((bytes) => files.log.append(bytes)),
      ...early.pcm.splice(0).map((bytes) => files.sound.append(bytes)),
    ]);
    for (const result of results) if (result.status === 'rejected') throw result.reason;
  }

  private async makeFiles(live: Live): Promise<void> {
    const { id } = live.attempt;
    await makeFolder(join(this.root, id));
    await writeWhole(this.summaryPath(id), JSON.stringify(live.attempt));
    live.files = { log: await logFile(this.logPath(id)), sound: soundFile(this.voicePath(id)) };
  }

  private async closeFiles(id: string): Promise<void> {
    await this.settle(id);
    const files = this.live.get(id)?.files;
    await files?.log.close();
    await files?.sound.close();
  }

  /** To the log of a call that is over: a corrected word, and what is judged of it. */
  private async appendLater(id: string, events: CallEvent[]): Promise<void> {
    const work = async () => {
      if (!(await this.exists(id))) throw new Trouble(`There is no call ${id}: it was deleted.`);
      const log = await logFile(this.logPath(id));
      await log.append(linesOf(events));
      await log.close();
    };
    // One at a time: each begins where the one before ended.
    const mine = this.late.then(() => this.saving("this call's log", work));
    this.late = mine.catch(() => undefined);
    await mine;
  }

  private async saving(what: string, work: () => Promise<void>): Promise<void> {
    await work().catch((error) => {
      throw cannotSave(what, this.root, error);
    });
  }

  private async summary(id: string): Promise<Attempt | null> {
    const parsed = attemptSchema.safeParse(await readJson(this.summaryPath(id)).catch(() => null));
    return parsed.success && parsed.data.id === id ? parsed.data : null;
  }

  private exists = async (id: string): Promise<boolean> => (await this.summary(id)) !== null;

  private async folders(): Promise<string[]> {
    return readdir(this.root).catch((error) => {
      if (isMissing(error)) return [];
      throw error;
    });
  }
}
