/**
 * Find: every word must occur somewhere in the strip: scene, set, heading, synopsis, people, characters, place, cast
 * number (`#4`). Pure.
 */
import type { StripView } from '../../api/index.ts';
import { type Season, stripKey } from '../../season/index.ts';

/** `none`: nothing is looked for. */
export type StripMatch = 'none' | 'yes' | 'no';

export function findStrips(
  strips: Iterable<StripView>,
  season: Season | null,
  text: string,
): ReadonlySet<string> | null {
  const words = fold(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return null;
  const scenes = new Map(season?.scenes.map((scene) => [scene.id, scene]));
  const people = new Map(season?.people.map((person) => [person.id, person]));
  const places = new Map(season?.places.map((place) => [place.id, place.name]));
  const found = new Set<string>();
  for (const strip of strips) {
    const scene = scenes.get(strip.scene);
    const cast = strip.people.flatMap((id) => [people.get(id)?.name ?? id, ...(people.get(id)?.characters ?? [])]);
    const hay = fold(
      [
        strip.scene,
        strip.set,
        strip.intExt,
        strip.time,
        strip.synopsis ?? '',
        scene?.heading ?? '',
        ...(scene?.characters ?? []),
        ...cast,
        strip.castNumbers.map((number) => `#${number}`).join(' '),
        places.get(strip.place ?? '') ?? '',
        strip.way ?? '',
        strip.storyDay ?? '',
      ].join(' \n '),
    );
    const exact = new Set(hay.split(/\s+/));
    if (words.every((word) => (word.startsWith('#') ? exact.has(word) : hay.includes(word)))) {
      found.add(stripKey(strip));
    }
  }
  return found;
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
