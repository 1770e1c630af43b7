/**
 * The same season under another question: all of it in one base, what is not the city in another base, the city free to
 * be faked, a price on the real place.
 */
import type { Cents } from '../foundation/index.ts';
import { lockedSets } from '../planning/index.ts';
import type { Season, StorySet, Way } from '../season/index.ts';

/** Sets that some scene plays in. */
export function usedSets(season: Season): readonly StorySet[] {
  const used = new Set(season.scenes.filter((scene) => !scene.omitted).map((scene) => scene.setId));
  return season.sets.filter((set) => used.has(set.id));
}

/** Base of each place. */
export function baseOfPlace(season: Season): ReadonlyMap<string, string> {
  return new Map(season.places.map((place) => [place.id, place.base]));
}

/** Bases in which some set can be shot, in the order of the season. */
export function basesWithWays(season: Season): readonly string[] {
  const baseOf = baseOfPlace(season);
  const named = new Set(usedSets(season).flatMap((set) => set.ways.map((way) => baseOf.get(way.place))));
  return season.bases.map((base) => base.id).filter((base) => named.has(base));
}

/** Sets that are kept for the city and could be shot otherwise: those whose lock has a price. */
export function setsWithALock(season: Season): readonly StorySet[] {
  return lockedSets(season).filter((set) => set.ways.some((way) => way.kind !== 'real place'));
}

/** Any set may be faked, whatever the city means to it. */
export function cityFree(season: Season): Season {
  return { ...season, sets: season.sets.map((set) => ({ ...set, isCity: false })) };
}

/** One set may be faked, the others are kept. */
export function setFree(season: Season, id: string): Season {
  return { ...season, sets: season.sets.map((set) => (set.id === id ? { ...set, isCity: false } : set)) };
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
  const isHere = waysIn(season, base);
  const missing = usedSets(season)
    .filter((set) => !set.ways.some(isHere))
    .map((set) => set.id);
  if (missing.length > 0) return { season: null, missing };
  const sets = season.sets.map((set) => {
    const ways = set.ways.filter(isHere);
    return { ...set, isCity: false, ways: ways.length > 0 ? ways : set.ways };
  });
  return {
    season: { ...season, sets, units: season.units.map((unit) => ({ ...unit, homeBase: base })) },
    missing: null,
  };
}

/**
 * The city where it is, and whatever else has a way in `base` there. Null where that is all in one base, or where it
 * leaves nothing to be shot in `base`.
 */
export function restIn(season: Season, base: string): Season | null {
  const isHere = waysIn(season, base);
  const locked = new Set(lockedSets(season).map((set) => set.id));
  const moved = new Set(
    usedSets(season)
      .filter((set) => !locked.has(set.id) && set.ways.some(isHere))
      .map((set) => set.id),
  );
  const stays = usedSets(season).some(
    (set) =>
      !moved.has(set.id) && !set.ways.some((way) => isHere(way) && (way.kind === 'real place' || !locked.has(set.id))),
  );
  if (moved.size === 0 || !stays) return null;
  const sets = season.sets.map((set) => (moved.has(set.id) ? { ...set, ways: set.ways.filter(isHere) } : set));
  return { ...season, sets };
}

function waysIn(season: Season, base: string): (way: Way) => boolean {
  const baseOf = baseOfPlace(season);
  return (way) => baseOf.get(way.place) === base;
}

/** What one eighth that is not shot at the real place is taken to cost (SPEC C-17). */
export function withTruth(season: Season, authenticity: Cents): Season {
  return { ...season, preferences: { ...season.preferences, authenticity } };
}
