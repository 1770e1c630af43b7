/**
 * Issued papers of a season folder: `issued/CODE.json` is the record, beside it the files that were handed out. Neither
 * is ever written again; who has confirmed is in a file of its own, and `index.html` shows which paper is the latest.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { type CalendarDay, isCalendarDay } from '../foundation/index.ts';
import { ISSUED_FOLDER, type IssuedPaper, readIssuedPaper } from '../season/index.ts';
import { keepBeside } from './keep-beside.ts';
import { LARGEST_SCRIPT, readFile, readText } from './read-file.ts';
import { syncFolder, writeAtomically } from './write-atomically.ts';

export interface IssuedOnDisk {
  readonly paper: IssuedPaper;
  /** Files that are no longer what was issued, or gone. */
  readonly altered: readonly string[];
  /** When each person confirmed, by id. */
  readonly confirmed: Readonly<Record<string, CalendarDay>>;
}

/** All papers issued of a season, by date, then code. Records that cannot be read are left out. */
export function issuedIn(folder: string): readonly IssuedOnDisk[] {
  const inside = join(folder, ISSUED_FOLDER);
  if (!existsSync(inside)) return [];
  const confirmations = confirmedIn(inside);
  const papers = readdirSync(inside)
    .filter((file) => file.endsWith('.json') && file !== CONFIRMED)
    .flatMap((file): readonly IssuedOnDisk[] => {
      const text = readText(join(inside, file), file, LARGEST_SCRIPT);
      const paper = typeof text === 'string' ? readIssuedPaper(text) : null;
      if (paper === null || `${paper.code}.json` !== file) return [];
      const altered = paper.files.filter(({ name, sha256 }) => digestAt(folder, name) !== sha256);
      const confirmed = Object.hasOwn(confirmations, paper.code) ? confirmations[paper.code]! : {};
      return [{ paper, altered: altered.map(({ name }) => name), confirmed }];
    });
  return papers.sort(({ paper: a }, { paper: b }) =>
    a.date === b.date ? (a.code < b.code ? -1 : 1) : a.date < b.date ? -1 : 1,
  );
}

/** A file that is handed out. */
export interface IssuedFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/**
 * Keeps a paper: its files, then its record, none of them written over another. Rejects with `EEXIST` where a paper of
 * this code is there already.
 */
export async function keepIssued(
  folder: string,
  paper: Omit<IssuedPaper, 'files'>,
  files: readonly IssuedFile[],
): Promise<IssuedPaper> {
  const inside = join(folder, ISSUED_FOLDER);
  const record: IssuedPaper = {
    ...paper,
    files: files.map(({ name, content }) => ({ name, sha256: digestOf(content) })),
  };
  if (existsSync(join(inside, `${paper.code}.json`))) throw Object.assign(new Error(paper.code), { code: 'EEXIST' });
  // Files without a record are left from an attempt that broke off: nobody was handed them.
  for (const { name, content } of files) await writeAtomically(join(inside, name), content, { makesFolders: true });
  const file = await open(join(inside, `${paper.code}.json`), 'wx');
  try {
    await file.writeFile(`${JSON.stringify(record, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await syncFolder(inside);
  return record;
}

/** Notes that somebody has confirmed, or (null) that they have not. */
export async function noteConfirmed(
  folder: string,
  code: string,
  person: string,
  date: CalendarDay | null,
): Promise<void> {
  const inside = join(folder, ISSUED_FOLDER);
  const file = join(inside, CONFIRMED);
  const text = readText(file, CONFIRMED, LARGEST_SCRIPT);
  // What cannot be read is not written over: somebody may mend it.
  if (typeof text === 'string' && !isJson(text)) await keepBeside(file, text);
  const all = confirmedIn(inside);
  const { [person]: _before, ...others } = Object.hasOwn(all, code) ? all[code]! : {};
  const papers = { ...all, [code]: date === null ? others : { ...others, [person]: date } };
  await writeAtomically(file, `${JSON.stringify(papers, null, 2)}\n`, { makesFolders: true });
}

const CONFIRMED = 'confirmed.json';

type Confirmations = Readonly<Record<string, Readonly<Record<string, CalendarDay>>>>;

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function confirmedIn(inside: string): Confirmations {
  const text = readText(join(inside, CONFIRMED), CONFIRMED, LARGEST_SCRIPT);
  if (typeof text !== 'string') return {};
  try {
    const found: unknown = JSON.parse(text);
    if (typeof found !== 'object' || found === null || Array.isArray(found)) return {};
    return Object.fromEntries(
      Object.entries(found).map(([code, people]) => [
        code,
        Object.fromEntries(
          Object.entries((people as Record<string, unknown>) ?? {}).filter(
            (entry): entry is [string, CalendarDay] => typeof entry[1] === 'string' && isCalendarDay(entry[1]),
          ),
        ),
      ]),
    );
  } catch {
    return {};
  }
}

/**
 * A file of a paper as it is now; null where there is none. A record may come from anyone: it names files beside it.
 */
export function issuedContent(folder: string, name: string): Uint8Array | null {
  if (/[\\/]/.test(name)) return null;
  const bytes = readFile(join(folder, ISSUED_FOLDER, name), name, LARGEST_SCRIPT);
  return bytes instanceof Uint8Array ? bytes : null;
}

function digestAt(folder: string, name: string): string | null {
  const content = issuedContent(folder, name);
  return content === null ? null : digestOf(content);
}

function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
