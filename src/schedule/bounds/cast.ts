/**
 * Least pay, travel and stay of each person (C-5, C-7): from the fewest dates on which their strips fit. Strips at
 * different bases are never on one date.
 */
import { CAST_HOLD } from '../costs/cast-hold/cast-hold.ts';
import { CAST_TRAVEL } from '../costs/cast-travel/cast-travel.ts';
import { CAST_WORK } from '../costs/cast-work/cast-work.ts';
import { HOTEL } from '../costs/hotel/hotel.ts';
import { PER_DIEM } from '../costs/per-diem/per-diem.ts';
import type { PersonModel } from '../problem.ts';
import { leastChain } from './chain.ts';
import type { NetFactors } from './net-factors.ts';
import { fewestDays, type Possible } from './possible.ts';

/** What one person costs at least, in parts that may also be shared out over blocks instead (see `charges.ts`). */
export interface PersonLeast {
  /** C-5 without guarantees, and C-6. */
  readonly pay: number;
  /** A stay per date away from home (C-7). */
  readonly stays: number;
  /** The way there and back, once. */
  readonly travel: number;
}

export function leastCast(possible: Possible, net: NetFactors): number {
  return leastOfPeople(possible, net).reduce((sum, { pay, stays, travel }) => sum + pay + stays + travel, 0);
}

export function leastOfPeople(possible: Possible, net: NetFactors): PersonLeast[] {
  const { problem, stripsOfPerson } = possible;
  return problem.people.map((person, i) => leastPerson(possible, net, person, stripsOfPerson[i]));
}

/**
 * What a person's pay depends on: dates worked, at least; and for contracts with holds the least that they come to
 * however few dates there are (`chain.ts`), of which each date or week counts for `worked`.
 */
export interface PersonDates {
  readonly dates: number;
  readonly chain: number;
  readonly worked: number;
}

/** C-5 and C-6 of somebody who works on exactly so many dates, at least. */
export function leastPayFor(
  possible: Possible,
  net: NetFactors,
  i: number,
  { chain, worked }: PersonDates,
): (dates: number) => number {
  const { problem, stripsOfPerson } = possible;
  const person = problem.people[i];
  const { contract } = person;
  if (contract.kind === 'series') {
    const price = contract.extraDay * net.of(contract.qualifiesAt, CAST_WORK);
    return (dates: number): number => Math.max(0, dates - contract.includedDays) * price;
  }
  const rate = contract.rate * net.least(basesOf(possible, stripsOfPerson[i]), CAST_WORK);
  const perWeek = datesPerWeek(possible, person);
  return (dates: number): number => {
    const units = contract.kind === 'day' ? dates : contract.kind === 'weekly' ? Math.ceil(dates / perWeek) : 0;
    return units * rate + Math.max(0, chain - units * worked);
  };
}

export function personDates(possible: Possible, net: NetFactors, i: number): PersonDates {
  const { problem, stripsOfPerson } = possible;
  const person = problem.people[i];
  const strips = stripsOfPerson[i];
  if (strips.length === 0) return { dates: 0, chain: 0, worked: 0 };
  let dates = 0;
  for (const count of fewestDatesByBase(possible, person, strips).values()) dates += count;
  dates = Math.max(1, dates);
  const { contract } = person;
  const worked = Math.min(
    contract.rate * net.least(basesOf(possible, strips), CAST_WORK),
    contract.hold * net.least(basesOf(possible, strips), CAST_HOLD),
  );
  const chain =
    contract.kind === 'day'
      ? withHoldDays(possible, net, person, strips, 0)
      : contract.kind === 'weekly'
        ? withHoldWeeks(possible, net, person, strips, 0)
        : 0;
  return { dates, chain, worked };
}

