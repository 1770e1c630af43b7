/** a day is no longer than the rule pack, and a person's day no longer than theirs. */
import { formatDuration } from '../../foundation/index.ts';
import { ownDays } from '../own-days.ts';
import type { Shoot } from '../shoot.ts';
import type { Conflict } from '../verification.ts';

const rule = 'day-length';

export function checkDayLength(shoot: Shoot): Conflict[] {
  const conflicts: Conflict[] = [];
  const atMost = (what: string, minutes: number, limit: number | null, where: Conflict['where']): void => {
    if (limit === null || minutes <= limit) return;
    const message = `${what} ${formatDuration(minutes)}, at most ${formatDuration(limit)}`;
    conflicts.push({ rule, message, where, amount: minutes - limit });
  };
  for (const { date, unit, base, call, wrap, worked } of shoot.days) {
    const where = { date, unit: unit.id, base: base.id };
    atMost(`${unit.name} works on ${date}`, worked, base.rules.maxWorkMinutes, where);
    atMost(`${unit.name}, call to wrap on ${date}:`, wrap - call, base.rules.maxAmplitudeMinutes, where);
  }
  for (const person of shoot.season.people) {
    for (const { date, call, wrap } of ownDays(shoot, person)) {
      const where = { date, person: person.id };
      atMost(`${person.name}, own call to own wrap on ${date}:`, wrap - call, person.maxDayMinutes, where);
    }
  }
  return conflicts;
}
