/**
 * Appends to a log: what comes while a write is on its way to the disk goes with the next one, in one line and one
 * sync. `append` resolves when its records are on the disk.
 */
import { dirname } from 'node:path';
import type { Disk, DiskFile } from '../disk/disk.ts';
import { type LogRecord, writtenLine } from './log-lines.ts';

export interface LogWriter {
  append(records: readonly LogRecord[]): Promise<void>;
  /** Bytes that are on the disk. */
  readonly length: number;
  /** Resolves when all that was given is on the disk, or has failed. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

interface Waiting {
  readonly records: readonly LogRecord[];
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * @param length of what is whole in the file: the rest is what a write that was broken off left, and is cut off
 * @param mayWrite throws where another Onyva has the folder by now
 */
export async function logWriter(
  disk: Disk,
  path: string,
  { length, mayWrite }: { readonly length: number; readonly mayWrite: () => void },
): Promise<LogWriter> {
  const file = await disk.open(path, 'old');
  await file.cut(length);
  await file.sync();
  await disk.syncFolder(dirname(path));
  return new Writer(file, length, mayWrite);
}

class Writer implements LogWriter {
  readonly #file: DiskFile;
  readonly #mayWrite: () => void;
  #length: number;
  #waiting: Waiting[] = [];
  #writing: Promise<void> | null = null;
  /** A write has failed: what of it is in the file has to go before the next. */
  #isRagged = false;

  constructor(file: DiskFile, length: number, mayWrite: () => void) {
    this.#file = file;
    this.#length = length;
    this.#mayWrite = mayWrite;
  }

  get length(): number {
    return this.#length;
  }

  append(records: readonly LogRecord[]): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ records, resolve, reject });
      this.#writing ??= this.#writeAll();
    });
  }

  async settled(): Promise<void> {
    while (this.#writing !== null) await this.#writing;
  }

  async close(): Promise<void> {
    await this.settled();
    await this.#file.close();
  }

  async #writeAll(): Promise<void> {
    // What else is asked for in this turn goes along.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const group = this.#waiting;
      this.#waiting = [];
      try {
        await this.#write(writtenLine(group.flatMap(({ records }) => records)));
      } catch (error) {
        this.#isRagged = true;
        // What was asked for since counts on what has failed.
        for (const { reject } of [...group, ...this.#waiting.splice(0)]) reject(error);
        continue;
      }
      for (const { resolve } of group) resolve();
    }
    this.#writing = null;
  }

  async #write(line: Uint8Array): Promise<void> {
    this.#mayWrite();
    if (this.#isRagged) {
      await this.#file.cut(this.#length);
      await this.#file.sync();
      this.#isRagged = false;
    }
    await this.#file.append(line);
    await this.#file.sync();
    this.#length += line.length;
  }
}
