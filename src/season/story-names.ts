/** Names of sets: their parts, and which of them are one. */
import { dashPieces, plainWords } from '../foundation/index.ts';
import beforePlaces from './before-places.json' with { type: 'json' };

/** Other marks after which a sub-set may stand. */
const MARKS = /[,/:;()[\]]/;

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

const BEFORE_PLACES = [...beforePlaces.articles, ...beforePlaces.prepositions]
  .map((words) => plainWords(words.replaceAll("'", ' ')))
  .sort((a, b) => b.length - a.length);
const MOST_TAKEN_OFF = 3;

/** A name without what stands before a place: `APARTMENT` of `BACK IN THE APARTMENT`. In capitals, as compared. */
function placeWords(part: string): string {
  // An elided article is a word of its own: L'ATELIER.
  let words = plainWords(part.replace(/(?<!\p{L})([Ll])['’ʼ]/gu, '$1 '));
  for (let taken = 0; taken < MOST_TAKEN_OFF; taken++) {
    const before = BEFORE_PLACES.find((start) => words.startsWith(`${start} `));
    if (before === undefined) break;
    words = words.slice(before.length + 1);
  }
  return words;
}

/** Key under which a place is one and the same, whatever article or preposition stands before it. */
export function placeKey(name: string): string {
  return placeParts(name).join(' - ');
}

/** The parts of a set's name without what stands before a place. */
export function placeParts(name: string): string[] {
  return writtenParts(name)
    .map(placeWords)
    .filter((part) => part !== '');
}

/** The set without its sub-sets and without a preposition: `APARTMENT` of `BACK IN THE APARTMENT`. */
export function mainPlace(name: string): string {
  const main = mainSet(name).trim();
  const bare = PREPOSITION.exec(main)?.[1] ?? main;
  return plainWords(bare) === '' ? main : bare;
}

const PREPOSITION = new RegExp(
  String.raw`^(?:${[...beforePlaces.prepositions]
    .sort((a, b) => b.length - a.length)
    .map((words) => words.split(' ').join(String.raw`\s+`))
    .join('|')})\s+(?:(?:${beforePlaces.articles.join('|')})\s+|L['’])?(\S.*)$`,
  'iu',
);

/** Every name of these sets with the set it means: their own, and others that headings have for them. */
export function setNames(
  sets: readonly { readonly id: string; readonly also?: readonly string[] }[],
): readonly (readonly [name: string, set: string])[] {
  return sets.flatMap(({ id, also = [] }) => [id, ...also].map((name) => [name, id] as const));
}

/**
 * Finds the set whose name is the longest that a heading's set begins with; `null` where none does. A name that differs
 * by an article or a preposition will do where none is the same.
 */
export function setFinder(
  names: Iterable<readonly [name: string, set: string]>,
): (headingSet: string) => string | null {
  const byKey = new Map<string, string>();
  const byPlace = new Map<string, string>();
  let longest = 0;
  for (const [name, set] of names) {
    const parts = setParts(name);
    longest = Math.max(longest, parts.length);
    byKey.set(parts.join(' - '), set);
    const place = placeKey(name);
    if (!byPlace.has(place)) byPlace.set(place, set);
  }
  return (headingSet) => {
    const parts = setParts(headingSet);
    const places = placeParts(headingSet);
    for (let length = Math.min(longest, parts.length); length > 0; length--) {
      const set = byKey.get(parts.slice(0, length).join(' - ')) ?? byPlace.get(places.slice(0, length).join(' - '));
      if (set !== undefined) return set;
    }
    return null;
  };
}
