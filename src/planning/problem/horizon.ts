/** The dates a plan may use. */
import { addDays, type CalendarDay, dayNumber, daysBetween } from '../../foundation/index.ts';
import type { Season } from '../../season/index.ts';
import type { Findings } from './references.ts';

/** Three years (ours): a season whose records reach further has a wrong date more often than a reason. */
const LONGEST_HORIZON_DAYS = 1096;
/** Calendar days of slack behind the estimate (ours). */
const SLACK_DAYS = 28;

/**
 * All dates from the calendar's start to its end. Where the season gives no end (neither `end` nor a release), the
 * horizon reaches past the last date that any record names (a window opening, an absence ending, an arrival, a pin),
 * and from there twice as far as the scripts need in five-day weeks, plus four weeks; so whatever is legal in an open
 * calendar has room.
 */
export function horizonOf(season: Season, shootingMinutes: number, findings: Findings): readonly CalendarDay[] {
  const { start, end } = season.calendar;
  const last = end ?? openEnd(season, shootingMinutes);
  if (last < start) {
    findings.contradiction('season-contradicts-itself.ends-before-start', { last, start });
    return [start];
  }
  const length = daysBetween(start, last) + 1;
  if (length > LONGEST_HORIZON_DAYS) {
    findings.warn('calendar-very-long', { start, last, days: String(length), most: String(LONGEST_HORIZON_DAYS) });
  }
  return Array.from({ length: Math.min(length, LONGEST_HORIZON_DAYS) }, (_, i) => addDays(start, i));
}

function openEnd(season: Season, shootingMinutes: number): CalendarDay {
  const dayMinutes = Math.min(...season.bases.map((base) => base.rules.baseDayMinutes));
  const parts = season.scenes.reduce((sum, scene) => sum + scene.parts.length, 0);
  const shootingDays = Math.min(parts, Math.ceil(shootingMinutes / Math.max(1, Math.floor(dayMinutes / 2)))) + 1;
  const weekDays = Math.max(1, Math.min(...season.bases.map((base) => base.weekdays.length)));
  const calendarDays = 2 * Math.ceil((shootingDays * 7) / weekDays) + SLACK_DAYS;
  return addDays(lastNamedDate(season), calendarDays);
}

/**
 * The last date from which nothing new happens in the records: windows have opened, absences have ended, scripts are
 * in.
 */
function lastNamedDate(season: Season): CalendarDay {
  const { calendar } = season;
  const dates: CalendarDay[] = [calendar.start, ...calendar.hiatus.map((range) => range.to)];
  for (const unit of season.units) dates.push(...unit.available.map((range) => range.from));
  for (const place of season.places) {
    dates.push(...place.closed.map((range) => range.to), ...place.available.map((range) => range.from));
    if (place.permit) dates.push(addDays(place.permit.filed, 2 * place.permit.leadWorkingDays));
  }
  for (const person of season.people) {
    dates.push(...person.unavailable.map((range) => range.to), ...person.available.map((range) => range.from));
  }
  for (const set of season.sets) {
    for (const way of set.ways) dates.push(addDays(calendar.prepStart, 2 * way.build.workingDays));
  }
  for (const { starts, steps } of season.prerequisites) {
    const days = steps.reduce((sum, step) => sum + step.workingDays, 0);
    dates.push(...[starts, ...steps.flatMap(({ by }) => by ?? [])].map((from) => addDays(from, 2 * days)));
  }
  for (const { expected } of season.episodes) {
    if (expected) dates.push(addDays(expected.arrives, season.timing.expectedPrepDays));
  }
  for (const pin of season.pins) dates.push(pin.date);
  const gaps = season.order.reduce((sum, order) => sum + (order.kind === 'before' ? order.minDays : 0), 0);
  const latest = dates.reduce((a, b) => (dayNumber(b) > dayNumber(a) ? b : a));
  return addDays(latest, gaps);
}
