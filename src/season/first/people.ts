/** Characters of the scripts as people of the season: the longest parts first, numbered like a cast list. */

import { storyName } from '../../foundation/index.ts';
import type { InitialPart, InitialScene } from './initial-scene.ts';
import { freeId, titleCase } from './names.ts';

export interface InitialPerson {
  readonly id: string;
  readonly character: string;
  readonly name: string;
  readonly castNumber: number;
  readonly scenes: number;
  readonly eighths: number;
  /** What a board of another tool says of the part. */
  readonly part: InitialPart | null;
}

/**
 * Most eighths first, then most scenes, then order of first appearance; parts that have a number keep it and stand
 * first, in its order.
 */
export function rankCharacters(
  scenes: readonly InitialScene[],
  taken: Set<string>,
  cast: readonly InitialPart[] = [],
): readonly InitialPerson[] {
  const known = new Map(cast.map((part) => [part.character, part]));
  const parts = new Map<string, { scenes: number; eighths: number }>();
  for (const { character } of cast) parts.set(character, { scenes: 0, eighths: 0 });
  for (const scene of scenes) {
    for (const character of new Set(scene.cast.map(storyName))) {
      if (character === '') continue;
      const part = parts.get(character) ?? { scenes: 0, eighths: 0 };
      parts.set(character, { scenes: part.scenes + 1, eighths: part.eighths + scene.eighths });
    }
  }
  const numbers = new Set<number>();
  const own = new Map<string, number>();
  for (const { character, castNumber } of cast) {
    // A number that two parts have is the first one's.
    if (castNumber === null || numbers.has(castNumber)) continue;
    numbers.add(castNumber);
    own.set(character, castNumber);
  }
  let last = 0;
  const next = (): number => {
    do last++;
    while (numbers.has(last));
    return last;
  };
  const rank = (character: string): number => own.get(character) ?? Number.POSITIVE_INFINITY;
  return [...parts.entries()]
    .sort(([nameA, a], [nameB, b]) => {
      const [first, second] = [rank(nameA), rank(nameB)];
      return first === second ? b.eighths - a.eighths || b.scenes - a.scenes : first - second;
    })
    .map(([character, part]) => ({
      id: freeId(character, 'role', taken),
      character,
      name: titleCase(character),
      castNumber: own.get(character) ?? next(),
      part: known.get(character) ?? null,
      ...part,
    }));
}
