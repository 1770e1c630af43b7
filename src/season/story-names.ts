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
 * Names as they are compared: capitals, no accents (French capitals often go without), no apostrophes, other punctuation a
 * blank. `Emma’s  flat` and `EMMA'S FLAT` are the same, `BIG-TOP` and `BIG TOP` too.
 */
export function plainWords(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}'’ʼ`´]/gu, '')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim();
}

/** Where a sub-set begins in a heading: a dash with a blank beside it, a comma, slash, colon or bracket. */
const PART = /\s+[-–—]+\s*|\s*[-–—]+\s+|\s*—+\s*|[,/:;()[\]]/;

/** The parts of a set's name as they are compared: `Emma’s flat – kitchen` -> [`EMMAS FLAT`, `KITCHEN`]. */
export function setParts(name: string): string[] {
  return name
    .split(PART)
    .map(plainWords)
    .filter((part) => part !== '');
}

/** The set without its sub-sets, as written: `EMMA'S FLAT` of `EMMA'S FLAT, KITCHEN`. */
export function mainSet(name: string): string {
  const parts = name.split(PART).map((part) => part.trim());
  return parts.find((part) => plainWords(part) !== '') ?? name;
}

/** Key under which a set is one and the same. */
export function setKey(name: string): string {
  return setParts(name).join(' - ');
}

/** Finds which of `names` is the longest that a heading's set begins with; `null` where none does. */
export function setFinder(names: Iterable<string>): (headingSet: string) => string | null {
  const byKey = new Map([...names].map((name) => [setKey(name), name]));
  return (headingSet) => {
    const parts = setParts(headingSet);
    for (let length = parts.length; length > 0; length--) {
      const name = byKey.get(parts.slice(0, length).join(' - '));
      if (name !== undefined) return name;
    }
    return null;
  };
}
