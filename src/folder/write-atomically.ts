import { mkdir, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Writes beside the file, to the disk, and renames over it: a reader, a crash, a power cut meets the old file or the new one. A file that is
 * there keeps its permissions, and a symbolic link still leads to it. Failures are the host's and thrown; the old file is then as it was.
 *
 * @param options.makesFolders makes the folders the file is in where they are missing
 */
export async function writeAtomically(
  path: string,
  content: string | Uint8Array,
  options: { readonly makesFolders?: boolean } = {},
): Promise<void> {
  if (options.makesFolders === true) await mkdir(dirname(path), { recursive: true });
  const target = await realpath(path).catch(() => path);
  const mode = await stat(target).then(
    (before) => before.mode & 0o777,
    () => null,
  );
  const beside = `${target}.part`;
  try {
    const file = await open(beside, 'w');
    try {
      if (mode !== null) await file.chmod(mode);
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => {});
    throw error;
  }
  await syncFolder(dirname(target));
}

/** The new name is on the disk too; where folders cannot be synced (Windows), the system sees to it. */
async function syncFolder(folder: string): Promise<void> {
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
