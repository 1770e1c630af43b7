/** The question behind a compared plan, asked of the season again: which ways and homes the plan may have. */
import type { ComparedName, Season, StorySet, Way } from '../../season/index.ts';

/** Null where the question cannot be asked: of a base or set that there is not. */
export function asked(season: Season, { kind, base, set, pagePrice }: ComparedName): Season | null {
  if (kind === 'mix') return season;
  if (kind === 'set-free') {
    if (!season.sets.some(({ id }) => id === set)) return null;
    return withSets(season, (one) => (one.id === set ? { ...one, isCity: false } : one));
  }
  if (kind === 'free' || kind === 'truest' || kind === 'page') {
    const free = withSets(season, (one) => ({ ...one, isCity: false }));
    return kind === 'free' ? free : { ...free, preferences: { ...free.preferences, authenticity: pagePrice ?? 0 } };
  }
  if (!season.bases.some(({ id }) => id === base)) return null;
  const isThere = ({ place }: Way): boolean => season.places.some(({ id, base: at }) => id === place && at === base);
  if (kind === 'all-in') {
    const moved = withSets(season, (one) => ({
      ...one,
      isCity: false,
      ways: some(one.ways.filter(isThere), one.ways),
    }));
    return { ...moved, units: season.units.map((unit) => ({ ...unit, homeBase: base! })) };
  }
  return withSets(season, (one) =>
    isKeptForCity(season, one) || !isPlayedIn(season, one)
      ? one
      : { ...one, ways: some(one.ways.filter(isThere), one.ways) },
  );
}

/** The set is the city, and nobody signed for faking it. */
export function isKeptForCity(season: Season, set: StorySet): boolean {
  return set.isCity && set.fake === null && isPlayedIn(season, set);
}

function isPlayedIn(season: Season, { id }: StorySet): boolean {
  return season.scenes.some(({ setId, omitted }) => setId === id && !omitted);
}

function withSets(season: Season, change: (set: StorySet) => StorySet): Season {
  return { ...season, sets: season.sets.map(change) };
}

const some = <T>(wanted: readonly T[], otherwise: readonly T[]): readonly T[] =>
  wanted.length > 0 ? wanted : otherwise;
