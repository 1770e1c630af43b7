/**
 * An issued paper as its record in `issued/` (format `onyva-issued/1`): what it said, so that the next one can say what
 * changed, and the files it was handed out as, with their digests. Nothing of it changes once it is written.
 */
import type { Text } from '../foundation/index.ts';
import { checked } from './json/problems.ts';
import { date, integer, list, name, object, orNull, said, text, type ValueOf, word } from './json/schemas.ts';

export const ISSUED_FORMAT = 'onyva-issued/1';
/** Folder of the season that holds them. */
export const ISSUED_FOLDER = 'issued';
export const ISSUED_DOCUMENTS = ['call-sheet', 'one-liner', 'shooting-schedule'] as const;
export type IssuedDocument = (typeof ISSUED_DOCUMENTS)[number];

const clockMinutes = integer(-1440);

const paperDay = object({
  date,
  unit: text,
  call: clockMinutes,
  strips: list(object({ scene: text, part: integer(1), set: text, place: text })),
  /** Their own call, in minutes after 00:00 of the date. */
  people: list(object({ id: text, name: text, call: clockMinutes })),
});

const issuedPaperSchema = object({
  format: word([ISSUED_FORMAT]),
  document: word(ISSUED_DOCUMENTS),
  /** On the page and in the names of the files: `CS-0412-2`. */
  code: name,
  number: integer(1),
  colour: text,
  /** On which it was issued. */
  date,
  /** Of a call sheet: its day and unit. */
  day: orNull(date),
  unit: orNull(text),
  replaces: orNull(text),
  days: list(paperDay),
  changes: list(said),
  /** What changed for each person whose call is another, who came or who is out. */
  forPeople: list(object({ person: text, name: text, changes: list(said) })),
  missing: list(text),
  files: list(object({ name: text, sha256: text })),
});

export type IssuedPaper = ValueOf<typeof issuedPaperSchema>;
export type IssuedDay = IssuedPaper['days'][number];
export type IssuedChange = Text;

/** Null where the text is no such record. */
export function readIssuedPaper(json: string): IssuedPaper | null {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return null;
  }
  const read = checked(issuedPaperSchema, data);
  return 'value' in read ? read.value : null;
}

/** Papers that stand one after the other: the same document, of the same day and unit. */
export function isSamePaper(
  a: Pick<IssuedPaper, 'document' | 'day' | 'unit'>,
  b: Pick<IssuedPaper, 'document' | 'day' | 'unit'>,
): boolean {
  return a.document === b.document && a.day === b.day && a.unit === b.unit;
}

/** The last of the papers like this one; null: none was issued. */
export function latestPaper(
  papers: readonly IssuedPaper[],
  like: Pick<IssuedPaper, 'document' | 'day' | 'unit'>,
): IssuedPaper | null {
  const same = papers.filter((paper) => isSamePaper(paper, like));
  return same.reduce<IssuedPaper | null>((last, paper) => (last && last.number > paper.number ? last : paper), null);
}
