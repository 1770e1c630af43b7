/** Finds what is in the file but never printed: notes `[[ ]]` and the boneyard (SPEC C-1 to C-5). */

export interface Comment {
  readonly kind: 'note' | 'boneyard';
  /** Offset of the opening mark, and just after the closing one. */
  readonly start: number;
  readonly end: number;
}

export interface Unclosed {
  readonly kind: 'note' | 'boneyard';
  readonly start: number;
}

export interface CommentScan {
  /** In source order, never overlapping: whichever opens first owns what it encloses. */
  readonly comments: readonly Comment[];
  /** The first of each paragraph: where one is not closed, those after it in the paragraph are not either. */
  readonly unclosed: readonly Unclosed[];
}

export function scanComments(source: string): CommentScan {
  const comments: Comment[] = [];
  const unclosed: Unclosed[] = [];
  const noteMark = forwardSearch(source, '[[');
  const noteClose = forwardSearch(source, ']]');
  const boneyardMark = forwardSearch(source, '/*');
  const boneyardClose = forwardSearch(source, '*/');
  const emptyLine = emptyLineSearch(source);
  let at = 0;
  /** Up to where an unclosed mark has been told, by its kind. */
  const told = { note: -1, boneyard: -1 };
  for (;;) {
    const note = noteMark(at);
    const boneyard = boneyardMark(at);
    const start = Math.min(note, boneyard);
    if (start === source.length) return { comments, unclosed };
    const kind = start === note ? 'note' : 'boneyard';
    const close = kind === 'note' ? noteClose(start + 2) : boneyardClose(start + 2);
    if (kind === 'note' && isEscaped(source, start)) {
      at = start + 1;
    } else if (close === source.length || (kind === 'note' && emptyLine(start) < close)) {
      if (start > told[kind]) unclosed.push({ kind, start });
      told[kind] = kind === 'note' ? emptyLine(start) : source.length;
      at = start + 2;
    } else {
      comments.push({ kind, start, end: close + 2 });
      at = close + 2;
    }
  }
}

/** First occurrence at or after a position; positions only grow, so the whole source is searched once. */
function forwardSearch(source: string, mark: string): (from: number) => number {
  let found = -1;
  return (from) => {
    if (found < from) {
      found = source.indexOf(mark, from);
      if (found < 0) found = source.length;
    }
    return found;
  };
}

/** An empty line ends a note's chance to close; a line of blanks does not (fountain.io: two spaces keep it open). */
function emptyLineSearch(source: string): (from: number) => number {
  const pattern = /\r\n(?=\r|\n)|\n(?=\r|\n)|\r(?=\r)/g;
  let found = -1;
  return (from) => {
    if (found < from) {
      pattern.lastIndex = from;
      found = pattern.exec(source)?.index ?? source.length;
    }
    return found;
  };
}

function isEscaped(source: string, at: number): boolean {
  let slashes = 0;
  while (source[at - 1 - slashes] === '\\') slashes++;
  return slashes % 2 === 1;
}
