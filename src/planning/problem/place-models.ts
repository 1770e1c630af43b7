/** Places, their sun and the roads between them, in integers. */

import { lightCalendar, readyDay, roadMinutes } from '../../facts/index.ts';
import { addDays, type CalendarDay, daysBetween, inRange, weekdayOf } from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';
import type { BaseModel, PlaceModel, SunSite } from '../../schedule/index.ts';
import type { Place, Season } from '../../season/index.ts';
import { flags } from './base-models.ts';
import type { References } from './references.ts';

/** Order of the windows in `SunSite`. */
const LIGHTS = ['day', 'night', 'dawn', 'dusk'] as const;

export function placeModels(
  season: Season,
  dates: readonly CalendarDay[],
  bases: readonly BaseModel[],
  refer: References,
): { readonly places: readonly PlaceModel[]; readonly sunSites: readonly SunSite[] } {
  const sunSites: SunSite[] = [];
  const onLocation = new Set(
    season.sets.flatMap(({ ways }) =>
      ways.flatMap(({ kind, place }) => (kind === 'real place' || kind === 'double' ? [place] : [])),
    ),
  );
  const siteOf = new Map<string, number>();
  const places = season.places.map((place) => {
    const base = Math.max(0, refer.base(place.base, message('planning.user.place', { id: place.id })));
    const key = `${place.latitude}/${place.longitude}/${base}`;
    let sunSite = siteOf.get(key);
    if (sunSite === undefined) {
      sunSite = sunSites.length;
      siteOf.set(key, sunSite);
      sunSites.push(sunSiteAt(place, dates, bases[base]!.utcOffset, season.timing.lightMarginMinutes));
    }
    return placeModel(season, place, base, sunSite, dates, onLocation.has(place.id));
  });
  return { places, sunSites };
}

/** Row-major place x place (K-4). */
export function roads(season: Season): Int32Array {
  const { places, placeTravel, timing } = season;
  const road = new Int32Array(places.length * places.length);
  for (const [i, from] of places.entries()) {
    for (const [j, to] of places.entries()) road[i * places.length + j] = roadMinutes(from, to, placeTravel, timing);
  }
  return road;
}

/**
 * The first date index on which something ready on `ready` can be used: the day after it; 0 when not waited for.
 */
export function earliestAfter(ready: CalendarDay | null, dates: readonly CalendarDay[]): number {
  return ready === null ? 0 : Math.max(0, daysBetween(dates[0]!, ready) + 1);
}

function placeModel(
  season: Season,
  place: Place,
  base: number,
  sunSite: number,
  dates: readonly CalendarDay[],
  onLocation: boolean,
): PlaceModel {
  const mayBeWorkedIn = (date: CalendarDay): boolean =>
    !place.closed.some((range) => inRange(date, range)) &&
    (place.available.length === 0 || place.available.some((range) => inRange(date, range)));
  const allOf = (days: number, at: (i: number) => CalendarDay): boolean =>
    Array.from({ length: days }, (_, i) => at(i + 1)).every(mayBeWorkedIn);
  const { permit } = place;
  const home = season.bases[base]!;
  return {
    base,
    sunSite,
    open: flags(dates, (date) => mayBeWorkedIn(date) && !place.closedWeekdays.includes(weekdayOf(date))),
    visitMayStart: flags(dates, (date) => allOf(place.dress.days, (i) => addDays(date, -i))),
    visitMayEnd: flags(dates, (date) => allOf(place.strike.days, (i) => addDays(date, i))),
    opens: place.opens,
    closes: place.closes,
    naturalLight: place.naturalLight,
    onLocation,
    fee: place.feePerDay,
    hold: place.holdPerDay,
    setsAtOnce: place.setsAtOnce ?? -1,
    dressDays: place.dress.days,
    strikeDays: place.strike.days,
    dressCost: place.dress.cost + place.dress.days * place.buildPerDay,
    strikeCost: place.strike.cost + place.strike.days * place.buildPerDay,
    keepDays: place.keepDays,
    permitCost: permit?.cost ?? 0,
    permitPer: permit?.per ?? 'none',
    earliest: permit === null ? 0 : earliestAfter(readyDay(home, permit.filed, permit.leadWorkingDays), dates),
  };
}

function sunSiteAt(place: Place, dates: readonly CalendarDay[], offsets: Int16Array, margin: number): SunSite {
  const windows = lightCalendar(dates, place.latitude, place.longitude, offsets, margin);
  const side = (end: 'from' | 'to'): [Int32Array, Int32Array, Int32Array, Int32Array] => {
    const [day, night, dawn, dusk] = LIGHTS.map((light) => Int32Array.from(windows, (window) => window[light][end]));
    return [day!, night!, dawn!, dusk!];
  };
  return { from: side('from'), to: side('to') };
}
