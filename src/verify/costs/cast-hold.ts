/** C-6: paid waiting between two worked dates, and the gaps a contract may drop. */
import { addDays, type CalendarDay, type Cents, daysBetween, multiplyDivideRounded } from '../../foundation/index.ts';
import type { Base, Person, Season } from '../../season/index.ts';
import { isOpen, weekOf } from '../clock/calendar.ts';
import { ownDays } from '../own-days.ts';
import type { Shoot } from '../shoot.ts';
import type { CountedLine } from '../verification.ts';

interface Gap {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  /** Base of the worked date before the gap. */
  readonly base: Base;
  readonly amount: Cents;
}

export function castHoldCosts(shoot: Shoot): CountedLine[] {
  return shoot.season.people.flatMap((person) => {
    const gaps = gapsOf(shoot, person);
    const dropped = droppedGaps(person, gaps);
    return gaps
      .filter((gap) => !dropped.includes(gap))
      .map(({ amount, base }) => ({ code: 'cast-hold' as const, subject: person.id, amount, base: base.id }));
  });
}

function gapsOf(shoot: Shoot, person: Person): Gap[] {
  const { contract } = person;
  if (contract.kind === 'series' || contract.kind === 'run') return [];
  const price = multiplyDivideRounded(contract.rate, contract.holdPercent, 100);
  const days = ownDays(shoot, person);
  return days.slice(1).map((day, i) => {
    const { date: from, base } = days[i]!;
    const to = day.date;
    const held = contract.kind === 'day' ? openDaysBetween(shoot.season, base, from, to) : weeksBetween(from, to);
    return { from, to, base, amount: held * price };
  });
}

function openDaysBetween(season: Season, base: Base, from: CalendarDay, to: CalendarDay): number {
  let count = 0;
  for (let date = addDays(from, 1); date < to; date = addDays(date, 1)) if (isOpen(season, base, date)) count += 1;
  return count;
}

/** Whole civil weeks strictly between the weeks of two dates. */
function weeksBetween(from: CalendarDay, to: CalendarDay): number {
  return Math.max(0, (weekOf(to) - weekOf(from)) / 7 - 1);
}

/** The dearest gaps that are long enough, as many as the contract allows; of equal ones the earlier. */
function droppedGaps({ contract }: Person, gaps: readonly Gap[]): Gap[] {
  if (contract.kind === 'series' || contract.kind === 'run' || contract.drop === null) return [];
  const { minCalendarDays, max } = contract.drop;
  return gaps
    .filter(({ from, to }) => daysBetween(from, to) > minCalendarDays)
    .sort((a, b) => b.amount - a.amount || daysBetween(b.from, a.from))
    .slice(0, max);
}
