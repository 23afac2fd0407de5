import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';

/** What was written is on disk at the latest this long after. */
const syncMs = 500;
/** How often it is tried again when writing fails. */
const retryMs = 1000;

export interface GrowingFileOptions {
  /** Where to go on: bytes of the file that count. */
  from: number;
  /** Called before each sync with the length that counts (a header may need it). */
  beforeSync?: (file: FileHandle, length: number) => Promise<void>;
}

/**
 * A file that grows at its end. What can't be written is kept and tried again, so a full disk loses nothing as long as
 * we run; what is written is synced within half a second, so a pulled plug loses no more than that.
 */
export class GrowingFile {
  private file: FileHandle | null = null;
  private waiting: Uint8Array[] = [];
  private length: number;
  private unsynced = false;
  private timer: NodeJS.Timeout | null = null;
  private queue: Promise<void> = Promise.resolve();
  private writeError: unknown = null;
  private syncError: unknown = null;

  constructor(
    readonly path: string,
    private readonly options: GrowingFileOptions,
  ) {
    this.length = options.from;
  }

  /** Resolves when the system has it. Rejects when it can't be written now: it is kept, and comes with the next. */
  append(bytes: Uint8Array): Promise<void> {
    if (bytes.length > 0) this.waiting.push(bytes);
    return this.inTurn(async () => {
      await this.write();
      this.throwFailed();
    });
  }

  /** Writes what waits, syncs and closes. Rejects, and stays open, when that fails. */
  close(): Promise<void> {
    return this.inTurn(async () => {
      await this.write();
      await this.sync();
      this.throwFailed();
      if (this.timer) clearTimeout(this.timer);
      this.timer = null;
      await this.letGo();
    });
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    const mine = this.queue.then(work);
    this.queue = mine.catch(() => undefined);
    return mine;
  }

  /** Always at the position that counts, so that half a write is written over and not continued. */
  private async write(): Promise<void> {
    this.writeError = null;
    try {
      this.file ??= await open(this.path, constants.O_RDWR | constants.O_CREAT, 0o600);
      for (let next = this.waiting[0]; next; next = this.waiting[0]) {
        for (let done = 0; done < next.length; ) {
          const { bytesWritten } = await this.file.write(next, done, next.length - done, this.length + done);
          done += bytesWritten;
        }
        this.length += next.length;
        this.waiting.shift();
        this.unsynced = true;
      }
    } catch (error) {
      this.writeError = error;
      await this.letGo();
    }
    if (this.unsynced || this.waiting.length > 0) this.later(this.waiting.length > 0 ? retryMs : syncMs);
  }

  private async sync(): Promise<void> {
    if (!this.unsynced || !this.file) return;
    try {
      await this.options.beforeSync?.(this.file, this.length);
      await this.file.datasync();
      this.unsynced = false;
      this.syncError = null;
    } catch (error) {
      // Some devices can't sync (EINVAL): there is nothing more to be done about those.
      if ((error as NodeJS.ErrnoException).code === 'EINVAL') this.unsynced = false;
      else this.syncError = error;
    }
  }

  private later(ms: number): void {
    this.timer ??= setTimeout(() => {
      this.timer = null;
      void this.inTurn(async () => {
        if (this.waiting.length > 0) await this.write();
        await this.sync();
        if (this.unsynced) this.later(retryMs);
      });
    }, ms);
  }

  private throwFailed(): void {
    const error = this.writeError ?? this.syncError;
    if (error) throw error;
  }

  private async letGo(): Promise<void> {
    const file = this.file;
    this.file = null;
    await file?.close().catch(() => undefined);
  }
}
