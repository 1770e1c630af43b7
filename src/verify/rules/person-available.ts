/** everyone in a strip is free on its date, within their hours, in one unit, and had the time to get there. */
import { daysBetween, inRange, type Message, weekdayOf } from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';
import type { Person } from '../../season/index.ts';
import { hoursThatDay } from '../hours-that-day.ts';
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
  const broken = (said: Message, amount: number): void => {
    const where = { date: day.date, person: person.id, scene: day.strips[0]!.scene.id };
    const whole = message('check.person', { person: person.name, date: day.date, said });
    conflicts.push({ rule, message: whole, where, amount });
  };
  if (person.available.length > 0 && !person.available.some((range) => inRange(day.date, range))) {
    broken(message('check.person.outside'), 1);
  }
  if (person.unavailable.some((range) => inRange(day.date, range))) broken(message('check.person.away'), 1);
  if (!person.freeWeekdays.includes(weekdayOf(day.date))) broken(message('check.person.weekday'), 1);
  const { earliest, latest } = hoursThatDay(person, day.date);
  if (earliest !== null && day.call < earliest) {
    const by = earliest - day.call;
    broken(
      message('check.person.early', {
        clock: { clock: day.call },
        limit: { clock: earliest },
        by: { duration: by },
      }),
      by,
    );
  }
  if (latest !== null && day.wrap > latest) {
    const by = day.wrap - latest;
    broken(
      message('check.person.late', {
        clock: { clock: day.wrap },
        limit: { clock: latest },
        by: { duration: by },
      }),
      by,
    );
  }
  if (day.units.length > 1) {
    const units = day.units.map(({ name }) => name).join(', ');
    broken(message('check.person.units', { count: day.units.length, units }), day.units.length - 1);
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
    const way = { from: before.base.name, last: before.date, to: day.base.name, date: day.date };
    const said = message('check.person.travel', { person: person.name, ...way, needed, free });
    return [
      { rule, message: said, where: { date: day.date, person: person.id, base: day.base.id }, amount: needed - free },
    ];
  });
}
