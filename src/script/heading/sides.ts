/** INT and EXT in every form they are written in. */
import { alternatives, LANGUAGES, WORD_ENDS } from './heading-words.ts';

/** Where the camera stands, as a heading says it. */
export type IntExt = 'INT' | 'EXT' | 'INT/EXT';

type Form = 'whole' | 'short' | 'pointed';

function words(side: 'interior' | 'exterior', ...forms: Form[]): string[] {
  return LANGUAGES.flatMap((language) =>
    language[side].filter(({ form }) => forms.includes(form as Form)).map(({ word }) => word),
  );
}

/** `pointed` words count only with their full stop. */
function oneSide(side: 'interior' | 'exterior'): string {
  return String.raw`(?:(?:${alternatives(words(side, 'pointed'))})(?=\.)|${alternatives(words(side, 'whole', 'short'))})`;
}

const INT = oneSide('interior');
const EXT = oneSide('exterior');
const JOIN = String.raw`(?:\.?\s*[/&+,–—-]\s*|\.\s*|\s+(?:(?:AND|ET|UND|Y|EN|E)\s+)?)`;
const BOTH_LETTERS = LANGUAGES.flatMap(({ sides }) => sides)
  .map((pair) => pair.split('/').join(String.raw`\.?/`))
  .join('|');
const BOTH = `${INT}${JOIN}${EXT}|${EXT}${JOIN}${INT}|(?:${BOTH_LETTERS})`;
const ANY_SIDE = `(?:(?<both>${BOTH})|(?<int>${INT})|(?<ext>${EXT}))${WORD_ENDS}`;
const MARKS_AFTER = String.raw`[\s.:,/|–—-]*`;

const AT_START = new RegExp(String.raw`^${ANY_SIDE}(?=[\s.:,/|–—()-]|$)${MARKS_AFTER}`, 'iu');
/** A second half of a heading: `/ EXT. STREET`. */
const SECOND_HALF = new RegExp(
  String.raw`(?:\s*[/&+|]\s*|\s+[–—-]\s*|\s*—\s*|\s+(?:AND|ET|UND)\s+)(?=${ANY_SIDE.replace(/\?<\w+>/g, '?:')}[\s.:,/–—-])`,
  'iu',
);
/** A side anywhere but at the start, by its first letters. */
const BEGINNINGS = (['interior', 'exterior'] as const).flatMap((side) =>
  words(side, 'whole', 'short', 'pointed').map((word) => word.slice(0, 3)),
);
const SIDE_LATER = new RegExp(String.raw`.[\s.,;:/(|&+–—-](?:${alternatives(BEGINNINGS)})`, 'iu');
/** After the set: `CUISINE, INT. JOUR`, `HOF / AUSSEN/NACHT`, `KITCHEN (INT) - DAY`. */
const INSIDE = new RegExp(String.raw`(?:^|[\s.,;:/(|–—-])${ANY_SIDE}(?=[\s.:,/|)–—-]|$)`, 'iu');

export interface SideFound {
  readonly intExt: IntExt;
  /** Text before and after it, without the marks between. */
  readonly before: string;
  readonly after: string;
  /** By more than a blank or a comma before it, or a full stop after it. */
  readonly setOff: boolean;
}

/** The side a text begins with, and what is after it. */
export function sideAtStart(text: string): SideFound | null {
  const match = AT_START.exec(text);
  return match && { intExt: kindOf(match), before: '', after: text.slice(match[0].length), setOff: true };
}

/** A side that stands after the set, and what is around it. */
export function sideInside(text: string): SideFound | null {
  const match = INSIDE.exec(text);
  if (match === null || match.index === 0) return null;
  const written = match[0];
  const end = match.index + written.length;
  return {
    intExt: kindOf(match),
    setOff: text[end] === '.' || /[/(|–—-]\s*$/.test(text.slice(0, match.index + 1)),
    before: withoutEnd(text.slice(0, match.index), ' .,;:/|–—-('),
    after: withoutStart(text.slice(end), ' .,;:/|–—-)'),
  };
}

/** `CAR - DAY / EXT. STREET` in two; `null`: one place only. */
export function secondHalf(text: string): { readonly first: string; readonly second: string } | null {
  // Nearly no heading has a second side, and looking for one is dear.
  if (!SIDE_LATER.test(text)) return null;
  const match = SECOND_HALF.exec(text);
  if (match === null || match.index === 0) return null;
  return { first: text.slice(0, match.index), second: text.slice(match.index + match[0].length) };
}

function kindOf({ groups }: RegExpExecArray): IntExt {
  return groups?.both ? 'INT/EXT' : groups?.int ? 'INT' : 'EXT';
}

export function withoutEnd(text: string, marks: string): string {
  let end = text.length;
  while (end > 0 && marks.includes(text[end - 1]!)) end--;
  return text.slice(0, end);
}

export function withoutStart(text: string, marks: string): string {
  let start = 0;
  while (start < text.length && marks.includes(text[start]!)) start++;
  return text.slice(start);
}
