/**
 * Papers and exports written where a person asks for them, and nowhere where they could cost a season anything
 * (docs/decisions/048-writing-into-a-season.md).
 */
import { existsSync, lstatSync, readlinkSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Diagnostic } from '../foundation/index.ts';
import { diagnosticOf } from '../messages/index.ts';
import { ISSUED_FOLDER } from '../season/index.ts';
import { writeAtomically } from './write-atomically.ts';

/** Folder of a season in which what is printed may be written over. */
const OUT = 'out';
/** Nothing is printed into these: what Onyva keeps, and what was handed out. */
const KEPT_FOLDERS: readonly string[] = ['.onyva', ISSUED_FOLDER];
/** Nothing is printed under these names, even where there is no such file. */
const OWN_FILES: readonly string[] = ['season.yaml', 'plan.json'];

/**
 * Writes an output whole or not at all; null, or why it may not be there. Failures of the host are thrown.
 *
 * @param shown the path as the user knows it
 */
export async function writeOutput(
  path: string,
  shown: string,
  content: string | Uint8Array,
): Promise<Diagnostic | null> {
  const why = whyNoOutput(path, shown);
  if (why === null) await writeAtomically(path, content, { makesFolders: true });
  return why;
}

/**
 * Why no output may be written at a path, wherever its links lead: in a season's folder (one that has a `season.yaml`,
 * whosever it is) only a new file, or one in `out`, and nothing in `.onyva` or `issued`.
 */
export function whyNoOutput(path: string, shown: string): Diagnostic | null {
  const real = realTarget(resolve(path));
  const isTaken = lstatSync(real, { throwIfNoEntry: false }) !== undefined;
  for (let folder = dirname(real); ; folder = dirname(folder)) {
    if (isSeason(folder) && !mayBeIn(folder, real, isTaken)) {
      return diagnosticOf('folder', 'output-of-season', { file: shown, name: basename(path) }, null);
    }
    if (dirname(folder) === folder) return null;
  }
}

function mayBeIn(season: string, path: string, isTaken: boolean): boolean {
  // Some file systems take `Issued` for `issued`.
  const [first = '', ...rest] = relative(season, path).toLowerCase().split(sep);
  if (rest.length === 0) return !isTaken && !OWN_FILES.includes(first);
  return !KEPT_FOLDERS.includes(first) && (first === OUT || !isTaken);
}

/** What Onyva keeps counts also where the text is gone. */
function isSeason(folder: string): boolean {
  return existsSync(join(folder, 'season.yaml')) || existsSync(join(folder, '.onyva'));
}

/** Where a write to the path would end: links followed, also those that lead to nothing yet. */
function realTarget(path: string, links = 0): string {
  try {
    return realpathSync.native(path);
  } catch {
    const found = lstatSync(path, { throwIfNoEntry: false });
    // A ring of links leads nowhere: writing says so.
    if (found?.isSymbolicLink() && links < 40) {
      return realTarget(resolve(dirname(path), readlinkSync(path)), links + 1);
    }
    return dirname(path) === path ? path : join(realTarget(dirname(path), links), basename(path));
  }
}
