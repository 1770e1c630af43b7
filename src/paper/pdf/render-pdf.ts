/** Page trees as a PDF. */

import type { Page, PaperSize, Words } from '../../documents/index.ts';
import type { CalendarDay } from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';
import { composeSheets } from './compose.ts';
import type { Logo, PaperChoice } from './composer.ts';
import { drawPdf } from './draw.ts';
import type { Sheet } from './sheets.ts';

export interface PdfOptions {
  readonly paper: PaperSize;
  readonly words: Words;
  /** Written into the file as the day it was made. */
  readonly date: CalendarDay;
  readonly logo: Logo | null;
}

export function renderPdf(pages: readonly Page[], { paper, words, date, logo }: PdfOptions): Promise<Uint8Array> {
  const [first] = pages;
  return drawPdf(reportsOf(pages, { paper, logo }), {
    title: first?.title ?? '',
    production: first?.production ?? '',
    language: first?.language ?? 'en',
    date,
    pageOf: (page, of) => words.say(message('paper.page-of', { page, of })),
    logo,
  });
}

/** One after the other, so that of a paper of hundreds of sheets only one report's are in memory. */
function* reportsOf(pages: readonly Page[], choice: PaperChoice): Generator<readonly Sheet[]> {
  for (const page of pages) yield composeSheets(page, choice);
}
