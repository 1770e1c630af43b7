/**
 * Every document there is: what the command line prints and the server offers. Another one is a report, a row here and
 * its golden files.
 */
import { isOpenDay } from '../facts/index.ts';
import type { CodeBelow } from '../messages/index.ts';
import type { PlanFile, Season } from '../season/index.ts';
import { type PaperLanguage, wordsIn } from './labels.ts';
import type { Page } from './page-tree.ts';
import { renderHtml } from './render/html.ts';
import { renderText } from './render/text.ts';
import { dayOutOfDays } from './reports/day-out-of-days.ts';
import { oneLineSchedule } from './reports/one-liner.ts';

/** `txt` is for the terminal; `html` is one self-contained page, made to be printed. */
export const PRINT_FORMATS = ['txt', 'html'] as const;
export type PrintFormat = (typeof PRINT_FORMATS)[number];

export interface PrintOptions {
  readonly lang: PaperLanguage;
  readonly format: PrintFormat;
}

interface DocumentRow {
  readonly id: string;
  /** Its name: `paper.<label>` of the catalogues. */
  readonly label: CodeBelow<'paper'>;
  page(season: Season, plan: PlanFile, options: PrintOptions): Page;
}

/** Weeks of a day-out-of-days beside each other: what a terminal, and an A4 sheet lying down, can hold. */
const WEEKS_PER_BLOCK = { txt: 2, html: 4 } as const;

const ROWS = [
  { id: 'one-liner', label: 'one-line-schedule', page: oneLineSchedule },
  {
    id: 'dood',
    label: 'dood-title',
    page: (season, plan, { lang, format }) =>
      dayOutOfDays(season, plan, {
        lang,
        weeksPerBlock: WEEKS_PER_BLOCK[format],
        isOpen: (base, date) => isOpenDay(season, base, date),
      }),
  },
] as const satisfies readonly DocumentRow[];

export type DocumentId = (typeof ROWS)[number]['id'];

export const DOCUMENT_IDS: readonly DocumentId[] = ROWS.map(({ id }) => id);

export function documentTitle(id: DocumentId, lang: PaperLanguage): string {
  return wordsIn(lang).label(rowOf(id).label);
}

export function documentPage(id: DocumentId, season: Season, plan: PlanFile, options: PrintOptions): Page {
  return rowOf(id).page(season, plan, options);
}

/** The document as a file's text. */
export function printDocument(id: DocumentId, season: Season, plan: PlanFile, options: PrintOptions): string {
  const page = documentPage(id, season, plan, options);
  return options.format === 'html' ? renderHtml(page) : renderText(page);
}

function rowOf(id: DocumentId): DocumentRow {
  return ROWS.find((row) => row.id === id)!;
}
