/** A document as a file, in any format. */
import {
  CALENDAR_IDS,
  type DocumentId,
  documentPages,
  type Page,
  type PaperSize,
  printCalendar,
  printSubtitles,
  type ReportOptions,
  renderPages,
  SUBTITLE_IDS,
  TEXT_FORMATS,
  usualPaper,
  WEEKS_IN_TEXT,
  wordsIn,
} from '../documents/index.ts';
import type { PlanFile, Season } from '../season/index.ts';
import { type LogoFile, logoAddress, logoOf } from './logo.ts';

export const PRINT_FORMATS = [...TEXT_FORMATS, 'pdf', 'xlsx', 'ics', 'srt'] as const;
export type PrintFormat = (typeof PRINT_FORMATS)[number];

export interface PrintOptions extends ReportOptions {
  readonly format: PrintFormat;
  /** What the main base's country prints on, unless given. */
  readonly paper?: PaperSize;
  /** In place of our plate. */
  readonly logo?: LogoFile;
  /** Of a calendar: the file as it was. */
  readonly before?: string;
}

/** Formats in which a document can be printed. */
export function formatsOf(id: DocumentId): readonly PrintFormat[] {
  return PRINT_FORMATS.filter(
    (format) => (format !== 'ics' || CALENDAR_IDS.includes(id)) && (format !== 'srt' || SUBTITLE_IDS.includes(id)),
  );
}

/** Weeks of a day-out-of-days beside each other: a PDF sets a grid as small as it must, a sheet has no end. */
const WEEKS = { txt: WEEKS_IN_TEXT, html: undefined, pdf: 9, csv: 520, xlsx: 520 } as const;

export async function printFile(
  id: DocumentId,
  season: Season,
  plan: PlanFile,
  options: PrintOptions,
): Promise<string | Uint8Array> {
  if (options.format === 'ics') return printCalendar(id, season, plan, options);
  if (options.format === 'srt') return printSubtitles(id, season, plan, options);
  const weeks = WEEKS[options.format];
  const pages = documentPages(id, season, plan, {
    ...(weeks === undefined ? {} : { weeksPerBlock: weeks }),
    ...options,
  });
  return printPages(pages, season, { ...options, format: options.format });
}

/** Pages of one or several documents. */
export async function printPages(
  pages: readonly Page[],
  season: Season,
  options: PrintOptions & { readonly format: Exclude<PrintFormat, 'ics' | 'srt'> },
): Promise<string | Uint8Array> {
  const { format, lang, draft, logo } = options;
  const paper = options.paper ?? usualPaper(season);
  if (format === 'pdf') {
    // Fonts and all that sets them are loaded only by who prints one.
    const { renderPdf } = await import('./pdf/render-pdf.ts');
    const date = draft?.date ?? season.calendar.prepStart;
    return renderPdf(pages, { paper, words: wordsIn(lang), date, logo: logo === undefined ? null : logoOf(logo) });
  }
  if (format === 'xlsx') {
    const { renderXlsx } = await import('./xlsx/render-xlsx.ts');
    return renderXlsx(pages);
  }
  return renderPages(pages, format, { paper, ...(logo === undefined ? {} : { logo: logoAddress(logo) }) });
}
