/** When each scene is shot, by a plan or by the board on a screen. */
import type { CalendarDay } from '../foundation/index.ts';
import type { Season } from '../season/index.ts';

/** A shooting day, as `plan.json` has it and as a board has it. Days in any order; strips as they are shot. */
export interface DayShot {
  readonly date: CalendarDay;
  readonly unit: string;
  /** Null where nobody knows it yet. */
  readonly base: string | null;
  readonly strips: readonly {
    readonly scene: string;
    readonly part: number;
    readonly place: string | null;
    /** It begins after a meal of the day; missing: not, or nobody knows. */
    readonly isAfterMeal?: boolean;
  }[];
}

export interface Shot {
  readonly scene: string;
  readonly date: CalendarDay;
  readonly unit: string;
  readonly base: string | null;
  readonly place: string | null;
  /** Place in the order of shooting, from 0; of the scene's first part that is shot. */
  readonly at: number;
  /** Place among the strips of its day, from 0. */
  readonly onDay: number;
  readonly isAfterMeal: boolean;
}

/** The first strip of each scene, in the order of shooting: by date, by unit, as the day has them. */
export function shotsOf(season: Season, days: readonly DayShot[]): readonly Shot[] {
  const rank = new Map(season.units.map(({ id }, index) => [id, index]));
  const inOrder = days.toSorted((a, b) =>
    a.date === b.date ? (rank.get(a.unit) ?? 0) - (rank.get(b.unit) ?? 0) : a.date < b.date ? -1 : 1,
  );
  const seen = new Set<string>();
  const shots: Shot[] = [];
  for (const { date, unit, base, strips } of inOrder)
    for (const [onDay, { scene, place, isAfterMeal = false }] of strips.entries()) {
      if (seen.has(scene)) continue;
      seen.add(scene);
      shots.push({ scene, date, unit, base, place, at: shots.length, onDay, isAfterMeal });
    }
  return shots;
}

export function shotByScene(season: Season, days: readonly DayShot[]): ReadonlyMap<string, Shot> {
  return new Map(shotsOf(season, days).map((shot) => [shot.scene, shot]));
}
