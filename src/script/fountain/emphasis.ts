/**
 * Emphasis marks (`*italic*`, `**bold**`, `***both***`, `_underline_`) are taken off printed text and literal marks are escaped
 * when a script is written (SPEC E-1 to E-5). Marks pair within one line only, as fountain.io has it.
 */

interface Opener {
  readonly mark: string;
  readonly piece: number;
  count: number;
}

const SPACE = /\s/;
const WORD = /[\p{L}\p{N}]/u;

/** The line as printed. Returns its argument unchanged when there is nothing to take off. */
export function stripEmphasis(line: string): string {
  if (!line.includes('*') && !line.includes('_') && !line.includes('\\')) return line;
  const pieces: string[] = [];
  const openers: Opener[] = [];
  let plainFrom = 0;
  let at = 0;
  while (at < line.length) {
    const mark = line[at]!;
    if (mark === '\\') {
      const run = runLength(line, at);
      const special = line[at + run];
      if (special === '*' || special === '_' || special === '[') {
        pieces.push(line.slice(plainFrom, at), '\\'.repeat(run >> 1));
        at += run;
        plainFrom = at;
        if (run % 2 === 1) at += 1;
      } else {
        at += run;
      }
      continue;
    }
    if (mark !== '*' && mark !== '_') {
      at += 1;
      continue;
    }
    const run = runLength(line, at);
    if (run <= (mark === '*' ? 3 : 1)) {
      pieces.push(line.slice(plainFrom, at), mark.repeat(run));
      matchMark(line, at, run, pieces, openers);
      plainFrom = at + run;
    }
    at += run;
  }
  if (pieces.length === 0) return line;
  pieces.push(line.slice(plainFrom));
  return pieces.join('');
}

/** Pairs the run of marks that is the last piece with open ones before it, nearest first; what is left may open. */
function matchMark(line: string, at: number, run: number, pieces: string[], openers: Opener[]): void {
  const mark = line[at]!;
  const before = line[at - 1] ?? ' ';
  const after = line[at + run] ?? ' ';
  const wordly = mark === '_';
  const closes = !SPACE.test(before) && !(wordly && WORD.test(after));
  const opens = !SPACE.test(after) && !(wordly && WORD.test(before));
  const own = pieces.length - 1;
  let left = run;
  for (let top = openers.length - 1; closes && left > 0 && top >= 0; top--) {
    const opener = openers[top]!;
    if (opener.mark !== mark) continue;
    const pairs = Math.min(opener.count, left);
    opener.count -= pairs;
    left -= pairs;
    pieces[opener.piece] = mark.repeat(opener.count);
    pieces[own] = mark.repeat(left);
    openers.length = opener.count === 0 ? top : top + 1;
  }
  if (opens && left > 0) openers.push({ mark, piece: own, count: left });
}

function runLength(line: string, at: number): number {
  const mark = line[at];
  let end = at + 1;
  while (line[end] === mark) end++;
  return end - at;
}

/** Text that `stripEmphasis` and the comment scanner read back as `text`; untouched where it is safe as it stands. */
export function escapeText(text: string): string {
  if (!text.includes('[[') && !text.includes('/*') && stripEmphasis(text) === text) return text;
  return text.replace(/(\\*)([*_[])/g, (_all, slashes: string, mark: string) => `${slashes}${slashes}\\${mark}`);
}