function leastPerson(possible: Possible, net: NetFactors, person: PersonModel, strips: readonly number[]): PersonLeast {
  if (strips.length === 0) return { pay: 0, stays: 0, travel: 0 };
  const datesAt = fewestDatesByBase(possible, person, strips);
  const anyBase = basesOf(possible, strips);
  let dates = 0;
  for (const count of datesAt.values()) dates += count;
  const worked = Math.max(1, dates);
  const { contract } = person;
  let pay = 0;
  if (contract.kind === 'day') {
    for (const [base, count] of datesAt) pay += count * contract.rate * net.of(base, CAST_WORK);
    if (dates === 0) pay += contract.rate * net.least(anyBase, CAST_WORK);
    pay = Math.max(pay, withHoldDays(possible, net, person, strips, worked));
  } else if (contract.kind === 'weekly') {
    const weeks = Math.ceil(worked / datesPerWeek(possible, person));
    pay += weeks * contract.rate * net.least(anyBase, CAST_WORK);
    pay = Math.max(pay, withHoldWeeks(possible, net, person, strips, weeks));
  } else if (contract.kind === 'series') {
    const extra = Math.max(0, worked - contract.includedDays);
    pay += extra * contract.extraDay * net.of(contract.qualifiesAt, CAST_WORK);
  }
  return { pay, ...leastAway(possible, net, person, datesAt, anyBase) };
}

/**
 * C-5 and C-6 of a weekly contract with at least so many worked weeks. Each of these is paid at the difference between
 * rate and hold, and all worked weeks and those between at the hold.
 */
function withHoldWeeks(
  possible: Possible,
  net: NetFactors,
  { contract }: PersonModel,
  strips: readonly number[],
  weeks: number,
): number {
  const { problem, spanOf } = possible;
  if (contract.hold <= 0) return 0;
  const bases = basesOf(possible, strips);
  const rate = contract.rate * net.least(bases, CAST_WORK);
  const hold = contract.hold * net.least(bases, CAST_HOLD);
  const worked = Math.min(rate, hold);
  const weekOf = (date: number): number => Math.floor((date + problem.firstWeekday) / 7);
  const spans = strips.map((strip) => ({ first: weekOf(spanOf[strip].first), last: weekOf(spanOf[strip].last) }));
  const chain = leastChain(spans, weekOf(problem.dateCount - 1) + 1, {
    worked,
    waiting: (from, to) => (to - from - 1) * hold,
    drops: contract.drops,
    mayDrop: (from, to) => (to - from) * 7 + 6 > contract.dropMinDays,
  });
  return weeks * (rate - worked) + chain;
}

/** The same by the day; hold days are open days at the base before the gap, whichever that is. */
function withHoldDays(
  possible: Possible,
  net: NetFactors,
  { contract }: PersonModel,
  strips: readonly number[],
  dates: number,
): number {
  const { problem, spanOf } = possible;
  const firstEnd = Math.min(...strips.map((strip) => spanOf[strip].last));
  const lastStart = Math.max(...strips.map((strip) => spanOf[strip].first));
  if (contract.hold <= 0 || lastStart <= firstEnd) return 0;
  const bases = basesOf(possible, strips);
  const rate = contract.rate * net.least(bases, CAST_WORK);
  const hold = contract.hold * net.least(bases, CAST_HOLD);
  const worked = Math.min(rate, hold);
  const openUntil = [...bases].map((base) => {
    const sums = new Int32Array(problem.dateCount + 1);
    for (let date = 0; date < problem.dateCount; date++) sums[date + 1] = sums[date] + problem.bases[base].open[date];
    return sums;
  });
  const chain = leastChain(
    strips.map((strip) => spanOf[strip]),
    problem.dateCount,
    {
      worked,
      waiting: (from, to) => Math.min(...openUntil.map((sums) => sums[to] - sums[from + 1])) * hold,
      drops: contract.drops,
      mayDrop: (from, to) => to - from > contract.dropMinDays,
    },
  );
  return dates * (rate - worked) + chain;
}

/** Bases where any of the strips may be shot. */
export function basesOf({ problem, waysOf }: Possible, strips: Iterable<number>): Set<number> {
  const bases = new Set<number>();
  for (const strip of strips) {
    for (const way of waysOf[problem.strips[strip].group]) bases.add(problem.places[problem.ways[way].place].base);
  }
  return bases;
}

