/** The whole set of documents of a season, file by file: what is handed out, and what stays with the production. */
import { DOCUMENT_IDS, type DocumentId, documentReader, OF_TWO, type PaperLanguage } from '../documents/index.ts';
import type { PlanFile, Season } from '../season/index.ts';
import { type PrintFormat, type PrintOptions, printFile } from './print-file.ts';

export interface SetOptions extends Omit<PrintOptions, 'lang' | 'format' | 'scope' | 'before'> {
  readonly languages: readonly PaperLanguage[];
  /** The text of a calendar as it was printed the last time, by its path in the set. */
  readonly calendarBefore?: (path: string) => string | undefined;
}

export interface SetFile {
  /** From the folder of the set, with `/`. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Papers that people go on working with: also as a workbook. */
const IN_SPREADSHEETS: readonly DocumentId[] = ['one-liner', 'shooting-schedule', 'dood', 'cost-report'];

/** One after the other, so that never more than one is held in memory. */
export async function* printSet(season: Season, plan: PlanFile, options: SetOptions): AsyncGenerator<SetFile> {
  const { languages, calendarBefore, ...rest } = options;
  for (const lang of languages) {
    const folder = languages.length > 1 ? `${lang}/` : '';
    const print = async (id: DocumentId, format: PrintFormat, path: string, scope = {}): Promise<SetFile> => {
      const whole = `${folder}${path}.${format}`;
      const before = format === 'ics' ? calendarBefore?.(whole) : undefined;
      const own = { ...rest, lang, format, scope, ...(before === undefined ? {} : { before }) };
      return { path: whole, content: await printFile(id, season, plan, own) };
    };
    for (const id of DOCUMENT_IDS.filter((one) => one !== OF_TWO)) {
      const path = documentReader(id) === 'production' ? `production/${id}` : id;
      yield print(id, 'pdf', path);
      if (IN_SPREADSHEETS.includes(id)) yield print(id, 'xlsx', path);
    }
    yield print('one-liner', 'csv', 'one-liner');
    const working = new Set(plan.days.flatMap(({ strips }) => strips.flatMap(({ cast }) => cast)));
    for (const person of season.people.filter(({ id }) => working.has(id))) {
      yield print('sides', 'pdf', `sides/${person.id}`, { person: person.id });
      yield print('cast-calendar', 'ics', `calendars/cast/${person.id}`, { person: person.id });
    }
    for (const unit of new Set(plan.days.map((day) => day.unit)))
      yield print('one-liner', 'ics', `calendars/units/${unit}`, { unit });
    for (const place of new Set(plan.days.flatMap(({ strips }) => strips.map((strip) => strip.place))))
      yield print('place-calendar', 'ics', `calendars/places/${place}`, { place });
  }
}
