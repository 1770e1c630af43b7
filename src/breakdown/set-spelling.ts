import { mainPlace, mainSet, placeKey } from '../season/index.ts';

/**
 * Spells each set as it was first spelt, in story order: `BIG TOP` and `THE BIG TOP` after `BIG-TOP` are that set
 * again.
 */
export function setSpelling(): (set: string) => string {
  const first = new Map<string, string>();
  return (set) => {
    const key = placeKey(set);
    if (!first.has(key)) first.set(key, withoutPreposition(set));
    return first.get(key)!;
  };
}

/** `APARTMENT - HALL` of `BACK IN THE APARTMENT - HALL`. */
function withoutPreposition(set: string): string {
  const main = mainSet(set);
  return set.trim().startsWith(main) ? mainPlace(set) + set.trim().slice(main.length) : set;
}
