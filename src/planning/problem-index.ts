/** The way back from the integers of a `Problem` to the ids of the season it was built from. */
import type { CalendarDay } from '../foundation/index.ts';
import { type StripRef, stripKey, type WayKind } from '../season/index.ts';

/** Every list is in the order of the problem's array of the same name. */
export interface ProblemIndex {
  readonly dates: readonly CalendarDay[];
  readonly units: readonly string[];
  readonly bases: readonly string[];
  readonly places: readonly string[];
  readonly people: readonly string[];
  /** Ids of the elements that are hired or have days of their own. */
  readonly hires: readonly string[];
  readonly groups: readonly GroupName[];
  readonly ways: readonly WayName[];
  readonly strips: readonly StripRef[];
  /** Scenes that have parts, by `StripModel.scene`. */
  readonly scenes: readonly string[];
  /** Headings' sets, by `StripModel.set`. */
  readonly headingSets: readonly string[];
  readonly constants: readonly ConstantName[];
}

/** A set, or one scene of a set whose ways may be mixed. */
export interface GroupName {
  readonly set: string;
  readonly scene: string | null;
}

export interface WayName {
  readonly set: string;
  readonly way: string;
  readonly kind: WayKind;
  readonly place: string;
}

/** What a line of `Problem.constants` is for. */
export type ConstantName =
  | { readonly kind: 'prep'; readonly prerequisite: string; readonly step: string; readonly workingDays: number }
  | { readonly kind: 'guarantee'; readonly person: string };

/** Positions of the strips by `stripKey`. */
export function stripPositions(index: ProblemIndex): ReadonlyMap<string, number> {
  return positionsOf(index.strips.map(stripKey));
}

/** Position of each id in a list; the first one where an id repeats. */
export function positionsOf(ids: readonly string[]): ReadonlyMap<string, number> {
  const positions = new Map<string, number>();
  for (const [position, id] of ids.entries()) if (!positions.has(id)) positions.set(id, position);
  return positions;
}
