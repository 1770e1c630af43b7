import type { Span, TitleEntry } from '../screenplay.ts';
import { isCreditLine, titleLine } from '../title-line.ts';
import { type FdxParagraph, typedText } from './fdx-document.ts';

/**
 * Final Draft's title page is laid-out lines without keys. The line above "Written by" is taken for the title (the
 * first where there is none), that one for the credit and the line after it for the author; every other line is kept
 * under the key `Text`.
 */
export function titleEntries(
  paragraphs: readonly FdxParagraph[],
  spanOf: (start: number, end: number) => Span,
): TitleEntry[] {
  const lines = paragraphs.map((paragraph) => ({ paragraph, text: typedText(paragraph).trim() }));
  const filled = lines.filter(({ text }) => text !== '');
  const title = titleLine(filled.map(({ text }) => text));
  let previous: string | null = null;
  return filled.map(({ paragraph, text }, index): TitleEntry => {
    const isAuthor = previous === 'Credit';
    const key = index === title ? 'Title' : isCreditLine(text) ? 'Credit' : isAuthor ? 'Author' : 'Text';
    previous = key;
    return { key, values: text.split(/\r?\n/), span: spanOf(paragraph.start, paragraph.end) };
  });
}
