/**
 * Issued papers of a season folder: `issued/CODE.json` is the record, beside it the files that were handed out. Neither
 * is ever written again; who has confirmed is in a file of its own, and `index.html` shows which paper is the latest. A
 * number is given once, as long as anything in the folder still has it: a file, a record, a line of either list.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type CalendarDay, type Diagnostic, isCalendarDay } from '../foundation/index.ts';
import { diagnosticOf } from '../messages/index.ts';
import { ISSUED_FOLDER, type IssuedPaper, readIssuedPaper } from '../season/index.ts';
import { isTaken } from './files-in-the-way.ts';
import { keepBeside } from './keep-beside.ts';
import { LARGEST_SCRIPT, readFile, readText } from './read-file.ts';
import { isInside } from './script-path.ts';
import { writeAtomically, writeNew } from './write-atomically.ts';

export interface IssuedOnDisk {
  readonly paper: IssuedPaper;
  /** Files that are no longer what was issued, or gone. */
  readonly altered: readonly string[];
  /** When each person confirmed, by id. */
  readonly confirmed: Readonly<Record<string, CalendarDay>>;
}

/** All papers issued of a season, by date, then code. Records that cannot be read are left to `damagedIssued`. */
export function issuedIn(folder: string): readonly IssuedOnDisk[] {
  const inside = join(folder, ISSUED_FOLDER);
  const confirmations = confirmedIn(inside);
  const papers = namesIn(inside)
    .filter(isRecord)
    .flatMap((file): readonly IssuedOnDisk[] => {
      const paper = recordAt(inside, file);
      if (paper === null) return [];
      const altered = paper.files.filter(({ name, sha256 }) => digestAt(folder, name) !== sha256);
      const confirmed = Object.hasOwn(confirmations, paper.code) ? confirmations[paper.code]! : {};
      return [{ paper, altered: altered.map(({ name }) => name), confirmed }];
    });
  return papers.sort(({ paper: a }, { paper: b }) =>
    a.date === b.date ? (a.code < b.code ? -1 : 1) : a.date < b.date ? -1 : 1,
  );
}

/** Papers that are in no list: their record is damaged or gone, each with its place and what to do. */
export function damagedIssued(folder: string): readonly Diagnostic[] {
  const inside = join(folder, ISSUED_FOLDER);
  const names = namesIn(inside);
  const damaged = names.filter((file) => isRecord(file) && recordAt(inside, file) === null);
  const handedOut = names.flatMap((file) => HANDED_OUT.exec(file)?.[1] ?? []);
  const lost = [...new Set(handedOut)].filter((code) => !names.includes(`${code}.json`));
  const told = (what: 'issued-damaged' | 'issued-no-record', code: string): Diagnostic => {
    const file = `${ISSUED_FOLDER}/${code}.json`;
    return { ...diagnosticOf('folder', what, { file, code }, { file, line: 1, column: 1 }), severity: 'warning' };
  };
  return [
    ...damaged.map((file) => told('issued-damaged', file.slice(0, -'.json'.length))),
    ...lost.map((code) => told('issued-no-record', code)),
  ];
}

/** The highest number of a series (`CS-20270412`) of which there is any trace; 0: none. */
export function lastIssued(folder: string, series: string): number {
  const inside = join(folder, ISSUED_FOLDER);
  const names = namesIn(inside);
  const lists = [...names.filter((file) => file.endsWith('.json')), INDEX].map((file) => {
    const bytes = readFile(join(inside, file), file, LARGEST_SCRIPT);
    return bytes instanceof Uint8Array ? Buffer.from(bytes).toString('latin1') : '';
  });
  // `CS-20270412-2-1` is the first paper of the unit 2.
  const code = new RegExp(`(?<![\\w-])${series.replace(/[^\w-]/g, '\\$&')}-(\\d{1,9})(?![\\w]|-\\d)`, 'g');
  const numbers = [...names, ...lists].flatMap((text) => [...text.matchAll(code)].map(([, number]) => Number(number)));
  return numbers.reduce((last, number) => Math.max(last, number), 0);
}

/** A file that is handed out. */
export interface IssuedFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/**
 * Keeps a paper: its files, then its record, none of them written over another. Rejects with `EEXIST` where anything of
 * this code is there already: its number is then given to nobody.
 */
export async function keepIssued(
  folder: string,
  paper: Omit<IssuedPaper, 'files'>,
  files: readonly IssuedFile[],
): Promise<IssuedPaper> {
  const inside = issuedFolder(folder);
  const record: IssuedPaper = {
    ...paper,
    files: files.map(({ name, content }) => ({ name, sha256: digestOf(content) })),
  };
  if (isTaken(join(inside, `${paper.code}.json`))) throw Object.assign(new Error(paper.code), { code: 'EEXIST' });
  for (const { name, content } of files) await writeNew(join(inside, name), content);
  await writeNew(join(inside, `${paper.code}.json`), `${JSON.stringify(record, null, 2)}\n`);
  return record;
}

/** The page that shows which paper is the latest, made anew each time. */
export async function writeIssuedIndex(folder: string, html: string): Promise<void> {
  await writeAtomically(join(issuedFolder(folder), INDEX), html, { makesFolders: true, isOwn: true });
}

/** Notes that somebody has confirmed, or (null) that they have not. */
export async function noteConfirmed(
  folder: string,
  code: string,
  person: string,
  date: CalendarDay | null,
): Promise<void> {
  const inside = issuedFolder(folder);
  const file = join(inside, CONFIRMED);
  const text = readText(file, CONFIRMED, LARGEST_SCRIPT);
  // What cannot be read is not written over: somebody may mend it.
  if (typeof text === 'string' && !isJson(text)) await keepBeside(file, text);
  const all = confirmedIn(inside);
  const { [person]: _before, ...others } = Object.hasOwn(all, code) ? all[code]! : {};
  const papers = { ...all, [code]: date === null ? others : { ...others, [person]: date } };
  await writeAtomically(file, `${JSON.stringify(papers, null, 2)}\n`, { makesFolders: true, isOwn: true });
}

const CONFIRMED = 'confirmed.json';
const INDEX = 'index.html';
/** `CS-20270412-2.en-fr.pdf`. */
const HANDED_OUT = /^((?:CS|OL|SS)-.*\d)\.[a-z-]+\.(?:pdf|html)$/;

function isRecord(file: string): boolean {
  return file.endsWith('.json') && file !== CONFIRMED;
}

function recordAt(inside: string, file: string): IssuedPaper | null {
  const text = readText(join(inside, file), file, LARGEST_SCRIPT);
  const paper = typeof text === 'string' ? readIssuedPaper(text) : null;
  return paper !== null && `${paper.code}.json` === file ? paper : null;
}

function namesIn(inside: string): readonly string[] {
  return statSync(inside, { throwIfNoEntry: false })?.isDirectory() === true ? readdirSync(inside).sort() : [];
}

/** Where papers are written. A season may come from anyone, and so may a link in it to somebody's other files. */
function issuedFolder(folder: string): string {
  const inside = join(folder, ISSUED_FOLDER);
  if (!existsSync(inside) || isInside(realpathSync(folder), realpathSync(inside))) return inside;
  throw Object.assign(new Error(`EXDEV: ${inside} is a link that leads out of the season's folder`), {
    code: 'EXDEV',
    syscall: 'open',
  });
}

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
