import { copyFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Job } from '../../contract';
import type { JobOptions } from '../cli';
import { writeWhole } from '../store/atomic';
import type { Attempts } from '../store/attempts';
import { cannotSave, sentenceOf, Trouble } from '../trouble';
import { summaryOf } from './summary';
import { type Watch, watch } from './watch';

export interface JobOutside {
  /** The page as PNG; empty when nothing is painted yet. */
  capture(): Promise<Uint8Array>;
  print(text: string): void;
  complain(sentence: string): void;
  /** Ends the app. Called once. */
  exit(code: number): void;
}

const capturesTried = 5;
const betweenCapturesMs = 200;

/** A call with no hand on it, from main's side: hands it to the page, keeps what comes of it, and ends the app. */
export class JobRun {
  private over = false;
  private watch: Watch | null = null;

  constructor(
    readonly job: Job,
    private readonly options: JobOptions,
    private readonly attempts: Attempts,
    private readonly outside: JobOutside,
  ) {}

  start(): void {
    this.watch = watch((why) => this.fail(why));
  }

  sign(): void {
    this.watch?.sign();
  }

  async screenshot(name: string): Promise<void> {
    const { screenshots } = this.options;
    if (!screenshots) return;
    for (let i = 0; i < capturesTried; i++) {
      const png = await this.outside.capture();
      if (png.length > 0) return keep(join(screenshots, `${name}.png`), png);
      await new Promise((resolve) => setTimeout(resolve, betweenCapturesMs));
    }
    throw new Trouble(`The screenshot ${name} came out empty: run the call with its window in sight.`);
  }

  async done(attempt: string, report: unknown, html: string): Promise<void> {
    if (this.over) return;
    try {
      const { kind, report: path } = this.options;
      const folder = dirname(path);
      const log = this.attempts.logPath(attempt);
      const whole = { ...(report as object), log };
      await keep(path, `${JSON.stringify(whole, null, 2)}\n`);
      const files: Record<string, string> = { Report: path };
      if (kind === 'demo') {
        files['Page'] = join(folder, 'report.html');
        await keep(files['Page'], html);
        await copyFile(this.attempts.voicePath(attempt), join(folder, 'voice.wav')).catch(() => undefined);
      }
      files['Event log'] = log;
      if (this.options.screenshots) files['Screenshots'] = this.options.screenshots;
      this.outside.print(summaryOf(whole, files));
      this.end(0);
    } catch (error) {
      this.fail(error);
    }
  }

  failed(sentence: string): void {
    this.fail(new Trouble(sentence));
  }

  /** Ends the app with one sentence, unless it is ending already. */
  fail(error: unknown): void {
    if (this.over) return;
    this.outside.complain(sentenceOf(error));
    this.end(1);
  }

  private end(code: number): void {
    this.over = true;
    this.watch?.stop();
    this.outside.exit(code);
  }
}

const keep = (path: string, content: string | Uint8Array): Promise<void> =>
  writeWhole(path, content).catch((error) => {
    throw cannotSave('the report', dirname(path), error);
  });
