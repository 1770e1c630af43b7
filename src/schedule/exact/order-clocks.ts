/** The clocks of an order while it is made, strip by strip: that of a usual day and that of a continuous one (K-14). */
import { DayClock } from '../clock/day-clock.ts';
import { isContinuous } from '../clock/layout-day.ts';
import { castOvertimeOf, countedMinutes } from '../costs/cast-overtime/cast-overtime.ts';
import { mealPenaltyOf } from '../costs/meal-penalty/meal-penalty.ts';
import type { Problem, RuleModel } from '../problem.ts';
import type { Model } from '../search/model.ts';

/** What follows from the clock of an order. */
export interface OrderTimes {
  /** Minutes from the call, by position. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly wrapAfter: number;
  readonly work: number;
  /** C-40 of everyone in it, in cents. */
  readonly castOvertime: number;
  /** C-30. */
  readonly mealPenalty: number;
}

/** An order so far on a usual day and on a continuous one; null where it can be none. */
export interface Clocks {
  readonly usual: Pair | null;
  readonly continuous: Pair | null;
}

/** K-5.7: the same with meals late and with meals early. */
interface Pair {
  readonly late: Clocked;
  readonly early: Clocked;
}

interface Clocked {
  readonly clock: DayClock;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Minutes of meals before the start of each strip, and up to its end. */
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly wrapAfter: number;
  readonly work: number;
  readonly mealPenalty: number;
  readonly tooLong: boolean;
}

export function firstClocks(problem: Problem, rules: RuleModel, firstSetUp: number): Clocks {
  const { mealBy } = problem.clock;
  const first = (continuous: boolean, by: number): Clocked => {
    const clock = new DayClock();
    clock.begin(rules, firstSetUp, continuous, by, problem.clock.lightWait);
    return {
      clock,
      starts: [],
      ends: [],
      before: [],
      after: [],
      wrapAfter: 0,
      work: 0,
      mealPenalty: 0,
      tooLong: false,
    };
  };
  const pair = (continuous: boolean): Pair => {
    return { late: first(continuous, rules.mealAfter), early: first(continuous, mealBy) };
  };
  return {
    usual: rules.continuous === 'always' ? null : pair(false),
    continuous: rules.continuous === 'no' ? null : pair(true),
  };
}

/**
 * Null when the day is too long either way: work and the whole day only grow with each further strip. A day that is
 * short enough in its work for a continuous one is one, however long it is with its breaks. Without the hours of the
 * strip on a date (K-17) the day does not wait for light: it is as short as it is on any date.
 */
export function addStrip(
  problem: Problem,
  clocks: Clocks,
  rules: RuleModel,
  strip: number,
  gap: number,
  minutes: number,
  lightFrom?: number,
  latestEnd?: number,
): Clocks | null {
  const people = problem.strips[strip].people.length;
  const added = (sofar: Clocked): Clocked => {
    const clock = sofar.clock.fork();
    clock.add(gap, minutes, lightFrom, latestEnd);
    const wrapAfter = clock.end + problem.clock.wrap;
    const work = wrapAfter - clock.unpaid;
    const tooLong = work > rules.maxWork || (rules.maxAmplitude >= 0 && wrapAfter > rules.maxAmplitude);
    return {
      clock,
      starts: [...sofar.starts, clock.start],
      ends: [...sofar.ends, clock.end],
      before: [...sofar.before, clock.eatenBefore],
      after: [...sofar.after, clock.eaten],
      wrapAfter,
      work,
      mealPenalty: sofar.mealPenalty + mealPenaltyOf(rules, clock.late) * people,
      tooLong,
    };
  };
  const both = (pair: Pair | null): Pair | null =>
    pair === null ? null : { late: added(pair.late), early: added(pair.early) };
  const usual = both(clocks.usual);
  const continuous = both(clocks.continuous);
  const left = {
    usual: usual === null || (usual.late.tooLong && usual.early.tooLong) ? null : usual,
    continuous:
      continuous === null || !isContinuous(rules, Math.min(continuous.late.work, continuous.early.work))
        ? null
        : continuous,
  };
  const mayGoOn = left.continuous !== null && !(left.continuous.late.tooLong && left.continuous.early.tooLong);
  return left.usual === null && !mayGoOn ? null : left;
}

/** Times and amounts of the order as it is shot if nothing follows; null where that day is too long. */
export function timesOf(clocks: Clocks, rules: RuleModel, model: Model, strips: readonly number[]): OrderTimes | null {
  const continuous = clocks.continuous === null ? null : chosen(clocks.continuous);
  const isOne = continuous !== null && isContinuous(rules, continuous.work);
  const clocked = isOne ? continuous : clocks.usual === null ? null : chosen(clocks.usual);
  if (clocked === null || clocked.tooLong) return null;
  const { starts, ends, wrapAfter, work, mealPenalty } = clocked;
  const castOvertime = model.paysOvertime ? castOvertimeIn(model, strips, clocked) : 0;
  return { starts, ends, wrapAfter, work, mealPenalty, castOvertime };
}

function chosen({ late, early }: Pair): Clocked {
  return early.clock.isNoWorseThan(late.clock) ? early : late;
}

/** C-40 of a day of these strips. */
function castOvertimeIn(
  { problem }: Model,
  strips: readonly number[],
  { starts, ends, before, after }: Clocked,
): number {
  let sum = 0;
  const seen = new Set<number>();
  for (const [first, strip] of strips.entries()) {
    for (const index of problem.strips[strip].people) {
      const person = problem.people[index];
      const terms = person.contract.overtime;
      if (terms === null || seen.has(index)) continue;
      seen.add(index);
      let busy = 0;
      let last = first;
      for (let i = first; i < strips.length; i++) {
        if (!problem.strips[strips[i]].people.includes(index)) continue;
        busy += ends[i] - starts[i] - after[i] + before[i];
        last = i;
      }
      const presence = ends[last] - starts[first] - after[last] + before[first];
      sum += castOvertimeOf(terms, countedMinutes(person, terms, presence, busy));
    }
  }
  return sum;
}
