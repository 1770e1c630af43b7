/**
 * Emphasis marks (`*italic*`, `**bold**`, `***both***`, `_underline_`) are taken off printed text and literal marks are
 * escaped when a script is written (SPEC E-1 to E-5). Marks pair within one line only, as fountain.io has it.
 */

type Mark = '*' | '_';

/** Marks that wait for their partner: the index of their piece, and how many are left there. */
interface Opener {
  readonly piece: number;
  count: number;
}

const SPACE = /\s/;
const WORD = /[\p{L}\p{N}]/u;

/** The line as printed. Returns its argument unchanged when there is nothing to take off. */
export function stripEmphasis(line: string): string {
  if (!line.includes('*') && !line.includes('_') && !line.includes('\\')) return line;
  const pieces: string[] = [];
  const openers: Record<Mark, Opener[]> = { '*': [], _: [] };
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
      matchMark(line, at, run, mark, pieces, openers);
      plainFrom = at + run;
    }
    at += run;
  }
  if (pieces.length === 0) return line;
  pieces.push(line.slice(plainFrom));
  return pieces.join('');
}

/** Pairs the run of marks that is the last piece with open ones before it, nearest first; what is left may open. */
function matchMark(
  line: string,
  at: number,
  run: number,
  mark: Mark,
  pieces: string[],
  openers: Readonly<Record<Mark, Opener[]>>,
): void {
  const before = line[at - 1] ?? ' ';
  const after = line[at + run] ?? ' ';
  const closes = !SPACE.test(before) && !(mark === '_' && WORD.test(after));
  const opens = !SPACE.test(after) && !(mark === '_' && WORD.test(before));
  const own = pieces.length - 1;
  const open = openers[mark];
  const others = openers[mark === '*' ? '_' : '*'];
  let left = run;
  while (closes && left > 0 && open.length > 0) {
    const opener = open.at(-1)!;
    const pairs = Math.min(opener.count, left);
    opener.count -= pairs;
    left -= pairs;
    pieces[opener.piece] = mark.repeat(opener.count);
    pieces[own] = mark.repeat(left);
    if (opener.count === 0) open.pop();
    while (others.length > 0 && others.at(-1)!.piece > opener.piece) others.pop();
  }
  if (opens && left > 0) open.push({ piece: own, count: left });
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
