/** How many lines a text takes in a fixed-pitch column. */

/**
 * Lines that `text` takes in `columns` characters, broken at blanks, after a hyphen, or anywhere when one word is wider
 * than the column. Line breaks in the text stand; an empty text is one line. Characters are counted as UTF-16 units.
 */
export function countLines(text: string, columns: number): number {
  let lines = 0;
  let from = 0;
  for (;;) {
    const feed = text.indexOf('\n', from);
    const until = feed < 0 ? text.length : feed;
    lines += countWrapped(text, from, until, columns);
    if (feed < 0) return lines;
    from = feed + 1;
  }
}

function countWrapped(text: string, from: number, until: number, columns: number): number {
  let end = until;
  while (end > from && text.charCodeAt(end - 1) === BLANK) end--;
  let lines = 1;
  let start = from;
  while (end - start > columns) {
    start = nextLineStart(text, start, end, columns);
    lines += 1;
  }
  return lines;
}

const BLANK = 32;
const HYPHEN = 45;

function nextLineStart(text: string, start: number, end: number, columns: number): number {
  for (let at = start + columns; at > start; at--) {
    if (text.charCodeAt(at) === BLANK) {
      let next = at + 1;
      while (next < end && text.charCodeAt(next) === BLANK) next++;
      return next;
    }
    if (text.charCodeAt(at - 1) === HYPHEN && at - 1 > start) return at;
  }
  return start + columns;
}
