/** How a heading says that its scene was taken out and only the number kept (SPEC H-4), in English and French. */

const OMITTED = /^\(?(?:SCENES?\s+)?OMIT(?:TED)?\)?(?=$|[\s.:\-–—])|\((?:SCENE\s+)?OMITTED\)$/i;
const ALONE = /^\(?(?:SCENES?\s+)?(?:OMIT(?:TED)?|OMISE?S?|SUPPRIMEE?S?|COUPEE?S?)\)?[\s.:-]*$/i;

/**
 * Whether the whole text, without its number, is the word. French words count only so: they also occur in plain
 * headings.
 */
export function isOmissionAlone(text: string): boolean {
  return ALONE.test(withoutAccents(text));
}

export function saysOmitted(text: string): boolean {
  return OMITTED.test(text) || isOmissionAlone(text);
}

function withoutAccents(text: string): string {
  // Marks go first: putting a long run of them in order takes the square of its length.
  return text.replace(/\p{M}/gu, '').normalize('NFD').replace(/\p{M}/gu, '');
}
