/** K-17: when the light of a strip begins, and the hour at which it has to be over. */
import type { CalendarDay, ClockMinutes } from '../../foundation/index.ts';
import type { Base, Place, Scene, ScenePart, Season, Way } from '../../season/index.ts';
import { hoursThatDay } from '../hours-that-day.ts';
import { latestByAge, minorRowOn } from '../minor-row.ts';
import { lightAt } from './calendar.ts';

interface StripOnDate {
  readonly scene: Scene;
  readonly part: ScenePart;
  readonly way: Way;
  readonly place: Place;
  readonly base: Base;
}

export function lightHours(
  season: Season,
  { scene, part, way, place, base }: StripOnDate,
  date: CalendarDay,
): { readonly lightFrom: ClockMinutes | null; readonly latestEnd: ClockMinutes } {
  let lightFrom: ClockMinutes | null = null;
  let latestEnd = place.closes;
  if (scene.light !== 'any' && needsLight({ scene, way, place })) {
    const window = lightAt(season, place, base, date)[scene.light];
    if (window.from <= window.to) {
      lightFrom = window.from;
      latestEnd = Math.min(latestEnd, window.to);
    }
  }
  for (const person of season.people.filter(({ id }) => part.people.includes(id))) {
    const { latest } = hoursThatDay(person, date);
    if (latest !== null) latestEnd = Math.min(latestEnd, latest - person.outMinutes);
    const row = minorRowOn(person, base, date);
    if (row === undefined) continue;
    latestEnd = Math.min(latestEnd, latestByAge(season, base, row, date) - person.outMinutes);
  }
  return { lightFrom, latestEnd };
}

/** the sun decides. */
export function needsLight({ scene, place, way }: Pick<StripOnDate, 'scene' | 'place' | 'way'>): boolean {
  const inTheOpen = scene.intExt === 'EXT' || scene.intExt === 'INT/EXT';
  const onTheSpot = way.kind === 'real place' || way.kind === 'double';
  return onTheSpot && (inTheOpen || place.naturalLight);
}
