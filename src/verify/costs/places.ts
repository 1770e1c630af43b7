/** C-8 to C-10: fees, dressing, building, striking and permits of places. */
import { addDays, type CalendarDay } from '../../foundation/index.ts';
import type { Permit, Place } from '../../season/index.ts';
import type { Shoot } from '../shoot.ts';
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
    { ...common, code: 'place-dress', amount: visits * place.dress.cost },
    { ...common, code: 'place-strike', amount: visits * place.strike.cost },
    {
      ...common,
      code: 'permit',
      amount: place.permit === null ? 0 : timesPaid(place.permit, dates) * place.permit.cost,
    },
  ];
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
        { ...common, code: 'place-build', amount: way.build.cost },
        { ...common, code: 'place-strike', amount: way.strikeCost },
      ];
    }),
  );
}
