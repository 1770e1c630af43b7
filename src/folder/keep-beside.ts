import { constants } from 'node:fs';
import { type FileHandle, open, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { hasCode } from './read-file.ts';
import { syncFolder } from './write-atomically.ts';

/**
 * Writes a copy beside a file under the first name that is free (`season.yaml.kept`, `season.yaml.kept-2` ...) with the
 * same permissions; gives the copy's path. What was kept before stays; the same content is not kept twice.
 *
 * @param name of the number-th copy
 */
export async function keepBeside(
  path: string,
  content: string | Uint8Array,
  name: (number: number) => string = (number) => (number === 1 ? `${path}.kept` : `${path}.kept-${number}`),
): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const mode = await stat(path).then(
    (before) => before.mode & 0o777,
    () => 0o666,
  );
  for (let number = 1; ; number++) {
    const copy = name(number);
    let file: FileHandle;
    try {
      file = await open(copy, 'wx', mode);
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) throw error;
      if (await isThere(copy, bytes)) return copy;
      continue;
    }
    try {
      await file.writeFile(bytes);
      await file.sync();
    } catch (error) {
      await rm(copy, { force: true }).catch(() => {});
      throw error;
    } finally {
      await file.close();
    }
    await syncFolder(dirname(copy));
    return copy;
  }
}

async function isThere(path: string, bytes: Uint8Array): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  if (found === null || !found.isFile() || found.size !== bytes.length) return false;
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch(() => null);
  if (file === null) return false;
  try {
    return Buffer.compare(await file.readFile(), bytes) === 0;
  } finally {
    await file.close();
  }
}
