/** hours, weeks and tutors of people under 18. */
import { ageOn, type CalendarDay, type Message } from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';
import type { MinorRule, Person, Season } from '../../season/index.ts';
import { weekOf } from '../clock/calendar.ts';
import { isSchoolTerm, latestByAge, minorRowOn } from '../minor-row.ts';
import { type OwnDay, ownDays } from '../own-days.ts';
import type { Shoot } from '../shoot.ts';
import type { Conflict } from '../verification.ts';

const rule = 'minor';

export function checkMinor(shoot: Shoot): Conflict[] {
  return shoot.season.people.flatMap((person) => {
    if (person.born === null && person.isPerhapsMinor !== true) return [];
    const days = ownDays(shoot, person);
    const weeks = new Map<number, OwnDay[]>();
    for (const day of days) weeks.set(weekOf(day.date), [...(weeks.get(weekOf(day.date)) ?? []), day]);
    return [
      ...[...weeks.values()].flatMap((week) => checkWeek(person, week)),
      ...days.flatMap((day) => checkDay(shoot.season, person, day)),
    ];
  });
}

/** The age to be said: of someone who may be a child, the most that the row holds for. */
function ageOf({ born }: Person, row: MinorRule, date: CalendarDay): number {
  return born === null ? row.ageTo : ageOn(born, date);
}

/** A civil week, by the row of its first day. */
function checkWeek(person: Person, week: readonly OwnDay[]): Conflict[] {
  const [first] = week;
  const row = first && minorRowOn(person, first.base, first.date);
  if (!first || !row) return [];
  const present = week.reduce((sum, day) => sum + day.wrap - day.call, 0);
  const { maxMinutesPerWeek: most, maxDaysPerWeek: days } = row;
  const conflicts: Conflict[] = [];
  const broken = (said: Message, amount: number): void => {
    const fields = { person: person.name, age: ageOf(person, row, first.date), date: first.date, said };
    const where = { date: first.date, person: person.id };
    conflicts.push({ rule, message: message('check.minor', fields), where, amount });
  };
  if (most != null && present > most) {
    const times = { time: { duration: present }, most: { duration: most } };
    broken(message('check.minor.week-presence', times), present - most);
  }
  if (days != null && week.length > days) {
    broken(message('check.minor.week-days', { n: week.length, most: days }), week.length - days);
  }
  return conflicts;
}

function checkDay(season: Season, person: Person, day: OwnDay): Conflict[] {
  const row = minorRowOn(person, day.base, day.date);
  if (row === undefined) return [];
  const age = ageOf(person, row, day.date);

  const conflicts: Conflict[] = [];
  const broken = (said: Message, amount: number): void => {
    const whole = message('check.minor', { person: person.name, age, date: day.date, said });
    conflicts.push({ rule, message: whole, where: { date: day.date, person: person.id }, amount });
  };
  const term = isSchoolTerm(season, day.base, day.date);
  const limit = term ? row.maxMinutes - (row.schoolMinutes ?? 0) : row.maxMinutesHoliday;
  const latest = latestByAge(season, day.base, row, day.date);
  const present = day.wrap - day.call;
  if (present > limit) {
    const times = { time: { duration: present }, most: { duration: limit } };
    broken(message('check.minor.presence', times), present - limit);
  }
  if (day.call < row.earliest) {
    const times = { clock: { clock: day.call }, limit: { clock: row.earliest } };
    broken(message('check.hours.call', times), row.earliest - day.call);
  }
  if (day.wrap > latest) {
    const times = { clock: { clock: day.wrap }, limit: { clock: latest } };
    broken(message('check.hours.wrap', times), day.wrap - latest);
  }
  if (row.tutor && term && person.tutor === null) broken(message('check.minor.tutor'), 1);
  return conflicts;
}
