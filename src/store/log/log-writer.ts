/**
 * Appends to a log: what comes while a write is on its way to the disk goes with the next one, in one line and one
 * sync. `append` resolves when its records are on the disk.
 */
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Disk, DiskFile } from '../disk/disk.ts';
import { writeWhole } from '../disk/write-whole.ts';
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

export interface WriterOptions {
  /** What is whole in the file: the rest is what a write that was broken off left, and is cut off. */
  readonly whole: Uint8Array;
  /** Throws where another Onyva has the folder by now. */
  readonly mayWrite: () => void;
  /**
   * Another program has moved, removed, replaced or changed the file since the last write: what the log goes on with.
   *
   * @param own all that was written, where that can still be read
   * @param there what has the file's name now; null: nothing
   */
  readonly anew: (own: Uint8Array | null, there: Uint8Array | null) => Promise<Uint8Array>;
}

export async function logWriter(disk: Disk, path: string, options: WriterOptions): Promise<LogWriter> {
  const { whole } = options;
  const file = await disk.open(path, 'old');
  await file.cut(whole.length);
  await file.sync();
  await disk.syncFolder(dirname(path));
  const written = { length: whole.length, sum: crc32(whole), mark: await file.mark() };
  return new Writer(disk, path, file, written, options);
}

/** What of the file is ours. */
interface Written {
  readonly length: number;
  readonly sum: number;
  readonly mark: string;
}

class Writer implements LogWriter {
  readonly #disk: Disk;
  readonly #path: string;
  readonly #options: Pick<WriterOptions, 'mayWrite' | 'anew'>;
  #file: DiskFile;
  #written: Written;
  #waiting: Waiting[] = [];
  #writing: Promise<void> | null = null;
  /** A write has failed: what of it is in the file has to go before the next. */
  #isRagged = false;

  constructor(disk: Disk, path: string, file: DiskFile, written: Written, options: WriterOptions) {
    this.#disk = disk;
    this.#path = path;
    this.#file = file;
    this.#written = written;
    this.#options = { mayWrite: options.mayWrite, anew: options.anew };
  }

  get length(): number {
    return this.#written.length;
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
    try {
      if (this.#isOurs() && !this.#isRagged) await this.#takeBack();
    } finally {
      await this.#file.close();
    }
  }

  /** Of a log that another Onyva has by now, nothing is to be looked after at the end. */
  #isOurs(): boolean {
    try {
      this.#options.mayWrite();
      return true;
    } catch {
      return false;
    }
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
    this.#options.mayWrite();
    if (this.#isRagged) {
      await this.#file.cut(this.#written.length);
      await this.#file.sync();
      this.#written = { ...this.#written, mark: await this.#file.mark() };
      this.#isRagged = false;
    }
    await this.#takeBack();
    await this.#file.append(line);
    await this.#file.sync();
    const { length, sum } = this.#written;
    this.#written = { length: length + line.length, sum: crc32(line, sum), mark: await this.#file.mark() };
    // In a file that nobody finds by its name any more it is not kept.
    await this.#takeBack();
  }

  /** The file has its name and nothing but what was written, as it was left. */
  async #takeBack(): Promise<void> {
    const { length, sum, mark } = this.#written;
    const found = await this.#disk.mark(this.#path);
    if (found === mark) return;
    const bytes = await this.#file.read();
    const there = await this.#disk.read(this.#path);
    const own = bytes.length >= length && crc32(bytes.subarray(0, length)) === sum ? bytes.subarray(0, length) : null;
    if (own !== null && there !== null && Buffer.compare(own, there) === 0 && found === (await this.#file.mark())) {
      // Touched, and nothing else.
      this.#written = { length, sum, mark: found };
      return;
    }
    const whole = await this.#options.anew(own, there);
    await writeWhole(this.#disk, this.#path, whole);
    await this.#file.close();
    this.#file = await this.#disk.open(this.#path, 'old');
    this.#written = { length: whole.length, sum: crc32(whole), mark: await this.#file.mark() };
  }
}
