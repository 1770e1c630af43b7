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
  readonly usual: Clocked | null;
  readonly continuous: Clocked | null;
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

export function firstClocks(rules: RuleModel, firstSetUp: number): Clocks {
  const first = (continuous: boolean): Clocked => {
    const clock = new DayClock();
    clock.begin(rules, firstSetUp, continuous);
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
  return {
    usual: rules.continuous === 'always' ? null : first(false),
    continuous: rules.continuous === 'no' ? null : first(true),
  };
}

/**
 * Null when the day is too long either way: work and the whole day only grow with each further strip. A day that is
 * short enough in its work for a continuous one is one, however long it is with its breaks.
 */
export function addStrip(
  problem: Problem,
  clocks: Clocks,
  rules: RuleModel,
  strip: number,
  gap: number,
  minutes: number,
): Clocks | null {
  const people = problem.strips[strip].people.length;
  const added = (sofar: Clocked | null): Clocked | null => {
    if (sofar === null) return null;
    const clock = sofar.clock.fork();
    clock.add(gap, minutes);
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
  const usual = added(clocks.usual);
  const continuous = added(clocks.continuous);
  const left = {
    usual: usual?.tooLong === true ? null : usual,
    continuous: continuous === null || !isContinuous(rules, continuous.work) ? null : continuous,
  };
  return left.usual === null && (left.continuous === null || left.continuous.tooLong) ? null : left;
}

/** Times and amounts of the order as it is shot if nothing follows; null where that day is too long. */
export function timesOf({ usual, continuous }: Clocks, model: Model, strips: readonly number[]): OrderTimes | null {
  const clocked = (continuous ?? usual)!;
  const { starts, ends, wrapAfter, work, mealPenalty, tooLong } = clocked;
  if (tooLong) return null;
  const castOvertime = model.paysOvertime ? castOvertimeIn(model, strips, clocked) : 0;
  return { starts, ends, wrapAfter, work, mealPenalty, castOvertime };
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
