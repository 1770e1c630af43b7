/** Characters of the scripts as people of the season: the longest parts first, numbered like a cast list. */

import { storyName } from '../../foundation/index.ts';
import type { InitialScene } from './initial-scene.ts';
import { freeId, titleCase } from './names.ts';

export interface InitialPerson {
  readonly id: string;
  readonly character: string;
  readonly name: string;
  readonly castNumber: number;
  readonly scenes: number;
  readonly eighths: number;
}

/** Most eighths first, then most scenes, then order of first appearance. */
export function rankCharacters(scenes: readonly InitialScene[], taken: Set<string>): readonly InitialPerson[] {
  const parts = new Map<string, { scenes: number; eighths: number }>();
  for (const scene of scenes) {
    for (const character of new Set(scene.cast.map(storyName))) {
      if (character === '') continue;
      const part = parts.get(character) ?? { scenes: 0, eighths: 0 };
      parts.set(character, { scenes: part.scenes + 1, eighths: part.eighths + scene.eighths });
    }
  }
  return [...parts.entries()]
    .sort(([, a], [, b]) => b.eighths - a.eighths || b.scenes - a.scenes)
    .map(([character, part], index) => ({
      id: freeId(character, 'role', taken),
      character,
      name: titleCase(character),
      castNumber: index + 1,
      ...part,
    }));
}
