/**
 * Names as they are compared: capitals, no accents (French capitals often go without), no apostrophes, other punctuation a
 * blank. `Emma’s  flat` and `EMMA'S FLAT` are the same.
 */
export function plainWords(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}'’ʼ`´]/gu, '')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim();
}

/** A name as it is shown: capitals, straight apostrophes, single blanks. */
export function shownName(text: string): string {
  return text
    .replace(/[’ʼ`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toUpperCase();
}

/** `A, B and C`. */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** `1 scene`, `3 scenes`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
