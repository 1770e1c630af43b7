/** rest from one day to the next, for units and for people, and the weekly rest of units. */
import { message } from '../../messages/index.ts';
import type { Person } from '../../season/index.ts';
import { elapsedMinutes, type Moment, weekOf } from '../clock/calendar.ts';
import { ownDays } from '../own-days.ts';
import type { Shoot, ShootingDay } from '../shoot.ts';
import type { Conflict } from '../verification.ts';
import { daysOfUnit } from '../visits.ts';

const rule = 'rest';

export function checkRest(shoot: Shoot): Conflict[] {
  const conflicts: Conflict[] = [];
  const atLeast = (
    what: 'daily' | 'weekly',
    who: string,
    wrap: Moment,
    call: Moment,
    limit: number,
    where: Conflict['where'],
  ): void => {
    const rest = elapsedMinutes(wrap, call);
    if (rest >= limit) return;
    const fields = { who, time: { duration: rest }, date: call.date, least: { duration: limit } };
    conflicts.push({
      rule,
      message: message(`check.rest.${what}`, fields),
      where: { ...where, date: call.date },
      amount: limit - rest,
    });
  };
  for (const unit of shoot.season.units) {
    eachPair(daysOfUnit(shoot, unit), (before, day) => {
      const { dailyRestMinutes, weeklyRestMinutes } = before.base.rules;
      const where = { unit: unit.id, base: before.base.id };
      atLeast('daily', unit.name, wrapOf(before), callOf(day), dailyRestMinutes, where);
      if (weekOf(before.date) !== weekOf(day.date)) {
        atLeast('weekly', unit.name, wrapOf(before), callOf(day), weeklyRestMinutes, where);
      }
    });
  }
  for (const person of shoot.season.people) {
    const floor = shortestRest(person);
    const where = { person: person.id };
    eachPair(ownDays(shoot, person), (before, day) => {
      if (floor > 0) atLeast('daily', person.name, wrapOf(before), callOf(day), floor, where);
      if (person.weeklyRestMinutes > 0 && weekOf(before.date) !== weekOf(day.date)) {
        atLeast('weekly', person.name, wrapOf(before), callOf(day), person.weeklyRestMinutes, where);
      }
    });
  }
  return conflicts;
}

/** A forced call may cut the rest to its floor, for a price (C-43). */
function shortestRest({ contract, restMinutes }: Person): number {
  const terms = contract.kind === 'run' ? null : (contract.forcedCall ?? null);
  return terms === null ? restMinutes : Math.min(restMinutes, terms.floorMinutes);
}

type Timed = Pick<ShootingDay, 'date' | 'base' | 'call' | 'wrap'>;

function callOf({ date, base, call }: Timed): Moment {
  return { date, base, clock: call };
}

function wrapOf({ date, base, wrap }: Timed): Moment {
  return { date, base, clock: wrap };
}

function eachPair<Item>(items: readonly Item[], visit: (before: Item, item: Item) => void): void {
  for (let i = 1; i < items.length; i++) visit(items[i - 1]!, items[i]!);
}
