/** Names of sets and characters: how they are shown, and which of them are one. */

/** A name as it is shown: capitals, straight apostrophes, single blanks. */
export function storyName(written: string): string {
  return written
    .replace(/[’ʼ`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toUpperCase();
}

/**
 * Names as they are compared: capitals, no accents (French capitals often go without), no apostrophes, other
 * punctuation a blank. `Emma’s  flat` and `EMMA'S FLAT` are the same, `BIG-TOP` and `BIG TOP` too.
 */
export function plainWords(text: string): string {
  // Marks go first: putting a long run of them in order takes the square of its length.
  return text
    .replace(/\p{M}/gu, '')
    .normalize('NFD')
    .replace(/[\p{M}'’ʼ`´]/gu, '')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim();
}

/** A run of dashes with the blanks beside it; each character is looked at once. */
const DASHES = /\s*[-–—]+\s*/g;
/** Other marks after which a sub-set may stand. */
const MARKS = /[,/:;()[\]]/;

/**
 * A text in pieces, cut at dashes with a blank on one side at least; a long dash needs none. `TROIS-PARAPLUIES` is one
 * word. Runs of blanks count as one.
 */
export function dashPieces(text: string): string[] {
  const plain = text.replace(/\s+/g, ' ');
  const pieces: string[] = [];
  let from = 0;
  for (const { 0: run, index } of plain.matchAll(DASHES)) {
    if (!run.startsWith(' ') && !run.endsWith(' ') && !run.includes('—')) continue;
    if (run.startsWith(' ') || run.endsWith(' ')) pieces.push(plain.slice(from, index));
    else {
      // Between short dashes that belong to a word, only the long ones cut.
      const [first, ...others] = run.split(/—+/);
      pieces.push(plain.slice(from, index) + first!, ...others.slice(0, -1));
      from = index + run.length - others.at(-1)!.length;
      continue;
    }
    from = index + run.length;
  }
  pieces.push(plain.slice(from));
  return pieces;
}

/**
 * The parts of a set's name as written: a sub-set begins after a dash (`dashPieces`), comma, slash, colon or bracket.
 */
function writtenParts(name: string): string[] {
  return name.split(MARKS).flatMap(dashPieces);
}

/** The parts of a set's name as they are compared: `Emma’s flat – kitchen` -> [`EMMAS FLAT`, `KITCHEN`]. */
export function setParts(name: string): string[] {
  return writtenParts(name)
    .map(plainWords)
    .filter((part) => part !== '');
}

/** The set without its sub-sets, as written: `EMMA'S FLAT` of `EMMA'S FLAT, KITCHEN`. */
export function mainSet(name: string): string {
  const parts = writtenParts(name).map((part) => part.trim());
  return parts.find((part) => plainWords(part) !== '') ?? name;
}

/** Key under which a set is one and the same. */
export function setKey(name: string): string {
  return setParts(name).join(' - ');
}

/** Finds which of `names` is the longest that a heading's set begins with; `null` where none does. */
export function setFinder(names: Iterable<string>): (headingSet: string) => string | null {
  const byKey = new Map<string, string>();
  let longest = 0;
  for (const name of names) {
    const parts = setParts(name);
    longest = Math.max(longest, parts.length);
    byKey.set(parts.join(' - '), name);
  }
  return (headingSet) => {
    const parts = setParts(headingSet);
    for (let length = Math.min(longest, parts.length); length > 0; length--) {
      const name = byKey.get(parts.slice(0, length).join(' - '));
      if (name !== undefined) return name;
    }
    return null;
  };
}
