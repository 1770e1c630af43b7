/** Names of sets: their parts, and which of them are one. */
import { dashPieces, plainWords } from '../foundation/index.ts';

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

/** Every name of these sets with the set it means: their own, and others that headings have for them. */
export function setNames(
  sets: readonly { readonly id: string; readonly also?: readonly string[] }[],
): readonly (readonly [name: string, set: string])[] {
  return sets.flatMap(({ id, also = [] }) => [id, ...also].map((name) => [name, id] as const));
}

/** Finds the set whose name is the longest that a heading's set begins with; `null` where none does. */
export function setFinder(
  names: Iterable<readonly [name: string, set: string]>,
): (headingSet: string) => string | null {
  const byKey = new Map<string, string>();
  let longest = 0;
  for (const [name, set] of names) {
    const parts = setParts(name);
    longest = Math.max(longest, parts.length);
    byKey.set(parts.join(' - '), set);
  }
  return (headingSet) => {
    const parts = setParts(headingSet);
    for (let length = Math.min(longest, parts.length); length > 0; length--) {
      const set = byKey.get(parts.slice(0, length).join(' - '));
      if (set !== undefined) return set;
    }
    return null;
  };
}
