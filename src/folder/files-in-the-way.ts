import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../foundation/index.ts';
import { diagnosticOf } from '../messages/index.ts';
import { hasCode, readFile } from './read-file.ts';
import { writeNew } from './write-atomically.ts';

/** A file that is to be made in a season folder. */
export interface NewFile {
  /** Inside the folder. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Which of the files would overwrite something else. A file that has the very content already is in nobody's way. */
export function filesInTheWay(folder: string, shownAs: string, files: readonly NewFile[]): Diagnostic[] {
  return files.flatMap(({ path, content }) => {
    if (!isTaken(join(folder, path))) return [];
    const wanted = Buffer.from(content);
    const found = readFile(join(folder, path), path, wanted.length);
    if (found instanceof Uint8Array && wanted.equals(found)) return [];
    return [diagnosticOf('folder', 'file-in-the-way', { file: join(shownAs, path) }, null)];
  });
}

/**
 * Makes the files, `season.yaml` last, none over another, also where two commands make one at the same time. Gives what
 * is in the way: nothing is then written, or what was written by then stays.
 */
export async function makeFiles(
  folder: string,
  shownAs: string,
  files: readonly NewFile[],
): Promise<readonly Diagnostic[]> {
  const inTheWay = filesInTheWay(folder, shownAs, files);
  if (inTheWay.length > 0) return inTheWay;
  const isLast = ({ path }: NewFile): boolean => path === 'season.yaml';
  for (const file of [...files.filter((each) => !isLast(each)), ...files.filter(isLast)]) {
    try {
      await writeNew(join(folder, file.path), file.content);
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) throw error;
      const now = filesInTheWay(folder, shownAs, [file]);
      if (now.length > 0) return now;
    }
  }
  return [];
}

/** Whether anything has that name: a file, a folder, a link that leads nowhere. */
export function isTaken(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch (error) {
    if (hasCode(error, 'ENOENT') || hasCode(error, 'ENOTDIR')) return false;
    throw error;
  }
}
