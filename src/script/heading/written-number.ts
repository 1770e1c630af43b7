/** A scene number that stands in the text of a heading: `3 - INT.`, `SÉQ. 12 -`, `12A INT. ... 12A` (SPEC H-7). */
import { alternatives, LANGUAGES, WORD_ENDS } from './heading-words.ts';
import { sideAtStart } from './sides.ts';

const NUMBER = String.raw`[A-Z]{0,2}\d{1,4}[A-Z]{0,3}(?:[-.](?:\d{1,3}[A-Z]{0,2}|[A-Z]{1,2})(?=[\s.):/–—-]|$))?`;
const CALLED = String.raw`(?:(?:${alternatives(LANGUAGES.flatMap(({ scene }) => scene))})${WORD_ENDS}\.?\s*(?:N[O°º]\.?\s*)?[:#]?\s*)`;
/** Number, what parts it from the heading, and the rest. */
const IN_FRONT = new RegExp(
  String.raw`^(?<called>${CALLED})?#?(?<number>${NUMBER})(?<marks>[\s.):/|–—-]+)(?<rest>.+)$`,
  'iu',
);
const CALLED_ALONE = new RegExp(String.raw`^${CALLED}#?(?<number>${NUMBER})[\s.):–—-]*$`, 'iu');
/** The longest number there is, with what it is called. */
const LONGEST = 40;
/** No heading with a number in it is longer, margins and all. */
const LONGEST_HEADING = 1000;

export interface WrittenNumber {
  readonly number: string;
  /** The heading without it. */
  readonly rest: string;
  /** Nothing but the number and what it is called: `SCENE 4`. */
  readonly alone: boolean;
}

/**
 * The scene number written in front of a heading, where it is surely one: called so (SCENE 4), followed by INT or EXT,
 * or set off by a mark (`3 - CUISINE`). A number repeated at the end is the right margin's and goes too.
 */
export function writtenNumber(text: string): WrittenNumber | null {
  const first = text.slice(0, LONGEST);
  if (text.length > LONGEST_HEADING || !/\d/.test(first)) return null;
  const alone = CALLED_ALONE.exec(text.length > LONGEST ? '' : text);
  if (alone) return { number: alone.groups!.number!.toUpperCase(), rest: '', alone: true };
  const match = IN_FRONT.exec(text);
  if (match === null) return null;
  const { called, number, marks, rest } = match.groups as Record<'number' | 'marks' | 'rest', string> & {
    readonly called?: string;
  };
  const sided = sideAtStart(rest) !== null;
  const setOff = /[.):/|–—]/.test(marks) || /\s-+\s|\t|\s{2}/.test(marks);
  const plain = /^\d{1,3}[A-Z]{0,2}$/i.test(number) || /^[A-Z]\d{1,3}$/i.test(number);
  const once = withoutRepeat(rest, number);
  const repeated = once.length < rest.trimEnd().length;
  if (!called && !sided && !repeated && !(setOff && (plain || /[/):|]/.test(marks)))) return null;
  return { number: number.toUpperCase(), rest: once, alone: false };
}

function withoutRepeat(rest: string, number: string): string {
  const end = rest.trimEnd();
  const bare = end.endsWith('.') ? end.slice(0, -1) : end;
  if (!bare.toUpperCase().endsWith(number.toUpperCase())) return end;
  const cut = bare.slice(0, -number.length);
  return /[\s–—-]$/.test(cut) ? cut.trimEnd() : end;
}
