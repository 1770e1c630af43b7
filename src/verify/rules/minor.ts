/** hours and tutors of people under 18. */
import { ageOn, type CalendarDay, inRange, type Message, weekdayOf } from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';
import type { Base, Person, Season } from '../../season/index.ts';
import { isPublicHoliday } from '../clock/calendar.ts';
import { type OwnDay, ownDays } from '../own-days.ts';
import type { Shoot } from '../shoot.ts';
import type { Conflict } from '../verification.ts';

const rule = 'minor';

export function checkMinor(shoot: Shoot): Conflict[] {
  return shoot.season.people.flatMap((person) =>
    person.born === null ? [] : ownDays(shoot, person).flatMap((day) => checkDay(shoot.season, person, day)),
  );
}

function checkDay(season: Season, person: Person, day: OwnDay): Conflict[] {
  const age = ageOn(person.born!, day.date);
  const row = day.base.rules.minors.find(({ ageFrom, ageTo }) => ageFrom <= age && age <= ageTo);
  if (age >= 18 || row === undefined) return [];

  const conflicts: Conflict[] = [];
  const broken = (said: Message, amount: number): void => {
    const whole = message('check.minor', { person: person.name, age, date: day.date, said });
    conflicts.push({ rule, message: whole, where: { date: day.date, person: person.id }, amount });
  };
  const term = isSchoolTerm(season, day.base, day.date);
  const limit = term ? row.maxMinutes : row.maxMinutesHoliday;
  const present = day.wrap - day.call;
  if (present > limit) {
    const times = { time: { duration: present }, most: { duration: limit } };
    broken(message('check.minor.presence', times), present - limit);
  }
  if (day.call < row.earliest) {
    const times = { clock: { clock: day.call }, limit: { clock: row.earliest } };
    broken(message('check.hours.call', times), row.earliest - day.call);
  }
  if (day.wrap > row.latest) {
    const times = { clock: { clock: day.wrap }, limit: { clock: row.latest } };
    broken(message('check.hours.wrap', times), day.wrap - row.latest);
  }
  if (row.tutor && term && person.tutor === null) broken(message('check.minor.tutor'), 1);
  return conflicts;
}

function isSchoolTerm(season: Season, base: Base, date: CalendarDay): boolean {
  if (season.calendar.schoolHolidays.some((range) => inRange(date, range))) return false;
  return weekdayOf(date) < 5 && !isPublicHoliday(base, date);
}
