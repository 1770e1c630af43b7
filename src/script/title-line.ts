/** Which line of a title page without keys is the title: the one above "Written by", wherever that stands. */

const CREDIT = new RegExp(
  '^(?:(?:an? )?(?:original )?(?:screenplay|teleplay|script|story|play|film|written|created|directed|adapted|' +
    'écrit|scénario|réalisé|une? (?:série|film) (?:créée?|écrite?|de))(?: and directed)?\\s*)?(?:written )?' +
    '(?:by|par|de)\\s*:?$',
  'iu',
);
/** What stands above a title and is none: who may use it, when it was written, a number, a lone full stop. */
const NO_TITLE = new RegExp(
  '^(?:[^\\p{L}\\p{N}]*|.*(?:©|\\bcopyright\\b|public domain|all rights reserved|tous droits).*|' +
    '[\\d\\s./-]*[./-][\\d\\s./-]*|draft.*|.* draft)$',
  'iu',
);

/** "Written by" and its like, alone on their line. */
export function isCreditLine(text: string): boolean {
  return CREDIT.test(text.trim());
}

/** Index of the title among lines that are not blank; 0 where nothing tells. */
export function titleLine(lines: readonly string[]): number {
  const credit = lines.findIndex(isCreditLine);
  const above = credit > 0 ? lines.slice(0, credit) : lines;
  const known = credit > 0 ? above.findLastIndex((line) => !NO_TITLE.test(line)) : -1;
  return Math.max(0, known >= 0 ? known : above.findIndex((line) => !NO_TITLE.test(line)));
}
