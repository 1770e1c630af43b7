/** Visits: of the company to a place and of a unit to a base. */
import type { CalendarDay } from '../foundation/index.ts';
import type { Base, Place, Unit } from '../season/index.ts';
import { runsOf, sortedDates } from './clock/calendar.ts';
import type { Shoot, ShootingDay } from './shoot.ts';

/** Shooting dates of a place, all units together. */
export function datesAtPlace(shoot: Shoot, place: Place): CalendarDay[] {
  return sortedDates(shoot.strips.filter((strip) => strip.place.id === place.id).map((strip) => strip.date));
}

/** runs of those dates with at most `keepDays` free days between neighbours. */
export function visitsToPlace(shoot: Shoot, place: Place): CalendarDay[][] {
  return runsOf(datesAtPlace(shoot, place), place.keepDays);
}

/** The unit's shooting days in date order. */
export function daysOfUnit(shoot: Shoot, unit: Unit): ShootingDay[] {
  return shoot.days.filter((day) => day.unit.id === unit.id);
}

export interface BaseVisit {
  readonly base: Base;
  readonly days: readonly ShootingDay[];
}

/** maximal runs of a unit's shooting days at one base. */
export function visitsToBases(shoot: Shoot, unit: Unit): BaseVisit[] {
  const visits: { base: Base; days: ShootingDay[] }[] = [];
  for (const day of daysOfUnit(shoot, unit)) {
    const current = visits.at(-1);
    if (current !== undefined && current.base.id === day.base.id) current.days.push(day);
    else visits.push({ base: day.base, days: [day] });
  }
  return visits;
}
