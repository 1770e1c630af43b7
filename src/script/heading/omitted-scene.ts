/** How a heading says that its scene was taken out and only the number kept (SPEC H-4), in every language we read. */
import { alternatives, LANGUAGES, WORD_ENDS } from './heading-words.ts';

const ALL = alternatives(LANGUAGES.flatMap(({ omitted }) => omitted));
const ENGLISH = alternatives(['OMIT', 'OMITTED']);
const CALLED = `(?:${alternatives(LANGUAGES.flatMap(({ scene }) => scene))})`;
const NUMBER = String.raw`[A-Z]{0,2}\d{1,4}[A-Z]{0,3}`;
const THROUGH = String.raw`\s*(?:-|–|—|,|&|\+|/|THRU|THROUGH|TO|UNTIL|AND|À|A|AU|ET|BIS|UND|AL|Y|E|TOT|EN)\s*`;
/** `SCENES 20 THRU 22`, `23 À 25`, `26-27`, `12`. */
const RANGE = `#?${NUMBER}(?:${THROUGH}#?${NUMBER})*`;
const NUMBERED = String.raw`(?:${CALLED}\.?\s*)?${RANGE}`;

/** English words count at the start of any heading, and at its end in brackets or after a dash. */
const IN_HEADING = new RegExp(
  String.raw`^\(?(?:${CALLED}\.?\s+)?(?:${ENGLISH})\)?(?=$|[\s.:\-–—])|[-–—(]\s*(?:SCENE\s+)?(?:${ENGLISH})\)?$`,
  'iu',
);
const EDGE = String.raw`[\s.:()\[\]–—-]*`;
const ALONE = new RegExp(
  String.raw`^${EDGE}(?:(?:${CALLED}\.?\s*)?(?:${ALL})${WORD_ENDS}(?:${EDGE}${NUMBERED})?|${NUMBERED}${EDGE}(?:${CALLED}\.?\s*)?(?:${ALL}))${EDGE}$`,
  'iu',
);
/** No omission is said in more. */
const LONGEST = 120;

/** What a heading that is nothing but an omission says. */
export interface Omission {
  /** The numbers taken out as written (`20 THRU 22`); null where it names none. */
  readonly numbers: string | null;
}

/** Whether the whole text, without its number, is the word: OMITTED, SCÈNES 23 À 25 SUPPRIMÉES, 20-22 OMITTED. */
export function omissionAlone(text: string): Omission | null {
  if (text.length > LONGEST || !ALONE.test(text)) return null;
  const numbers = new RegExp(RANGE, 'iu').exec(
    text.replace(new RegExp(`(?:${ALL}|${CALLED}(?![\\p{L}]))`, 'giu'), ' '),
  );
  return { numbers: numbers === null ? null : numbers[0].trim() };
}

export function saysOmitted(text: string): boolean {
  return omissionAlone(text) !== null || (text.length <= MOST_OF_HEADING && IN_HEADING.test(text));
}

/** No heading is longer. */
const MOST_OF_HEADING = 1000;
