import { renameSync } from 'node:fs';
import { link, lstat, mkdir, open, readlink, realpath, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Diagnostic } from '../foundation/index.ts';
import { diagnosticOf } from '../messages/index.ts';
import { hasCode, reasonOf } from './read-file.ts';

interface WriteOptions {
  readonly makesFolders?: boolean;
  readonly mayReplace?: () => boolean;
  readonly isOwn?: boolean;
}

/** Bytes of a byte order mark in UTF-8. */
const MARK = [0xef, 0xbb, 0xbf];

/**
 * Writes beside the file, to the disk, and renames over it: a reader, a crash, a power cut meets the old file or the
 * new one. A file that is there keeps its permissions, its owner (where the system lets us) and, for text, its byte
 * order mark; a symbolic link still leads to it, but other names of the same file (hard links) keep the old text.
 * Failures are the host's and thrown; the old file is then as it was. Nothing but a plain file is written over.
 *
 * @param options.makesFolders makes the folders the file is in where they are missing
 * @param options.mayReplace asked at the very last moment, when all is written beside the file: false leaves the file
 * that is there. Somebody may have saved it since it was looked at, and writing takes a while
 * @param options.isOwn the file is Onyva's alone: a link in its place is replaced, and nothing is written where it
 * leads
 * @returns whether it was written
 */
export async function writeAtomically(
  path: string,
  content: string | Uint8Array,
  options: WriteOptions = {},
): Promise<boolean> {
  if (options.makesFolders === true) await makeFolder(dirname(path));
  const target = options.isOwn === true ? path : await targetOf(path);
  const found = await (options.isOwn === true ? lstat(target) : stat(target)).catch(() => null);
  const before = found?.isSymbolicLink() === true ? null : found;
  if (before !== null && !before.isFile()) throw notPlain(path);
  const beside = halfWritten(target);
  try {
    const file = await open(beside, 'w', before === null ? 0o666 : 0o600);
    try {
      if (before !== null) {
        if (before.uid !== process.getuid?.() || before.gid !== process.getgid?.()) {
          await file.chown(before.uid, before.gid).catch(() => {});
        }
        await file.chmod(before.mode & 0o777);
        if (typeof content === 'string' && !content.startsWith('\ufeff') && (await isMarked(target)))
          await file.write(Uint8Array.from(MARK));
      }
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    if (options.mayReplace?.() === false) {
      await rm(beside, { force: true });
      return false;
    }
    // In the same breath as the question.
    renameSync(beside, target);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => {});
    throw error;
  }
  await syncFolder(dirname(target));
  return true;
}

/**
 * A folder with all it is in, where they are missing. Not by `recursive`: where nothing can be made (`/proc`), Node 20
 * then tries for ever.
 */
async function makeFolder(path: string): Promise<void> {
  const missing: string[] = [];
  for (let at = resolve(path); !(await isThere(at)); at = dirname(at)) missing.unshift(at);
  for (const folder of missing) {
    await mkdir(folder).catch((error: NodeJS.ErrnoException) => {
      // Another program was quicker.
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

/**
 * Writes a file that is not there yet, whole or not at all, to the disk. Rejects with `EEXIST` where anything has its
 * name, a link that leads nowhere included: that stays as it is.
 */
export async function writeNew(path: string, content: string | Uint8Array): Promise<void> {
  await makeFolder(dirname(path));
  const beside = halfWritten(path);
  try {
    const file = await open(beside, 'wx', 0o666);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await putInPlace(beside, path);
  } finally {
    await rm(beside, { force: true }).catch(() => {});
  }
  await syncFolder(dirname(path));
}

/** By a second name of the same file, which no system makes over another; where there are none, by taking the name. */
async function putInPlace(beside: string, path: string): Promise<void> {
  try {
    await link(beside, path);
  } catch (error) {
    if (hasCode(error, 'EEXIST')) throw error;
    await (await open(path, 'wx')).close();
    renameSync(beside, path);
  }
}

/** Links without an end, or whose end is not to be seen, count as there: making them says what is wrong. */
async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT' || dirname(path) === path,
  );
}

/**
 * Why a file cannot be written (a full disk, a read-only folder ...); null when as much as `bytes` can. Asked before
 * hours are spent on what is to be in it.
 *
 * @param shown the path as the user knows it
 */
export async function whyUnwritable(path: string, shown: string, bytes: number): Promise<Diagnostic | null> {
  try {
    await tryToWrite(path, bytes);
    return null;
  } catch (error) {
    return diagnosticOf('folder', 'file-unwritable', { file: shown, why: reasonOf(error) }, null);
  }
}

/**
 * Tries to write as much as `bytes` where the file is; rejects with the system's reason when that cannot be done.
 * Nothing is left of it.
 */
async function tryToWrite(path: string, bytes: number): Promise<void> {
  const target = await targetOf(path);
  const before = await stat(target).catch(() => null);
  if (before !== null && !before.isFile()) throw notPlain(path);
  const beside = halfWritten(target);
  try {
    const file = await open(beside, 'w', 0o600);
    try {
      // No zeros: some file systems keep those without room for them.
      await file.writeFile(new Uint8Array(bytes).fill(0x20));
      await file.sync();
    } finally {
      await file.close();
    }
  } finally {
    await rm(beside, { force: true }).catch(() => {});
  }
}

let writes = 0;

/** Named by the process and the write, so that two of either never write into one half file. */
function halfWritten(target: string): string {
  writes += 1;
  return `${target}.${process.pid}-${writes}.part`;
}

/** Where a link leads to, also to a file that is not there yet; the path itself when it is no link. */
async function targetOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const aim = await readlink(path).catch(() => null);
    return aim === null ? path : resolve(dirname(path), aim);
  }
}

async function isMarked(path: string): Promise<boolean> {
  const file = await open(path, 'r').catch(() => null);
  if (file === null) return false;
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(MARK.length), 0, MARK.length, 0);
    return bytesRead === MARK.length && MARK.every((byte, index) => buffer[index] === byte);
  } finally {
    await file.close();
  }
}

function notPlain(path: string): Error {
  return Object.assign(new Error(`EISDIR: ${path} is a folder or a device, no plain file`), {
    code: 'EISDIR',
    syscall: 'open',
  });
}

/** The new name of a file is on the disk too; where folders cannot be synced (Windows), the system sees to it. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  if (handle === null) return;
  try {
    await handle.sync();
  } catch {
    // Not every file system can.
  } finally {
    await handle.close();
  }
}
