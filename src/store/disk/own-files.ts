/**
 * What Onyva keeps of a season (`.onyva`) may have come with the season from anyone. Everything in it is opened here:
 * plain files and real folders only. A link could lead a write anywhere, and a pipe or a device is waited for without
 * an end. Anything else rejects with `StoreRefused`, and is left as it is.
 */
import { constants, type Stats } from 'node:fs';
import { type FileHandle, lstat, mkdir, open } from 'node:fs/promises';
import { StoreRefused } from '../store.ts';

/** Systems without them (Windows) have no such pipes, and there a link is seen before the file is opened. */
const AS_IT_IS = (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

const WAYS = {
  read: constants.O_RDONLY,
  /** As it is. */
  change: constants.O_RDWR,
  /** Empty, whatever was there. */
  anew: constants.O_RDWR | constants.O_CREAT | constants.O_TRUNC,
  /** As it is, made when it is not there; writes go to its end. */
  append: constants.O_RDWR | constants.O_CREAT | constants.O_APPEND,
} as const;

/** A file of Onyva's own, readable by nobody else when it is made. Rejects with ENOENT where it is not made. */
export async function openOwn(path: string, way: keyof typeof WAYS): Promise<FileHandle> {
  // Asked before it is opened: opening is all that some devices wait for.
  const found = await whatIsAt(path);
  if (found !== null) refuseNoFile(path, found);
  let file: FileHandle;
  try {
    file = await open(path, WAYS[way] | AS_IT_IS, 0o600);
  } catch (error) {
    // Something else has taken its place just now.
    const now = await whatIsAt(path);
    if (now !== null) refuseNoFile(path, now);
    throw error;
  }
  try {
    refuseNoFile(path, await file.stat());
    return file;
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** Rejects with ENOENT where there is none. */
export async function readOwn(path: string): Promise<Buffer> {
  const file = await openOwn(path, 'read');
  try {
    return await file.readFile();
  } finally {
    await file.close();
  }
}

export async function writeOwn(path: string, text: string): Promise<void> {
  const file = await openOwn(path, 'anew');
  try {
    await file.writeFile(text);
  } finally {
    await file.close();
  }
}

/** Makes the folder where there is none. */
export async function ownFolder(path: string): Promise<void> {
  const found = await whatIsAt(path);
  if (found === null) {
    await mkdir(path, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
      // Another Onyva was faster.
      if (error.code !== 'EEXIST') throw error;
    });
  }
  await refuseNoFolder(path);
}

/** Nothing is refused where there is nothing. */
export async function refuseNoFolder(path: string): Promise<void> {
  const found = await whatIsAt(path);
  if (found === null) return;
  if (found.isSymbolicLink()) throw new StoreRefused('link', { path });
  if (!found.isDirectory()) throw new StoreRefused('in-the-way', { path });
}

function refuseNoFile(path: string, found: Stats): void {
  if (found.isSymbolicLink()) throw new StoreRefused('link', { path });
  if (!found.isFile()) throw new StoreRefused('no-plain-file', { path });
}

async function whatIsAt(path: string): Promise<Stats | null> {
  return lstat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}
