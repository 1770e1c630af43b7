/** everyone in a strip is free on its date, within their hours, in one unit, and had the time to get there. */
import { daysBetween, formatClock, formatDuration, inRange, weekdayOf } from '../../foundation/index.ts';
import type { Person } from '../../season/index.ts';
import { type OwnDay, ownDays } from '../own-days.ts';
import { travelBetween } from '../season-index.ts';
import type { Shoot } from '../shoot.ts';
import type { Conflict } from '../verification.ts';

const rule = 'person-available';

export function checkPersonAvailable(shoot: Shoot): Conflict[] {
  return shoot.season.people.flatMap((person) => {
    const days = ownDays(shoot, person);
    return [...days.flatMap((day) => checkDate(person, day)), ...checkTravel(shoot, person, days)];
  });
}

function checkDate(person: Person, day: OwnDay): Conflict[] {
  const conflicts: Conflict[] = [];
  const broken = (message: string, amount: number): void => {
    const where = { date: day.date, person: person.id, scene: day.strips[0]!.scene.id };
    conflicts.push({ rule, message: `${person.name}, ${day.date}: ${message}`, where, amount });
  };
  if (person.available.length > 0 && !person.available.some((range) => inRange(day.date, range))) {
    broken('outside the days they are available', 1);
  }
  if (person.unavailable.some((range) => inRange(day.date, range))) broken('not available', 1);
  if (!person.freeWeekdays.includes(weekdayOf(day.date))) broken('not free on this weekday', 1);
  if (person.earliest !== null && day.call < person.earliest) {
    const by = person.earliest - day.call;
    broken(
      `own call ${formatClock(day.call)}, not before ${formatClock(person.earliest)}: ${formatDuration(by)} early`,
      by,
    );
  }
  if (person.latest !== null && day.wrap > person.latest) {
    const by = day.wrap - person.latest;
    broken(
      `own wrap ${formatClock(day.wrap)}, not after ${formatClock(person.latest)}: ${formatDuration(by)} late`,
      by,
    );
  }
  if (day.units.length > 1) {
    broken(`in ${day.units.length} units (${day.units.map(({ id }) => id).join(', ')})`, day.units.length - 1);
  }
  return conflicts;
}

function checkTravel(shoot: Shoot, person: Person, days: readonly OwnDay[]): Conflict[] {
  return days.slice(1).flatMap((day, i) => {
    const before = days[i]!;
    if (before.base.id === day.base.id) return [];
    const needed = travelBetween(shoot.season, before.base.id, day.base.id).days;
    const free = daysBetween(before.date, day.date) - 1;
    if (free >= needed) return [];
    const message = `${person.name} works in ${before.base.name} on ${before.date} and in ${day.base.name} on ${day.date}: the way takes ${needed} days, ${free} are free`;
    return [{ rule, message, where: { date: day.date, person: person.id, base: day.base.id }, amount: needed - free }];
  });
}
