import type { BigIntStats } from 'node:fs';
import { type FileHandle, lstat, open, rename, rm } from 'node:fs/promises';
import type { Disk, DiskFile } from './disk.ts';
import { openOwn, readOwn } from './own-files.ts';

/** The disk of this machine. Its files are plain ones that nobody else can read (`own-files.ts`). */
export const systemDisk: Disk = {
  read: (path) => readOwn(path).catch(nullWhereNone),
  mark: (path) => lstat(path, { bigint: true }).then(markOf, nullWhereNone),
  open: async (path, as) => fileOf(await openOwn(path, as === 'new' ? 'anew' : 'append')),
  rename,
  remove: (path) => rm(path, { force: true }),
  async syncFolder(folder) {
    // Where folders cannot be opened (Windows), the system keeps names by itself.
    const handle = await open(folder, 'r').catch(() => null);
    if (handle === null) return;
    try {
      await handle.sync();
    } catch (error) {
      // Not every file system can; a disk that fails is another matter.
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EINVAL' && code !== 'EPERM' && code !== 'ENOTSUP') throw error;
    } finally {
      await handle.close();
    }
  },
};

function fileOf(handle: FileHandle): DiskFile {
  return {
    append: (bytes) => handle.appendFile(bytes),
    cut: (length) => handle.truncate(length),
    // The content and its length; times may wait.
    sync: () => handle.datasync(),
    async read() {
      const bytes = Buffer.alloc((await handle.stat()).size);
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, 0);
      return bytes.subarray(0, bytesRead);
    },
    mark: async () => markOf(await handle.stat({ bigint: true })),
    close: () => handle.close(),
  };
}

function markOf({ dev, ino, size, mtimeNs }: BigIntStats): string {
  return [dev, ino, size, mtimeNs].join(' ');
}

function nullWhereNone(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
