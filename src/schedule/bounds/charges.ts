/**
 * Who is shared out over what is shot. Somebody paid by the day costs the same however little of the day they are in;
 * so each block (what a unit shoots at one place on one date) that needs them can be charged for all of its minutes,
 * their own or not, at their rate over the minutes that a day holds. The same for hires, by the largest amount a strip
 * of the block needs, and for people paid by the week, over the minutes that a unit's week holds.
 *
 * A day's blocks have its minutes w without the gap to the first place, for which `lead` minutes are allowed. Daily
 * rates R are paid in full by R / (span + lead) per minute when w <= span; above, the day pays what is over, up to
 * `cap` per minute (see `day-prices.ts`), so no block is charged more than `cap` per minute for them.
 */
import { BACKGROUND } from '../costs/background/background.ts';
import { CAST_WORK } from '../costs/cast-work/cast-work.ts';
import { EQUIPMENT_DAY } from '../costs/equipment-day/equipment-day.ts';
import { HOTEL } from '../costs/hotel/hotel.ts';
import { PER_DIEM } from '../costs/per-diem/per-diem.ts';
import type { Problem } from '../problem.ts';
import { basesOf, type PersonLeast } from './cast.ts';
import type { DayPrice } from './day-prices.ts';
import type { NetFactors } from './net-factors.ts';
import type { Possible } from './possible.ts';

export interface Charges {
  /** Paid per date with work, by base (row per person): rates, extra days, stays. 0: nothing is shared out. */
  readonly daily: readonly Float64Array[];
  /** Paid per week: price of a minute, by person, and the unit whose blocks carry it. */
  readonly weekly: Float64Array;
  readonly weeklyUnit: Int32Array;
  /** Price of one of a hire for a date, by base (row per hire). */
  readonly hires: readonly Float64Array[];
  /** Least of what is not shared out, by family. */
  readonly apart: { readonly pay: number; readonly stays: number; readonly travel: number; readonly hires: number };
}

/** Guess at what each person and hire is worth when shared out, by the minutes of what may be shot with them. */
export interface Weights {
  /** Minutes by base of blocks with the person, at most. */
  readonly people: readonly Float64Array[];
  /** Amounts x minutes by base. */
  readonly hires: readonly Float64Array[];
}

export function shareOut(
  possible: Possible,
  net: NetFactors,
  prices: readonly (readonly DayPrice[])[],
  weights: Weights,
  least: { readonly people: readonly PersonLeast[]; readonly hires: readonly number[] },
): Charges {
  const { problem, stripsOfPerson, usualGap } = possible;
  const bases = [...problem.bases.keys()];
  const spans = bases.map((base) => Math.max(...prices.map((row) => row[base].span)) + usualGap[base]);
  const daily = problem.people.map(() => new Float64Array(bases.length));
  const weekly = new Float64Array(problem.people.length);
  const weeklyUnit = new Int32Array(problem.people.length).fill(-1);
  const apart = { pay: 0, stays: 0, travel: 0, hires: 0 };
  for (const [i, person] of problem.people.entries()) {
    const strips = stripsOfPerson[i];
    const { pay, stays, travel } = least.people[i];
    apart.travel += travel;
    if (strips.length === 0) continue;
    const { contract } = person;
    const worth = (price: (base: number) => number): number =>
      bases.reduce((sum, base) => sum + (price(base) * weights.people[i][base]) / spans[base], 0);
    let paidApart = true;
    if (contract.kind === 'day') {
      const price = (base: number): number => contract.rate * net.of(base, CAST_WORK);
      paidApart = worth(price) <= pay;
      if (!paidApart) for (const base of bases) daily[i][base] += price(base);
    } else if (contract.kind === 'series') {
      const price = contract.extraDay * net.of(contract.qualifiesAt, CAST_WORK);
      const free = contract.includedDays * price;
      paidApart = worth(() => price) - free <= pay;
      if (!paidApart) {
        for (const base of bases) daily[i][base] += price;
        apart.pay -= free;
      }
    } else if (contract.kind === 'weekly') {
      const unit = onlyUnit(problem, strips);
      const rate = contract.rate * net.least(basesOf(possible, strips), CAST_WORK);
      const price = unit < 0 ? 0 : rate / weekRoom(possible, i, unit);
      const minutes = weights.people[i].reduce((sum, some) => sum + some, 0);
      paidApart = price * minutes <= pay;
      if (!paidApart) {
        weekly[i] = price;
        weeklyUnit[i] = unit;
      }
    }
    if (paidApart) apart.pay += pay;
    if (person.homeBase < 0) continue;
    const stay = (base: number): number => {
      const { perDiem, hotel } = problem.bases[base];
      return base === person.homeBase ? 0 : perDiem * net.of(base, PER_DIEM) + hotel * net.of(base, HOTEL);
    };
    if (worth(stay) > stays) for (const base of bases) daily[i][base] += stay(base);
    else apart.stays += stays;
  }
  const hires = problem.hires.map(({ rate, equipment }, hire) => {
    const prices = Float64Array.from(bases, (base) => rate * net.of(base, equipment ? EQUIPMENT_DAY : BACKGROUND));
    const worth = bases.reduce((sum, base) => sum + (prices[base] * weights.hires[hire][base]) / spans[base], 0);
    if (worth > least.hires[hire]) return prices;
    apart.hires += least.hires[hire];
    return new Float64Array(bases.length);
  });
  return { daily, weekly, weeklyUnit, hires, apart };
}

/** The unit in which most strips are that have no other choice; -1 when there is none. */
function onlyUnit(problem: Problem, strips: readonly number[]): number {
  const counts = problem.units.map(() => 0);
  for (const strip of strips) {
    const { units } = problem.strips[strip];
    if (units.length === 1) counts[units[0]]++;
  }
  const most = Math.max(...counts);
  return most > 0 ? counts.indexOf(most) : -1;
}

/**
 * Most minutes of blocks, each with the gap to its place, that a unit's civil week with this person holds.
 */
function weekRoom(possible: Possible, person: number, unit: number): number {
  const { problem, dayRoom, usualGap, stripsOfPerson } = possible;
  const bases = [...basesOf(possible, stripsOfPerson[person])];
  const outside = problem.clock.firstSetUp + problem.clock.wrap;
  // The first day of the week may be at a base where this person never is.
  const allBases = problem.bases.filter((_, base) => reaches(possible, unit, base));
  const longest = Math.max(...allBases.map(({ rules }) => rules.maxWeekWork));
  const perWeek = Math.max(...allBases.map(({ rules }) => rules.maxDaysPerWeek));
  const days = Math.max(1, Math.min(7, perWeek, ownDaysPerWeek(possible, person)));
  const room = Math.max(...bases.map((base) => dayRoom[base]));
  const lead = Math.max(...bases.map((base) => usualGap[base]));
  let most = 1;
  for (let n = 1; n <= days; n++) {
    most = Math.max(most, Math.min(n * room, longest - outside * n) + n * lead);
  }
  return most;
}

function ownDaysPerWeek({ problem }: Possible, person: number): number {
  const { maxDaysPerWeek } = problem.people[person];
  return maxDaysPerWeek >= 0 ? maxDaysPerWeek : 7;
}

function reaches({ problem, waysOf }: Possible, unit: number, base: number): boolean {
  return problem.strips.some(
    ({ group, units }) =>
      units.includes(unit) && waysOf[group].some((way) => problem.places[problem.ways[way].place].base === base),
  );
}
