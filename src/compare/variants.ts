/**
 * The same season under another question: all of it in one base, the city free to be faked, a price on the real place.
 */
import type { Cents } from '../foundation/index.ts';
import type { Season, StorySet } from '../season/index.ts';

/** Sets that some scene plays in. */
export function usedSets(season: Season): readonly StorySet[] {
  const used = new Set(season.scenes.filter((scene) => !scene.omitted).map((scene) => scene.setId));
  return season.sets.filter((set) => used.has(set.id));
}

/** Bases in which some set can be shot, in the order of the season. */
export function basesWithWays(season: Season): readonly string[] {
  const baseOf = new Map(season.places.map((place) => [place.id, place.base]));
  const named = new Set(usedSets(season).flatMap((set) => set.ways.map((way) => baseOf.get(way.place))));
  return season.bases.map((base) => base.id).filter((base) => named.has(base));
}

/** Any set may be faked, whatever the city means to it. */
export function cityFree(season: Season): Season {
  return { ...season, sets: season.sets.map((set) => ({ ...set, isCity: false })) };
}

/**
 * Everything in one base, with crews hired there: every unit has its home there, every set only its ways there, and the
 * city may be faked. The sets that have no way there are named instead.
 */
export function allIn(
  season: Season,
  base: string,
):
  | { readonly season: Season; readonly missing: null }
  | { readonly season: null; readonly missing: readonly string[] } {
  const here = new Set(season.places.filter((place) => place.base === base).map((place) => place.id));
  const missing = usedSets(season)
    .filter((set) => !set.ways.some((way) => here.has(way.place)))
    .map((set) => set.id);
  if (missing.length > 0) return { season: null, missing };
  const sets = season.sets.map((set) => {
    const ways = set.ways.filter((way) => here.has(way.place));
    return { ...set, isCity: false, ways: ways.length > 0 ? ways : set.ways };
  });
  return {
    season: { ...season, sets, units: season.units.map((unit) => ({ ...unit, homeBase: base })) },
    missing: null,
  };
}

/** What one eighth that is not shot at the real place is taken to cost (SPEC C-17). */
export function withTruth(season: Season, authenticity: Cents): Season {
  return { ...season, preferences: { ...season.preferences, authenticity } };
}
