import type { SeasonFacts } from '../../live/index.ts';
import type { BuiltProblem } from '../../planning/index.ts';
import type { Season } from '../../season/index.ts';

/** What the boards of a season have to know of it. */
export function boardFacts(season: Season, { index }: BuiltProblem): SeasonFacts {
  const places = new Map(season.places.map(({ id, name }) => [id, name]));
  return {
    strips: season.scenes.flatMap((scene) => scene.parts.map(({ part }) => ({ scene: scene.id, part }))),
    named: {
      bases: season.bases,
      units: season.units,
      places: season.places,
      people: season.people,
      elements: season.elements,
    },
    firstDate: season.calendar.start,
    lastDate: index.dates.at(-1) ?? season.calendar.start,
    sets: season.sets.map((set) => ({
      id: set.id,
      mixWays: set.mixWays,
      ways: set.ways
        .filter((way) => !set.isCity || set.fake !== null || way.kind === 'real place')
        .map((way) => ({ id: way.id, name: places.get(way.place) ?? way.place })),
    })),
  };
}
