import { realpathSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import type { Diagnostic } from '../foundation/index.ts';
import { diagnosticOf } from '../messages/index.ts';
import { hasCode, reasonOf } from './read-file.ts';

/**
 * Where a script of a season lies; why it is not read; null when there is no such file. A season may come from anyone,
 * so what it names is read from inside its folder only, where links lead to included.
 *
 * @param path as `season.yaml` writes it
 */
export function scriptPath(folder: string, path: string): string | Diagnostic | null {
  const outside = (): Diagnostic => diagnosticOf('folder', 'script-outside', { script: path }, null);
  if (isAbsolute(path) || !isInside(folder, join(folder, path))) return outside();
  try {
    const real = realpathSync(join(folder, path));
    return isInside(realpathSync(folder), real) ? real : outside();
  } catch (error) {
    if (hasCode(error, 'ENOENT') || hasCode(error, 'ENOTDIR')) return null;
    return diagnosticOf('folder', 'file-unreadable', { file: path, why: reasonOf(error) }, null);
  }
}

export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
