/** a day is no longer than the rule pack, and a person's day no longer than theirs. */
import { message } from '../../messages/index.ts';
import { ownDays } from '../own-days.ts';
import type { Shoot } from '../shoot.ts';
import type { Conflict } from '../verification.ts';

const rule = 'day-length';

export function checkDayLength(shoot: Shoot): Conflict[] {
  const conflicts: Conflict[] = [];
  const atMost = (
    what: 'work' | 'amplitude' | 'own',
    who: string,
    minutes: number,
    limit: number | null,
    where: Conflict['where'],
  ): void => {
    if (limit === null || minutes <= limit) return;
    const fields = { who, date: where.date ?? '', time: { duration: minutes }, most: { duration: limit } };
    conflicts.push({ rule, message: message(`check.day-length.${what}`, fields), where, amount: minutes - limit });
  };
  for (const { date, unit, base, call, wrap, worked, continuous } of shoot.days) {
    const where = { date, unit: unit.id, base: base.id };
    const { maxWorkMinutes, continuousDay } = base.rules;
    const most = continuous && continuousDay !== null ? continuousDay.maxWorkMinutes : maxWorkMinutes;
    atMost('work', unit.name, worked, Math.min(most, maxWorkMinutes), where);
    atMost('amplitude', unit.name, wrap - call, base.rules.maxAmplitudeMinutes, where);
  }
  for (const person of shoot.season.people) {
    for (const { date, call, wrap } of ownDays(shoot, person)) {
      const where = { date, person: person.id };
      atMost('own', person.name, wrap - call, person.maxDayMinutes, where);
    }
  }
  return conflicts;
}
