/** a place is open on the date and at the hour, and for dressing before and striking after each visit. */
import { addDays, type CalendarDay, inRange, type Message, weekdayOf } from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';
import type { Place } from '../../season/index.ts';
import type { Shoot } from '../shoot.ts';
import type { Conflict } from '../verification.ts';
import { datesAtPlace, visitsToPlace } from '../visits.ts';

const rule = 'place-available';

export function checkPlaceAvailable(shoot: Shoot): Conflict[] {
  return shoot.season.places.flatMap((place) => [
    ...datesAtPlace(shoot, place).flatMap((date) => checkDate(place, date)),
    ...checkHours(shoot, place),
    ...visitsToPlace(shoot, place).flatMap((visit) => checkDressAndStrike(place, visit)),
  ]);
}

function checkDate(place: Place, date: CalendarDay): Conflict[] {
  const isWeekday = place.closedWeekdays.includes(weekdayOf(date));
  const reason = isWeekday ? message('check.place.closed-weekday') : whyBlocked(place, date);
  if (reason === null) return [];
  const said = message('check.place.date', { place: place.name, reason, date });
  return [{ rule, message: said, where: { date, place: place.id }, amount: 1 }];
}

function checkHours(shoot: Shoot, place: Place): Conflict[] {
  const conflicts: Conflict[] = [];
  for (const strip of shoot.strips.filter((candidate) => candidate.place.id === place.id)) {
    const where = { date: strip.date, unit: strip.unit.id, scene: strip.scene.id, place: place.id };
    if (strip.start < place.opens) {
      const times = { clock: { clock: strip.start }, opens: { clock: place.opens } };
      const said = message('check.place.opens', { strip: strip.name, place: place.name, ...times });
      conflicts.push({ rule, message: said, where, amount: place.opens - strip.start });
    }
    if (strip.end > place.closes) {
      const times = { clock: { clock: strip.end }, closes: { clock: place.closes } };
      const said = message('check.place.closes', { strip: strip.name, place: place.name, ...times });
      conflicts.push({ rule, message: said, where, amount: strip.end - place.closes });
    }
  }
  return conflicts;
}

function checkDressAndStrike(place: Place, visit: readonly CalendarDay[]): Conflict[] {
  const conflicts: Conflict[] = [];
  const check = (date: CalendarDay, work: 'dress' | 'strike'): void => {
    const reason = whyBlocked(place, date);
    if (reason === null) return;
    const said = message(`check.place.${work}`, { place: place.name, reason, date });
    conflicts.push({ rule, message: said, where: { date, place: place.id }, amount: 1 });
  };
  for (let n = 1; n <= place.dress.days; n++) check(addDays(visit[0]!, -n), 'dress');
  for (let n = 1; n <= place.strike.days; n++) check(addDays(visit.at(-1)!, n), 'strike');
  return conflicts;
}

function whyBlocked(place: Place, date: CalendarDay): Message | null {
  if (place.closed.some((range) => inRange(date, range))) return message('check.place.closed');
  if (place.available.length > 0 && !place.available.some((range) => inRange(date, range))) {
    return message('check.place.not-available');
  }
  return null;
}
