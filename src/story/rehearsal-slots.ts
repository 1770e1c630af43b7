/** When the people of a rehearsal can meet: all of them free, in one city, before the scenes that wait for it. */
import { addDays, type CalendarDay, type ClockMinutes, weekdayOf } from '../foundation/index.ts';
import { isFree, type Person, type Rehearsal, type Season, storyOf } from '../season/index.ts';
import type { DayShot } from './shot-scenes.ts';

export interface Slot {
  readonly date: CalendarDay;
  readonly from: ClockMinutes;
  readonly to: ClockMinutes;
}

export interface PlacedRehearsal {
  readonly rehearsal: Rehearsal;
  /** Null: there is no day for it. */
  readonly slot: Slot | null;
  /** Its date is the season's, not one of ours. */
  readonly isFixed: boolean;
  /** First day on which one of its scenes is shot; null: on no day yet, or it names none. */
  readonly firstScene: CalendarDay | null;
  /** It is on the day of its first scene or later, less its lead days. */
  readonly isLate: boolean;
}

/** From ten in the morning (ours), unless somebody comes later. */
const USUAL_START = 600;

/** Every rehearsal of the season: where it stands, or the first slot there is. */
export function placedRehearsals(season: Season, days: readonly DayShot[]): readonly PlacedRehearsal[] {
  return storyOf(season).rehearsals.map((rehearsal) => {
    const firstScene = firstDayOf(rehearsal, days);
    const isFixed = rehearsal.date !== null;
    const slot = isFixed ? slotOn(season, rehearsal, rehearsal.date) : (slotsOf(season, days, rehearsal, 1)[0] ?? null);
    const end = firstScene === null ? null : lastDate(rehearsal, firstScene);
    return { rehearsal, slot, isFixed, firstScene, isLate: slot !== null && end !== null && slot.date > end };
  });
}

/** The first `most` slots, one a day, from the start of preparation. */
export function slotsOf(season: Season, days: readonly DayShot[], rehearsal: Rehearsal, most: number): readonly Slot[] {
  const { prepStart } = season.calendar;
  const firstScene = firstDayOf(rehearsal, days);
  const last = lastDate(rehearsal, firstScene ?? lastShootingDay(season, days));
  const people = season.people.filter(({ id }) => rehearsal.people.includes(id));
  const stays = people.map((person) => stayOf(season, days, person));
  const slots: Slot[] = [];
  for (let date = prepStart; date <= last && slots.length < most; date = addDays(date, 1)) {
    if (weekdayOf(date) >= 5) continue;
    const isThere = people.every((person, i) => isFree(person, date) && stays[i]!(date) === rehearsal.base);
    const slot = isThere ? slotOn(season, rehearsal, date) : null;
    if (slot !== null) slots.push(slot);
  }
  return slots;
}

/** The hours of a date: from the latest of its people to the earliest who must go; null where these are too short. */
function slotOn(season: Season, rehearsal: Rehearsal, date: CalendarDay): Slot | null {
  const people = season.people.filter(({ id }) => rehearsal.people.includes(id));
  const from = rehearsal.at ?? Math.max(USUAL_START, ...people.map(({ earliest }) => earliest ?? 0));
  const to = from + rehearsal.minutes;
  const isLong = rehearsal.at === null && people.some(({ latest }) => latest !== null && latest < to);
  return isLong ? null : { date, from, to };
}

/** Where somebody is on a day when they do not shoot; null: working, travelling, or nowhere near. */
function stayOf(season: Season, days: readonly DayShot[], person: Person): (date: CalendarDay) => string | null {
  const played = new Set(season.scenes.filter(({ people }) => people.includes(person.id)).map(({ id }) => id));
  const worked = days
    .filter(({ strips }) => strips.some(({ scene }) => played.has(scene)))
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const on = new Set(worked.map(({ date }) => date));
  return (date) => {
    if (on.has(date)) return null;
    const before = worked.findLast((day) => day.date < date);
    const after = worked.find((day) => day.date > date);
    // Somebody who lives wherever the company is comes to the first base when nothing is shot yet.
    const home = person.homeBase ?? season.bases[0]?.id ?? null;
    if (before === undefined || after === undefined) return home;
    return before.base === after.base ? before.base : null;
  };
}

function firstDayOf({ before }: Rehearsal, days: readonly DayShot[]): CalendarDay | null {
  const dates = days
    .filter(({ strips }) => strips.some(({ scene }) => before.includes(scene)))
    .map(({ date }) => date)
    .toSorted();
  return dates[0] ?? null;
}

/** The last day that leaves its lead days before a date. Weekends are no lead days. */
function lastDate({ leadDays }: Rehearsal, first: CalendarDay): CalendarDay {
  let date = addDays(first, -1);
  for (let left = leadDays; left > 0; date = addDays(date, -1)) if (weekdayOf(date) < 5) left--;
  return date;
}

function lastShootingDay(season: Season, days: readonly DayShot[]): CalendarDay {
  return days.map(({ date }) => date).reduce((a, b) => (a > b ? a : b), season.calendar.end ?? season.calendar.start);
}
