/** A document as a file, in any format. */
import {
  type DocumentId,
  documentPages,
  type Page,
  type PaperSize,
  type ReportOptions,
  renderPages,
  TEXT_FORMATS,
  usualPaper,
  WEEKS_IN_TEXT,
  wordsIn,
} from '../documents/index.ts';
import type { PlanFile, Season } from '../season/index.ts';
import { type LogoFile, logoAddress, logoOf } from './logo.ts';

export const PRINT_FORMATS = [...TEXT_FORMATS, 'pdf'] as const;
export type PrintFormat = (typeof PRINT_FORMATS)[number];

export interface PrintOptions extends ReportOptions {
  readonly format: PrintFormat;
  /** What the main base's country prints on, unless given. */
  readonly paper?: PaperSize;
  /** In place of our plate. */
  readonly logo?: LogoFile;
}

/** A PDF sets a grid as small as it must. */
const WEEKS_ON_PAPER = 7;

export async function printFile(
  id: DocumentId,
  season: Season,
  plan: PlanFile,
  options: PrintOptions,
): Promise<string | Uint8Array> {
  const weeks = { txt: WEEKS_IN_TEXT, pdf: WEEKS_ON_PAPER, html: undefined }[options.format];
  const pages = documentPages(id, season, plan, {
    ...(weeks === undefined ? {} : { weeksPerBlock: weeks }),
    ...options,
  });
  return printPages(pages, season, options);
}

/** Pages of one or several documents. */
export async function printPages(
  pages: readonly Page[],
  season: Season,
  options: PrintOptions,
): Promise<string | Uint8Array> {
  const { format, lang, draft, logo } = options;
  const paper = options.paper ?? usualPaper(season);
  if (format === 'pdf') {
    // Fonts and all that sets them are loaded only by who prints one.
    const { renderPdf } = await import('./pdf/render-pdf.ts');
    const date = draft?.date ?? season.calendar.prepStart;
    return renderPdf(pages, { paper, words: wordsIn(lang), date, logo: logo === undefined ? null : logoOf(logo) });
  }
  return renderPages(pages, format, { paper, ...(logo === undefined ? {} : { logo: logoAddress(logo) }) });
}
