/**
 * Every day that could be shot, ways given: sets of strips that may share a day, each with all its orders. Sets are
 * bits of one integer. What does not depend on the call or the date is worked out here (SPEC K-5).
 */
import { firstSetUp, gapBetween } from '../clock/gap.ts';
import { latestEnd, lightBegins, NEVER } from '../clock/light-wait.ts';
import type { Model } from '../search/model.ts';
import type { Budget } from './budget.ts';
import { addStrip, type Clocks, firstClocks, type OrderTimes, timesOf } from './order-clocks.ts';

export interface DayOrder extends OrderTimes {
  readonly strips: readonly number[];
  readonly moves: number;
}

export interface DayOrders {
  /** The base all strips of a set are shot at. */
  readonly baseOf: Int16Array;
  /** By set; undefined where the strips cannot share a day. */
  readonly ordersOf: readonly (readonly DayOrder[] | undefined)[];
  /** Sets that have orders, ascending. */
  readonly sets: readonly number[];
}

/** Pieces of the budget that an order takes: some time, and a few hundred bytes. */
const ORDER = 6;

/** Null when the budget ends first. */
export function everyDayOrder(model: Model, wayOfGroup: readonly number[], budget: Budget): DayOrders | null {
  const { problem, strips: count } = model;
  const ordersOf: DayOrder[][] = [];
  const sets: number[] = [];
  const baseOf = new Int16Array(2 ** count).fill(-1);
  const wayOf = (strip: number): number => wayOfGroup[problem.strips[strip].group];
  const placeOf = problem.strips.map((_, strip) => problem.ways[wayOf(strip)].place);
  const minutesOf = problem.strips.map(
    ({ group }, strip) => model.minutes[model.minutesStart[strip] + model.wayIndex[wayOfGroup[group]]],
  );
  const datesOf = problem.strips.map(({ group }, strip) => {
    const at = (model.minutesStart[strip] + model.wayIndex[wayOfGroup[group]]) * model.words;
    return model.okDates.subarray(at, at + model.words);
  });
  const never = neverAfter(model);
  // Dates that all strips of a set have in common; null where there is none.
  const sharedBy: (Int32Array | null | undefined)[] = [];
  const shared = (set: number, before: Int32Array | null, strip: number): Int32Array | null => {
    const known = sharedBy[set];
    if (known !== undefined) return known;
    const dates = before === null ? datesOf[strip] : before.map((word, i) => word & datesOf[strip][i]);
    const some = dates.some((word) => word !== 0) ? dates : null;
    sharedBy[set] = some;
    return some;
  };
  const order: number[] = [];

  /** Tries every strip that is not in `set` after the last; times as in `layOutDay`. */
  const extend = (set: number, dates: Int32Array | null, clocks: Clocks | null, moves: number): boolean => {
    for (let strip = 0; strip < count; strip++) {
      const bit = 1 << strip;
      if ((set & bit) !== 0 || (never[strip] & set) !== 0) continue;
      const place = placeOf[strip];
      const { base } = problem.places[place];
      const last = order.at(-1);
      if (last !== undefined && problem.places[placeOf[last]].base !== base) continue;
      const next = set | bit;
      const left = shared(next, dates, strip);
      if (left === null) continue;
      const { rules } = problem.bases[base];
      const gap = last === undefined ? 0 : gapBetween(problem, last, wayOf(last), strip, wayOf(strip));
      const clocked = addStrip(
        problem,
        clocks ?? firstClocks(problem, rules, firstSetUp(problem, strip, wayOf(strip))),
        rules,
        strip,
        gap,
        minutesOf[strip],
      );
      if (clocked === null) continue;
      if (!budget.spend(ORDER)) return false;
      const moved = last !== undefined && placeOf[last] !== place ? moves + 1 : moves;
      order.push(strip);
      const times = timesOf(clocked, rules, model, order);
      if (times !== null) {
        if (ordersOf[next] === undefined) {
          ordersOf[next] = [];
          sets.push(next);
          baseOf[next] = base;
        }
        ordersOf[next].push({ ...times, strips: order.slice(), moves: moved });
      }
      const goOn = extend(next, left, clocked, moved);
      order.pop();
      if (!goOn) return false;
    }
    return true;
  };
  if (!extend(0, null, null, 0)) return null;
  return { baseOf, ordersOf, sets: sets.sort((a, b) => a - b) };
}

/** Per strip: strips that must not come before it in one day of a unit. */
function neverAfter({ problem }: Model): Int32Array {
  const never = new Int32Array(problem.strips.length);
  for (const rule of problem.order) {
    if (rule.kind === 'before') {
      for (const a of rule.first) {
        for (const b of rule.then) {
          if (a === b) continue;
          never[a] |= 1 << b;
          if (rule.minDays > 0) never[b] |= 1 << a;
        }
      }
    } else if (rule.kind === 'not-same-day') {
      for (const [i, scene] of rule.scenes.entries()) {
        for (const other of rule.scenes.slice(i + 1)) {
          for (const a of scene) {
            for (const b of other) {
              if (a === b) continue;
              never[a] |= 1 << b;
              never[b] |= 1 << a;
            }
          }
        }
      }
    }
  }
  return never;
}

/**
 * The same order on a date on which it may wait for light (K-17): its own times there; null where that makes the day
 * too long.
 */
export function orderOnDate(
  model: Model,
  wayOfGroup: readonly number[],
  order: DayOrder,
  date: number,
): DayOrder | null {
  const { problem, minutes, minutesStart, wayIndex } = model;
  const slots = order.strips.map((strip) => {
    const way = wayOfGroup[problem.strips[strip].group];
    const begins = lightBegins(problem, strip, way, date);
    return { strip, way, begins, ends: latestEnd(problem, strip, way, date) };
  });
  let earliest = NEVER;
  let mayWait = false;
  for (const { begins, ends } of slots) {
    // A strip starts no earlier than those before it end, and their latest call is rounded down by less than a step.
    if (begins > earliest - STEP) mayWait = true;
    earliest = Math.min(earliest, ends);
  }
  if (!mayWait) return order;
  const [first] = slots;
  const { rules } = problem.bases[problem.places[problem.ways[first.way].place].base];
  let clocks: Clocks | null = firstClocks(problem, rules, firstSetUp(problem, first.strip, first.way));
  for (const [i, { strip, way, begins, ends }] of slots.entries()) {
    const before = slots[i - 1];
    const gap = before === undefined ? 0 : gapBetween(problem, before.strip, before.way, strip, way);
    clocks = addStrip(problem, clocks, rules, strip, gap, minutes[minutesStart[strip] + wayIndex[way]], begins, ends);
    if (clocks === null) return null;
  }
  const times = timesOf(clocks, rules, model, order.strips);
  return times === null ? null : { ...order, ...times };
}

const STEP = 5;
