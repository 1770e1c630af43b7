/** C-40: what performers are paid for long days. */
import { type Cents, multiplyDivideRounded } from '../../foundation/index.ts';
import type { CastOvertime, Contract, Person } from '../../season/index.ts';
import type { Shoot, ShootingDay } from '../shoot.ts';
import type { CountedLine } from '../verification.ts';

export function castOvertimeCosts(shoot: Shoot): CountedLine[] {
  return shoot.days.flatMap((day) =>
    shoot.season.people.flatMap((person): CountedLine[] => {
      const terms = person.contract.kind === 'run' ? null : (person.contract.overtime ?? null);
      const strips = day.strips.filter(({ part }) => part.people.includes(person.id));
      if (terms === null || strips.length === 0) return [];
      const minutes = timeOf(person, terms, day, strips);
      const amount = payOf(minutes, terms, dayPay(person.contract));
      return [{ code: 'cast-overtime', subject: person.id, amount, base: day.base.id }];
    }),
  );
}

/** Make-up, their strips, the way out, and so much of the waiting between as counts; meals are nobody's time. */
function timeOf(
  person: Person,
  { waitingPercent }: CastOvertime,
  day: ShootingDay,
  strips: ShootingDay['strips'],
): number {
  const first = strips[0]!.start;
  const last = strips.at(-1)!.end;
  const all = last - first - eatenBetween(day, first, last);
  const shot = strips.reduce((sum, { start, end }) => sum + end - start - eatenBetween(day, start, end), 0);
  const waited = Math.floor(((all - shot) * waitingPercent) / 100);
  return person.makeUpMinutes + shot + waited + person.outMinutes;
}

function eatenBetween({ meals }: ShootingDay, from: number, to: number): number {
  return meals
    .filter(({ start, end }) => from <= start && end <= to)
    .reduce((sum, meal) => sum + meal.end - meal.start, 0);
}

function payOf(minutes: number, { bands, paidMinutes }: CastOvertime, pay: Cents): Cents {
  const weight = bands.reduce((sum, { afterMinutes, premiumPercent }, i) => {
    const until = Math.min(minutes, bands[i + 1]?.afterMinutes ?? minutes);
    return sum + Math.max(0, until - afterMinutes) * (100 + premiumPercent);
  }, 0);
  return multiplyDivideRounded(pay, weight, paidMinutes * 100);
}

/** Pay of one day: a week is five of them. */
export function dayPay(contract: Contract): Cents {
  switch (contract.kind) {
    case 'day':
      return contract.rate;
    case 'weekly':
      return multiplyDivideRounded(contract.rate, 1, 5);
    case 'series':
      return contract.extraDay;
    case 'run':
      return 0;
  }
}
