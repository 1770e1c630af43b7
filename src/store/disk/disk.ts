/**
 * What the log of edits asks of a disk: little enough that a test can play one that forgets at a power cut all that was
 * not synced (`testing/forgetful-disk.ts`). One suite holds both to the same promises (`disk.test.ts`).
 */

export interface DiskFile {
  /** At the end. On the disk only when a later `sync` has resolved; until then all, part or none of it may be. */
  append(bytes: Uint8Array): Promise<void>;
  /** Keeps the first `length` bytes; on the disk when synced, as above. */
  cut(length: number): Promise<void>;
  sync(): Promise<void>;
  /** What it has now, whatever has become of its name. */
  read(): Promise<Uint8Array>;
  /** Which file it is and when it was last written: another mark, another file or another content. */
  mark(): Promise<string>;
  close(): Promise<void>;
}

export interface Disk {
  /** Null when there is no such file. */
  read(path: string): Promise<Uint8Array | null>;
  /** The mark of the file that has this name now; null when there is none. */
  mark(path: string): Promise<string | null>;
  /** `new`: empty, whatever was there. `old`: as it is, made when it is not there. */
  open(path: string, as: 'new' | 'old'): Promise<DiskFile>;
  /** Over a file that has that name. */
  rename(from: string, to: string): Promise<void>;
  /** Nothing happens where there is none. */
  remove(path: string): Promise<void>;
  /** Names made, changed and taken away in the folder are on the disk; before, they may be forgotten. */
  syncFolder(folder: string): Promise<void>;
}
