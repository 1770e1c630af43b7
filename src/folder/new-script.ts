import { basename, join } from 'node:path';
import { filesInTheWay, isTaken } from './files-in-the-way.ts';

/** No name of a file is longer. */
const LONGEST = 120;

/**
 * Where a new script goes in a season folder: `scripts/101.fountain`, with a number behind the name where another draft
 * has it. The same content under the same name is the same file.
 *
 * @param name as its sender calls it; only its last part counts, without what no file name should have
 */
export function newScriptPath(folder: string, name: string, bytes: Uint8Array): string {
  const last = basename(name.replaceAll('\\', '/'));
  const bare =
    last
      .replace(/[^\p{L}\p{N}\p{M} ._'()&+-]/gu, '-')
      .replace(/^[. ]+/, '')
      .slice(-LONGEST) || 'script';
  for (let copy = 1; ; copy++) {
    const path = join('scripts', copy === 1 ? bare : bare.replace(/(\.[^.]*)?$/, `-${copy}$1`));
    if (!isTaken(join(folder, path)) || filesInTheWay(folder, '', [{ path, content: bytes }]).length === 0) return path;
  }
}
