import { dirname } from 'node:path';
import type { Disk } from './disk.ts';

/** Writes a file so that after a power cut at any moment it is the old one or the new one, whole. */
export async function writeWhole(disk: Disk, path: string, bytes: Uint8Array): Promise<void> {
  const beside = `${path}.new`;
  const file = await disk.open(beside, 'new');
  try {
    await file.append(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await disk.rename(beside, path);
  await disk.syncFolder(dirname(path));
}
