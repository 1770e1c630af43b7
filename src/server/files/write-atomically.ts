import { open, rename } from 'node:fs/promises';

/** Writes beside the file, to the disk, and renames over it: a reader, a crash, a power cut meets the old file or the new one. */
export async function writeAtomically(path: string, text: string): Promise<void> {
  const beside = `${path}.part`;
  const file = await open(beside, 'w');
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(beside, path);
}
