/** Text measured in the cells of a terminal, so that accents and joined marks do not break the columns. */

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Blocks that terminals draw two cells wide: CJK, Hangul, full-width forms, emoji. */
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|^\p{Extended_Pictographic}/u;

/**
 * Latin letters, punctuation and the boxes we draw: one cell and one UTF-16 unit each. Nearly every text of a schedule.
 */
const NARROW = /^[\u0020-\u007e\u00a0-\u02ff\u2010-\u2026\u2190-\u2193\u2500-\u2593]*$/;

export function textWidth(text: string): number {
  if (NARROW.test(text)) return text.length;
  let width = 0;
  for (const { segment } of GRAPHEMES.segment(text)) width += WIDE.test(segment) ? 2 : 1;
  return width;
}

/** Where a line may be broken: not at the blanks that French sets before a colon or inside a number. */
export const BREAKS = /[^\S\u00a0\u202f]+/;

/** `text` with spaces up to `width`; longer text is left as it is. */
export function padded(text: string, width: number, align: 'left' | 'right' | 'center'): string {
  const space = Math.max(0, width - textWidth(text));
  if (align === 'right') return ' '.repeat(space) + text;
  if (align === 'left') return text + ' '.repeat(space);
  const before = Math.floor(space / 2);
  return ' '.repeat(before) + text + ' '.repeat(space - before);
}

/** Lines of at most `width`, broken at spaces; a longer word is broken where it must. Never empty. */
export function wrapped(text: string, width: number): readonly string[] {
  if (textWidth(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(BREAKS)) {
    let rest = word;
    if (line !== '' && textWidth(line) + 1 + textWidth(rest) <= width) {
      line += ` ${rest}`;
      continue;
    }
    if (line !== '') lines.push(line);
    while (textWidth(rest) > width && width > 0) {
      const head = firstCells(rest, width);
      lines.push(head);
      rest = rest.slice(head.length);
    }
    line = rest;
  }
  return [...lines, line];
}

function firstCells(text: string, width: number): string {
  let head = '';
  for (const { segment } of GRAPHEMES.segment(text)) {
    if (head !== '' && textWidth(head + segment) > width) break;
    head += segment;
  }
  return head;
}
