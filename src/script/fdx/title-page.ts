import type { Span, TitleEntry } from '../screenplay.ts';
import { type FdxParagraph, typedText } from './fdx-document.ts';

const CREDIT =
  /^(?:(?:screenplay|teleplay|story|written|created|directed|écrit|scénario|une? (?:série|film) créée?)\s+)?(?:by|par|de)\s*:?$/i;

/**
 * Final Draft's title page is laid-out lines without keys. The first line is taken for the title, a line such as
 * "Written by" for the credit and the line after it for the author; every other line is kept under the key `Text`.
 */
export function titleEntries(
  paragraphs: readonly FdxParagraph[],
  spanOf: (start: number, end: number) => Span,
): TitleEntry[] {
  const entries: TitleEntry[] = [];
  let previous: string | null = null;
  for (const paragraph of paragraphs) {
    const text = typedText(paragraph).trim();
    if (text === '') continue;
    const key: string =
      previous === null ? 'Title' : CREDIT.test(text) ? 'Credit' : previous === 'Credit' ? 'Author' : 'Text';
    entries.push({ key, values: text.split(/\r?\n/), span: spanOf(paragraph.start, paragraph.end) });
    previous = key;
  }
  return entries;
}
