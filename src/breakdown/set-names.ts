import type { StorySet } from '../season/index.ts';
import { plainWords } from './plain-words.ts';

/** Where a sub-set begins in a heading: a dash with a blank beside it, a comma, slash, colon or bracket. */
const PART = /\s+[-–—]+\s*|\s*[-–—]+\s+|\s*—+\s*|[,/:;()[\]]/;

/** The parts of a set's name as they are compared: `Emma’s flat – kitchen` -> [`EMMAS FLAT`, `KITCHEN`]. */
export function setParts(name: string): string[] {
  return name
    .split(PART)
    .map(plainWords)
    .filter((part) => part !== '');
}

export function setKey(name: string): string {
  return setParts(name).join(' - ');
}

/** Finds the set of the season with the longest name that the heading's set begins with; `null` where none does. */
export function setFinder(sets: readonly StorySet[]): (headingSet: string) => StorySet | null {
  const byKey = new Map(sets.map((set) => [setKey(set.id), set]));
  return (headingSet) => {
    const parts = setParts(headingSet);
    for (let length = parts.length; length > 0; length--) {
      const set = byKey.get(parts.slice(0, length).join(' - '));
      if (set) return set;
    }
    return null;
  };
}
