import { readFileSync } from 'node:fs';

/** The bytes of a file, or null when there is no such file. Other failures are the host's and thrown. */
export function readOrNull(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return null;
    throw error;
  }
}

/** The same as text: UTF-8, without a byte order mark. */
export function readTextOrNull(path: string): string | null {
  const bytes = readOrNull(path);
  return bytes === null ? null : new TextDecoder().decode(bytes);
}
