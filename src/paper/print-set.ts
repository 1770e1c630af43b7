/** The whole set of documents of a season, file by file: what is handed out, and what stays with the production. */
import {
  DOCUMENT_IDS,
  type DocumentId,
  documentReader,
  OF_SEVERAL_PLANS,
  type PaperLanguage,
  type PaperScope,
} from '../documents/index.ts';
import type { PlanFile, Season } from '../season/index.ts';
import { type PrintFormat, type PrintOptions, printFile } from './print-file.ts';

/** What every file of a set is printed with. */
export type SharedOptions = Omit<PrintOptions, 'lang' | 'format' | 'scope' | 'before'>;

export interface SetOptions extends SharedOptions {
  readonly languages: readonly PaperLanguage[];
  /** The text of a calendar as it was printed the last time, by its path in the set. */
  readonly calendarBefore?: (path: string) => string | undefined;
}

export interface SetFile {
  /** From the folder of the set, with `/`. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** A file of a set that is still to be printed. */
export interface SetJob {
  readonly path: string;
  readonly id: DocumentId;
  readonly lang: PaperLanguage;
  readonly format: PrintFormat;
  readonly scope: PaperScope;
  readonly before?: string;
}

/** Papers that people go on working with: also as a workbook. */
const IN_SPREADSHEETS: readonly DocumentId[] = ['one-liner', 'shooting-schedule', 'dood', 'cost-report'];

export function setJobs(season: Season, plan: PlanFile, { languages, calendarBefore }: SetOptions): readonly SetJob[] {
  const jobs: SetJob[] = [];
  for (const lang of languages) {
    const folder = languages.length > 1 ? `${lang}/` : '';
    const add = (id: DocumentId, format: PrintFormat, path: string, scope: PaperScope = {}): void => {
      const whole = `${folder}${path}.${format}`;
      const before = format === 'ics' ? calendarBefore?.(whole) : undefined;
      jobs.push({ path: whole, id, lang, format, scope, ...(before === undefined ? {} : { before }) });
    };
    for (const id of DOCUMENT_IDS.filter((one) => !OF_SEVERAL_PLANS.includes(one))) {
      const path = documentReader(id) === 'production' ? `production/${id}` : id;
      add(id, 'pdf', path);
      if (IN_SPREADSHEETS.includes(id)) add(id, 'xlsx', path);
    }
    add('one-liner', 'csv', 'one-liner');
    for (const { id, script } of season.episodes)
      if (script !== null) add('subtitles', 'srt', `subtitles/${id}`, { episode: id });
    const working = new Set(plan.days.flatMap(({ strips }) => strips.flatMap(({ cast }) => cast)));
    for (const person of season.people.filter(({ id }) => working.has(id))) {
      add('sides', 'pdf', `sides/${person.id}`, { person: person.id });
      add('cast-calendar', 'ics', `calendars/cast/${person.id}`, { person: person.id });
    }
    for (const unit of new Set(plan.days.map((day) => day.unit)))
      add('one-liner', 'ics', `calendars/units/${unit}`, { unit });
    for (const place of new Set(plan.days.flatMap(({ strips }) => strips.map((strip) => strip.place))))
      add('place-calendar', 'ics', `calendars/places/${place}`, { place });
  }
  return jobs;
}

export async function printJob(job: SetJob, season: Season, plan: PlanFile, shared: SharedOptions): Promise<SetFile> {
  const { path, id, ...own } = job;
  return { path, content: await printFile(id, season, plan, { ...shared, ...own }) };
}

/** One after the other, so that never more than one is held in memory. */
export async function* printSet(season: Season, plan: PlanFile, options: SetOptions): AsyncGenerator<SetFile> {
  const { languages: _, calendarBefore: __, ...shared } = options;
  for (const job of setJobs(season, plan, options)) yield printJob(job, season, plan, shared);
}
