/**
 * Inside or outside, guessed by the words of a place that a heading names without INT or EXT. What it goes by is said;
 * the guess stays a guess until somebody writes the heading in full.
 */
import { plainWords } from '../foundation/index.ts';
import data from './data/place-sides.json' with { type: 'json' };

export interface GuessedSide {
  readonly intExt: 'INT' | 'EXT';
  /** The words it goes by, `GRAVEL ROAD`: a word of the list, as the heading has it. */
  readonly words: string;
  /** OUTSIDE, INSIDE: more than a guess by what places are like. */
  readonly isSaid: boolean;
}

const plain = (words: readonly string[]): readonly string[] => words.map((word) => ` ${plainWords(word)} `);
const OUTSIDE = plain(data.outside);
const INSIDE = plain(data.inside);

/** Where its language has the head of a name. */
type Stands = 'last' | 'first';
interface PlaceWord {
  readonly intExt: 'INT' | 'EXT';
  readonly stands: Stands;
}

const PLACES = new Map<string, PlaceWord>(
  (['first', 'last'] as const).flatMap((stands) =>
    (['exterior', 'interior'] as const).flatMap((side) =>
      data[stands][side].map((word): [string, PlaceWord] => [
        plainWords(word),
        { intExt: side === 'exterior' ? 'EXT' : 'INT', stands },
      ]),
    ),
  ),
);
const LONGEST = Math.max(...[...PLACES.keys()].map((word) => word.split(' ').length));
const JOINERS = new Set(data.joiners.map(plainWords));
/** No name of a place is longer. */
const MOST_WORDS = 40;

/** By the parts of a set's name, the last first: `APARTMENT - BALCONY` is outside. Null: no word says it. */
export function sideOfPlace(parts: readonly string[]): GuessedSide | null {
  for (const part of [...parts].reverse()) {
    const written = ` ${plainWords(part)} `;
    const outside = OUTSIDE.find((words) => written.startsWith(words));
    if (outside !== undefined) return { intExt: 'EXT', words: outside.trim(), isSaid: true };
    const inside = INSIDE.find((words) => written.startsWith(words));
    if (inside !== undefined) return { intExt: 'INT', words: inside.trim(), isSaid: true };
    const found = headOf(written.trim().split(' ').slice(0, MOST_WORDS));
    if (found !== null) return found;
  }
  return null;
}

/** `BASE OF THE SLOPE` has no word before OF: SLOPE says it. `GARDEN OF THE HOTEL` is a garden. */
function headOf(words: readonly string[]): GuessedSide | null {
  const joiner = words.findIndex((word, at) => at > 0 && JOINERS.has(word));
  const before = joiner < 0 ? words : words.slice(0, joiner);
  return headAmong(before) ?? (joiner < 0 ? null : headOf(words.slice(joiner + 1)));
}

function headAmong(words: readonly string[]): GuessedSide | null {
  const found: (GuessedSide & { readonly stands: Stands })[] = [];
  for (let at = 0; at < words.length; at++) {
    for (let length = Math.min(LONGEST, words.length - at); length > 0; length--) {
      const said = words.slice(at, at + length).join(' ');
      const known = PLACES.get(said);
      if (known === undefined) continue;
      found.push({ intExt: known.intExt, words: said, isSaid: false, stands: known.stands });
      at += length - 1;
      break;
    }
  }
  const last = found.filter(({ stands }) => stands === 'last').at(-1);
  const head = last ?? found[0];
  return head === undefined ? null : { intExt: head.intExt, words: head.words, isSaid: false };
}
