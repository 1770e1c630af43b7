/**
 * A season without what cannot be read in it, for a comparison: a way, a place with its ways, a base with its places
 * (people may be at home there all the same), two bases' travel with the one of them where nobody is at home. What
 * every plan needs is not left out.
 */
import type { Diagnostic } from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';
import type { Season } from '../season.ts';
import type { Shape } from '../yaml/shapes.ts';

/** Kinds of records that a season may do without. */
export type LeftOutKind = 'way' | 'place' | 'base' | 'travel';

/** How records are read that a season may do without. */
export interface LeaveOut {
  readonly of: <T>(kind: LeftOutKind, shape: Shape<T>) => Shape<T>;
  /** The season without them; null when it cannot do without one of them. */
  readonly without: (season: Season) => Season | null;
}

/** Nothing is left out: what cannot be read is an error. */
export const NOTHING_LEFT_OUT: LeaveOut = { of: (_, shape) => shape, without: (season) => season };

/** Errors inside such a record become warnings that say so, and the record is not there. */
export function leavingOut(): LeaveOut {
  const closed = new Set<string>();
  const apart: (readonly [string, string])[] = [];
  return {
    of: (kind, shape) => ({
      expected: shape.expected,
      read(at) {
        const { diagnostics } = at.file;
        const before = diagnostics.length;
        const value = shape.read(at);
        const found = diagnostics.splice(before);
        const isWrong = found.some(({ severity }) => severity === 'error');
        for (const each of found)
          diagnostics.push(
            each.severity === 'error'
              ? { ...each, severity: 'warning', message: message(`season.left-out.${kind}`, { said: each.message }) }
              : each,
          );
        if (!isWrong) return value;
        const row: unknown = at.node?.toJS(at.file.document);
        if (kind === 'travel') apart.push(...pairIn(row));
        if (kind !== 'base' || value === undefined) return undefined;
        // Nothing is shot there, so what could not be read of it counts for nothing; it may still be somebody's home.
        closed.add(idIn(row));
        return value;
      },
    }),
    without: (season) => seasonWithout(season, closed, apart),
  };
}

/** Whether a diagnostic of a reading says that something was left out. */
export function isLeftOut({ message: { code } }: Diagnostic): boolean {
  return code.startsWith('season.left-out.');
}

function idIn(row: unknown): string {
  return row !== null && typeof row === 'object' && 'id' in row ? String(row.id) : '';
}

function pairIn(row: unknown): readonly (readonly [string, string])[] {
  const between: unknown = row !== null && typeof row === 'object' && 'between' in row ? row.between : null;
  return Array.isArray(between) && between.length === 2 ? [[String(between[0]), String(between[1])]] : [];
}

/**
 * @param closed bases where nothing can be shot
 * @param apart pairs of bases between which nobody knows what travel costs
 */
function seasonWithout(
  season: Season,
  closed: ReadonlySet<string>,
  apart: readonly (readonly [string, string])[],
): Season | null {
  const homes = new Set(season.units.map(({ homeBase }) => homeBase));
  if (apart.some((pair) => pair.every((base) => homes.has(base)))) return null;
  const unreached = new Set(apart.flatMap((pair) => pair.filter((base) => !homes.has(base))));
  const bases = season.bases.filter(({ id }) => !unreached.has(id));
  const hasBase = (id: string): boolean => bases.some((base) => base.id === id);
  const needed = [
    ...homes,
    ...season.people.flatMap(({ homeBase }) => (homeBase === null ? [] : [homeBase])),
    ...season.prerequisites.map(({ base }) => base),
  ];
  if (!needed.every(hasBase) || [...homes].some((base) => closed.has(base))) return null;
  const places = season.places.filter(({ base }) => hasBase(base) && !closed.has(base));
  const hasPlace = (id: string): boolean => places.some((place) => place.id === id);
  const sets = season.sets.map((set) => ({ ...set, ways: set.ways.filter(({ place }) => hasPlace(place)) }));
  return {
    ...season,
    bases,
    baseTravel: season.baseTravel.filter(({ between }) => between.every(hasBase)),
    places,
    placeTravel: season.placeTravel.filter(({ between }) => between.every(hasPlace)),
    sets,
  };
}
