/** C-8 to C-10: fees, dressing, building, striking and permits of places. */
import { addDays, type CalendarDay, type Cents, daysBetween } from '../../foundation/index.ts';
import type { Permit, Place, StorySet, Way } from '../../season/index.ts';
import { sortedDates } from '../clock/calendar.ts';
import type { Shoot } from '../shoot.ts';
import { standingSets } from '../standing-sets.ts';
import type { CountedLine } from '../verification.ts';
import { datesAtPlace, visitsToPlace } from '../visits.ts';

export function placeCosts(shoot: Shoot): CountedLine[] {
  return [...shoot.season.places.flatMap((place) => costsOfPlace(shoot, place)), ...costsOfWays(shoot)];
}

function costsOfPlace(shoot: Shoot, place: Place): CountedLine[] {
  const dates = datesAtPlace(shoot, place);
  if (dates.length === 0) return [];
  const visits = visitsToPlace(shoot, place).length;
  const common = { subject: place.id, base: place.base };
  return [
    { ...common, code: 'place-day', amount: dates.length * place.feePerDay },
    { ...common, code: 'place-hold', amount: heldDays(shoot, place, dates) * place.holdPerDay },
    { ...common, code: 'place-dress', amount: visits * withRent(place.dress, place) },
    { ...common, code: 'place-strike', amount: visits * withRent(place.strike, place) },
    {
      ...common,
      code: 'permit',
      amount: place.permit === null ? 0 : timesPaid(place.permit, dates) * place.permit.cost,
    },
  ];
}

/** C-9: the work, and the days that the place is rented for it. */
function withRent({ days, cost }: Place['dress'], { buildPerDay }: Place): Cents {
  return cost + days * buildPerDay;
}

/** C-41: days without shooting inside visits, and while something built there stands. */
function heldDays(shoot: Shoot, place: Place, dates: readonly CalendarDay[]): number {
  const built = standingSets(shoot, place).filter(({ way }) => way.build.cost > 0 || way.build.workingDays > 0);
  return dates.slice(1).reduce((sum, after, i) => {
    const before = dates[i]!;
    const free = daysBetween(before, after) - 1;
    const stands = built.some(({ first, last }) => first <= before && after <= last);
    return free <= place.keepDays || stands ? sum + free : sum;
  }, 0);
}

function timesPaid(permit: Permit, dates: readonly CalendarDay[]): number {
  switch (permit.per) {
    case 'use':
      return 1;
    case 'day':
      return dates.length;
    case 'fortnight':
      return fortnights(dates);
  }
}

/** Periods of 14 days, each from the first date that none covers yet. */
function fortnights(dates: readonly CalendarDay[]): number {
  let periods = 0;
  let coveredTo: CalendarDay | null = null;
  for (const date of dates) {
    if (coveredTo !== null && date <= coveredTo) continue;
    periods += 1;
    coveredTo = addDays(date, 13);
  }
  return periods;
}

/** Building and striking of each way that any strip uses, once. */
function costsOfWays(shoot: Shoot): CountedLine[] {
  return shoot.season.sets.flatMap((set) =>
    set.ways.flatMap((way): CountedLine[] => {
      const strip = shoot.strips.find((candidate) => candidate.set.id === set.id && candidate.way.id === way.id);
      if (strip === undefined) return [];
      const common = { subject: set.id, base: strip.place.base };
      return [
        { ...common, code: 'place-build', amount: way.build.cost + way.build.workingDays * strip.place.buildPerDay },
        { ...common, code: 'set-standing', amount: daysStanding(shoot, set, way) * way.standingPerDay },
        { ...common, code: 'place-strike', amount: way.strikeCost },
      ];
    }),
  );
}

/** C-42: calendar days from the first to the last that the set is shot on in this way. */
function daysStanding(shoot: Shoot, set: StorySet, way: Way): number {
  const dates = shoot.strips
    .filter((strip) => strip.set.id === set.id && strip.way.id === way.id)
    .map(({ date }) => date);
  const sorted = sortedDates(dates);
  return daysBetween(sorted[0]!, sorted.at(-1)!) + 1;
}
