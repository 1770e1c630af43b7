import { type FileHandle, open, readFile, rename, rm } from 'node:fs/promises';
import type { Disk, DiskFile } from './disk.ts';

/** The disk of this machine. Its files are readable by nobody else. */
export const systemDisk: Disk = {
  read: (path) =>
    readFile(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    }),
  open: async (path, as) => fileOf(await open(path, as === 'new' ? 'w' : 'a', 0o600)),
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
    close: () => handle.close(),
  };
}
