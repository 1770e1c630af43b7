/** `comparison.json` beside `plan.json`: what comparing has found so far, kept after each plan. */
import { createHash } from 'node:crypto';
import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { type ComparisonFile, readComparison, type Season, writeComparison } from '../season/index.ts';
import { keepBeside } from './keep-beside.ts';
import { LARGEST_PLAN, readFile, readText } from './read-file.ts';
import { writeAtomically } from './write-atomically.ts';

export const COMPARISON_NAME = 'comparison.json';

/** A dozen plans of a large season have some megabytes. */
export const LARGEST_COMPARISON = 3 * LARGEST_PLAN;

/**
 * Tells the records of one season from others: a comparison holds for the records it was made from. Where a scene
 * stands in which file is none of them: files are named as the folder was when it was opened.
 */
export function recordsMark(season: Season): string {
  const scenes = season.scenes.map(({ source: _, ...scene }) => scene);
  return createHash('sha256')
    .update(JSON.stringify({ ...season, scenes }))
    .digest('hex')
    .slice(0, 32);
}

/** `written`; `stays`: what is there is of the same records and has more; `beside`: a link to what is none of ours. */
export interface KeptComparison {
  readonly how: 'written' | 'stays' | 'beside';
  /** Where it went, in the folder; where it is, when it stays. */
  readonly name: string;
  /** Copy of a file that was there and could not be read as a comparison. */
  readonly unreadable: string | null;
}

/** Rejects when nothing can be written (full, read-only ...). */
export async function keepComparison(folder: string, comparison: ComparisonFile): Promise<KeptComparison> {
  const path = join(folder, COMPARISON_NAME);
  const content = writeComparison(comparison);
  const text = readText(path, COMPARISON_NAME, LARGEST_COMPARISON);
  const before = typeof text === 'string' ? readComparison(text, COMPARISON_NAME).comparison : null;
  if (before !== null && hasMore(before, comparison)) return { how: 'stays', name: COMPARISON_NAME, unreadable: null };
  let unreadable: string | null = null;
  if (before === null) {
    // Of another program, or damaged: not ours to throw away.
    const bytes = readFile(path, path, Number.MAX_SAFE_INTEGER);
    if (bytes !== null && !(bytes instanceof Uint8Array)) throw new Error(bytes.code);
    if (bytes !== null && (await lstat(path)).isSymbolicLink()) {
      const beside = await keepBeside(path, content, (number) => join(folder, `comparison-${number + 1}.json`));
      return { how: 'beside', name: beside.slice(folder.length + 1), unreadable: null };
    }
    if (bytes !== null) unreadable = (await keepBeside(path, bytes)).slice(folder.length + 1);
  }
  await writeAtomically(path, content);
  return { how: 'written', name: COMPARISON_NAME, unreadable };
}

/** What is done stays: a comparison that was stopped early does not take the place of a whole one. */
function hasMore(before: ComparisonFile, now: ComparisonFile): boolean {
  return before.records === now.records && now.stopped && before.plans.length > now.plans.length;
}
