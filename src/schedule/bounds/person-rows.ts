/**
 * What people are paid by contract, beside days that each pay a price for them: some price for every date they work,
 * and the rest by the number of their dates, whatever that is.
 */
import { CAST_WORK } from '../costs/cast-work/cast-work.ts';
import { basesOf, datesPerWeek, leastPayFor, personDates } from './cast.ts';
import type { NetFactors } from './net-factors.ts';
import type { Possible } from './possible.ts';

export interface PersonRow {
  readonly person: number;
  /** Dates they work, at least; so many cost no more than these. */
  readonly fewest: number;
  readonly free: number;
  /** About what each further date costs, net; no price per date is higher. */
  readonly perDate: number;
  /** Net pay for so many dates, at least. */
  readonly payFor: (dates: number) => number;
}

/** Of everyone whose pay depends on their dates. */
export function personRows(possible: Possible, net: NetFactors): PersonRow[] {
  const { problem, stripsOfPerson } = possible;
  return problem.people.flatMap(({ contract }, person): PersonRow[] => {
    if (stripsOfPerson[person].length === 0 || contract.kind === 'run') return [];
    const dates = personDates(possible, net, person);
    const payFor = leastPayFor(possible, net, person, dates);
    const fewest = dates.dates;
    let free = fewest;
    while (free < problem.dateCount && payFor(free + 1) <= payFor(free)) free++;
    return [{ person, fewest, free, perDate: payOfOneMore(possible, net, person), payFor }];
  });
}

function payOfOneMore(possible: Possible, net: NetFactors, person: number): number {
  const model = possible.problem.people[person];
  const { contract } = model;
  if (contract.kind === 'day') return leastPayPerDate(possible, net, person);
  if (contract.kind === 'series') return contract.extraDay * net.of(contract.qualifiesAt, CAST_WORK);
  const rate = contract.rate * net.least(basesOf(possible, possible.stripsOfPerson[person]), CAST_WORK);
  return rate / datesPerWeek(possible, model);
}

/** Net pay of one more date of a person at a base (C-5) where they are paid by the day; else 0. */
function payPerDate({ problem }: Possible, net: NetFactors, person: number, base: number): number {
  const { contract } = problem.people[person];
  return contract.kind === 'day' ? contract.rate * net.of(base, CAST_WORK) : 0;
}

function leastPayPerDate(possible: Possible, net: NetFactors, person: number): number {
  const bases = basesOf(possible, possible.stripsOfPerson[person]);
  return Math.min(...[...bases].map((base) => payPerDate(possible, net, person, base)));
}

/** Pay for a date at this base as a multiple of that at the base where it is least, net. */
export function payFactor(possible: Possible, net: NetFactors, person: number, base: number): number {
  const least = leastPayPerDate(possible, net, person);
  return least > 0 ? payPerDate(possible, net, person, base) / least : 1;
}

/** What days at a base pay for the person at a price, in whole cents. */
export function paidByDay(price: number, factor: number): number {
  return Math.floor(price * factor);
}

/** What a person is paid at least beyond what their days pay at `price`, however many these are. */
export function leastBeyond(possible: Possible, net: NetFactors, row: PersonRow, price: number): number {
  const { problem, stripsOfPerson } = possible;
  const { person, fewest, payFor } = row;
  let perDate = -paidByDay(price, 1);
  let counted = 0;
  if (problem.people[person].contract.kind === 'day') {
    // A date costs more at some bases than `payFor` says; there it also pays more, and the rest is what counts.
    const bases = [...basesOf(possible, stripsOfPerson[person])];
    perDate = Math.min(
      ...bases.map(
        (base) => payPerDate(possible, net, person, base) - paidByDay(price, payFactor(possible, net, person, base)),
      ),
    );
    counted = leastPayPerDate(possible, net, person);
  }
  let least = Number.POSITIVE_INFINITY;
  for (let dates = fewest; dates <= Math.max(fewest, problem.dateCount); dates++) {
    least = Math.min(least, payFor(dates) + dates * (perDate - counted));
  }
  return least;
}
