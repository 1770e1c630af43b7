/** Words as people type them: which marks are one and the same, and when two texts say the same. */

/** Everything that is typed where an apostrophe is meant. */
const APOSTROPHES = /[\u2018\u2019\u201b\u02b9\u02bc\u2032\u00b4`\uff07]/g;
/** Hyphens, minus signs and figure dashes: short dashes like `-`. */
const HYPHENS = /[\u2010-\u2012\u2043\u2212\ufe58\ufe63\uff0d]/g;
/** Bars longer than an em dash, and dashes that stand in for it. */
const LONG_DASHES = /[\u2015\u2e3a\u2e3b]/g;
/** Marks that part like a dash where blanks stand on both sides. */
const SPACED_MARKS = /(?<=\s)[~|•·›»](?=\s)/g;
const UNUSUAL = /[\u2010-\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d\uff07\u00b4`\u00ad\u02b9\u02bc~|·»]/;

/**
 * A text with straight apostrophes, and with every hyphen, minus sign and spaced `~` or `|` as the dash it is meant to
 * be. En and em dashes stay; soft hyphens go.
 */
export function plainMarks(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  return text
    .replace(/\u00ad/g, '')
    .replace(APOSTROPHES, "'")
    .replace(HYPHENS, '-')
    .replace(LONG_DASHES, '—')
    .replace(SPACED_MARKS, '-');
}

/** A name as it is shown: capitals, straight apostrophes, single blanks. */
export function storyName(written: string): string {
  return plainMarks(written).replace(/\s+/g, ' ').trim().toUpperCase();
}

const BEYOND_ASCII = /[\u0080-\uffff]/;

/**
 * Names as they are compared: capitals, no accents (French capitals often go without), no apostrophes, other
 * punctuation a blank. `Emma’s  flat` and `EMMA'S FLAT` are the same, `BIG-TOP` and `BIG TOP` too.
 */
export function plainWords(text: string): string {
  if (!BEYOND_ASCII.test(text))
    return text
      .replace(/['`]/g, '')
      .toUpperCase()
      .replace(/[^A-Z0-9#]+/g, ' ')
      .trim();
  // Marks go first: putting a long run of them in order takes the square of its length.
  return text
    .replace(/\p{M}/gu, '')
    .normalize('NFD')
    .replace(/[\p{M}'’ʼ`´‘′]/gu, '')
    .toUpperCase()
    .replaceAll('ẞ', 'SS')
    .replace(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim();
}

/** A run of dashes with the blanks beside it; each character is looked at once. */
const DASHES = /\s*[-–—]+\s*/g;

/**
 * A text in pieces, cut at dashes with a blank on one side at least; a long dash needs none. `TROIS-PARAPLUIES` is one
 * word. Runs of blanks count as one.
 */
export function dashPieces(text: string): string[] {
  const plain = plainMarks(text).replace(/\s+/g, ' ');
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
 * Capitals only, with at least one letter that has a small form (so CJK and digits alone do not count). A small letter
 * without a capital of its own (`ß` of `AUßEN`) is one as well.
 */
export function isAllCapitals(text: string): boolean {
  if (text === text.toLowerCase()) return false;
  if (text === text.toUpperCase()) return true;
  return text.includes('ß') && isAllCapitals(text.replaceAll('ß', ''));
}