/** Fewest dates at each base where strips are sure to be shot. */
function fewestDatesByBase(possible: Possible, person: PersonModel, strips: readonly number[]): Map<number, number> {
  const { problem, baseOf, placeOf, minutesOf, dayRoom, moveGap } = possible;
  const loads = new Map<number, { minutes: number; places: Set<number> }>();
  for (const strip of strips) {
    const { group } = problem.strips[strip];
    const base = baseOf[group];
    if (base < 0) continue;
    const load = loads.get(base) ?? { minutes: 0, places: new Set<number>() };
    load.minutes += minutesOf[strip];
    if (placeOf[group] >= 0) load.places.add(placeOf[group]);
    loads.set(base, load);
  }
  const dates = new Map<number, number>();
  for (const [base, { minutes, places }] of loads) {
    const room = Math.max(1, Math.min(dayRoom[base], ownRoom(person, base, problem.dateCount)));
    dates.set(base, fewestDays(minutes, places.size, moveGap, room));
  }
  return dates;
}

/** Most minutes of strips between a person's own call and own wrap. */
export function ownRoom(person: PersonModel, base: number, dateCount: number): number {
  const ready = person.makeUp + person.out;
  let room = person.maxDay >= 0 ? person.maxDay - ready : Number.POSITIVE_INFINITY;
  if (person.minorRow === null) return room;
  let longest = 0;
  for (let date = 0; date < dateCount; date++) {
    const row = person.minorRow[base * dateCount + date];
    longest = Math.max(longest, row < 0 ? Number.POSITIVE_INFINITY : person.minorRows[row].maxMinutes - ready);
  }
  room = Math.min(room, longest);
  return room;
}

export function datesPerWeek({ problem }: Possible, person: PersonModel): number {
  // A week with two bases follows the rules of the first; several units have several weeks.
  let most = 7;
  if (problem.units.length === 1) most = Math.max(...problem.bases.map((base) => base.rules.maxDaysPerWeek));
  if (person.maxDaysPerWeek >= 0) most = Math.min(most, person.maxDaysPerWeek);
  return Math.max(1, Math.min(7, most));
}

/** C-7: a stay per date away from home, and the way there and back once. */
function leastAway(
  { problem }: Possible,
  net: NetFactors,
  person: PersonModel,
  datesAt: ReadonlyMap<number, number>,
  anyBase: ReadonlySet<number>,
): { stays: number; travel: number } {
  const home = person.homeBase;
  if (home < 0) return { stays: 0, travel: 0 };
  let stays = 0;
  let away = false;
  for (const [base, count] of datesAt) {
    if (base === home) continue;
    away = true;
    const { perDiem, hotel } = problem.bases[base];
    stays += count * (perDiem * net.of(base, PER_DIEM) + hotel * net.of(base, HOTEL));
  }
  if (!away) return { stays, travel: 0 };
  // Out: from home to some base of theirs; back: from some base of theirs. The cheapest of each.
  let out = Number.POSITIVE_INFINITY;
  let back = Number.POSITIVE_INFINITY;
  for (const base of anyBase) {
    if (base === home) continue;
    const there = home * problem.bases.length + base;
    const here = base * problem.bases.length + home;
    const { perDiem, hotel } = problem.bases[base];
    const pay = person.contract.travelPay;
    const stay = problem.baseTravelDays[there] * (perDiem * net.of(base, PER_DIEM) + hotel * net.of(base, HOTEL));
    const fare = problem.baseTravelFare[there] + problem.baseTravelDays[there] * pay;
    out = Math.min(out, fare * net.of(base, CAST_TRAVEL) + stay);
    const fareBack = problem.baseTravelFare[here] + problem.baseTravelDays[here] * pay;
    back = Math.min(back, fareBack * net.of(home, CAST_TRAVEL));
  }
  return { stays, travel: out + back };
}
