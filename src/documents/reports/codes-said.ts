/** What the letters of a day-out-of-days mean, for the foot of papers that have them. */
import type { Language } from '../../messages/index.ts';
import { DOOD_CODES } from '../../season/index.ts';
import type { Words } from '../labels.ts';

/** The codes that are used, in the order of the code table: `SW start, work`. */
export function codesSaid(used: ReadonlySet<string>, words: Words): readonly string[] {
  const meaning = (row: { readonly en: string } & Readonly<Partial<Record<Language, string>>>): string =>
    words.languages.map((language) => row[language] ?? row.en).join(' / ');
  return DOOD_CODES.filter((row) => used.has(row.id)).map((row) => `${row.id} ${meaning(row)}`);
}
