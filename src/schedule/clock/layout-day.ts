import type { Problem, RuleModel } from '../problem.ts';
import type { Arrangement } from '../solution.ts';
import { DayClock } from './day-clock.ts';
import { firstSetUp, gapBetween } from './gap.ts';
import { latestEnd, lightBegins } from './light-wait.ts';

export interface LaidStrip {
  readonly strip: number;
  readonly way: number;
  readonly place: number;
  /** Minutes after the call. */
  readonly start: number;
  readonly end: number;
  /** Minutes by which it makes a meal late (K-13). */
  readonly late: number;
}

/** A banner (K-16), by its position in `Problem.banners`. */
export interface LaidBanner {
  readonly banner: number;
  /** Minutes after the call. */
  readonly start: number;
  readonly end: number;
}

/** One day's clock with all times counted from its call, which it does not depend on (but on its date, K-17). */
export interface DayLayout {
  readonly base: number;
  readonly strips: readonly LaidStrip[];
  readonly banners: readonly LaidBanner[];
  readonly meals: readonly { readonly start: number; readonly end: number }[];
  /** Waits for light (K-17). */
  readonly waits: readonly { readonly start: number; readonly end: number }[];
  readonly wrap: number;
  /** Minutes of work from call to wrap (W of SPEC K-5). */
  readonly work: number;
  /** A continuous day (K-14). */
  readonly continuous: boolean;
}

/** Minutes of a strip at a way of its group (SPEC K-3); at a way that is not the group's, those of the first. */
export function stripMinutes(problem: Problem, strip: number, way: number): number {
  const model = problem.strips[strip];
  const local = problem.groups[model.group].ways.indexOf(way);
  return model.minutes[Math.max(local, 0)];
}

/** SPEC K-5, K-14 and K-16, word for word. The base of the day is that of its first strip's place. */
export function layOutDay(problem: Problem, wayOfGroup: readonly number[], day: ArrangedDay): DayLayout {
  const first = problem.ways[wayOfGroup[problem.strips[day.strips[0]].group]].place;
  const { rules } = problem.bases[problem.places[first].base];
  const continuous = rules.continuous === 'no' ? null : layOutBest(problem, wayOfGroup, day, rules, true);
  if (continuous !== null && isContinuous(rules, continuous.work)) return continuous;
  return layOutBest(problem, wayOfGroup, day, rules, false);
}

/** K-5.7: with its meals early where that costs nothing. */
function layOutBest(
  problem: Problem,
  wayOfGroup: readonly number[],
  day: ArrangedDay,
  rules: RuleModel,
  continuous: boolean,
): DayLayout {
  const late = layOut(problem, wayOfGroup, day, rules, continuous, rules.mealAfter);
  if (late.layout.meals.length === 0) return late.layout;
  const early = layOut(problem, wayOfGroup, day, rules, continuous, problem.clock.mealBy);
  return early.clock.isNoWorseThan(late.clock) ? early.layout : late.layout;
}

type ArrangedDay = Arrangement['days'][number];

/** K-14: whether a day that has `work` minutes of work as a continuous one is one. */
export function isContinuous(rules: RuleModel, work: number): boolean {
  return rules.continuous === 'always' || (rules.continuous === 'allowed' && work <= rules.continuousMaxWork);
}

function layOut(
  problem: Problem,
  wayOfGroup: readonly number[],
  { unit, date, strips }: ArrangedDay,
  rules: RuleModel,
  continuous: boolean,
  mealBy: number,
): { readonly layout: DayLayout; readonly clock: DayClock } {
  const wayOf = (strip: number): number => wayOfGroup[problem.strips[strip].group];
  const placeOf = (strip: number): number => problem.ways[wayOf(strip)].place;
  const clock = new DayClock();
  clock.begin(rules, firstSetUp(problem, strips[0], wayOf(strips[0])), continuous, mealBy, problem.clock.lightWait);
  const meal = continuous ? rules.continuousBreak : rules.meal;
  const laid: LaidStrip[] = [];
  const meals: { start: number; end: number }[] = [];
  const waits: { start: number; end: number }[] = [];
  const clocked = (gap: number, minutes: number, lightFrom?: number, latest?: number): void => {
    clock.add(gap, minutes, lightFrom, latest);
    if (clock.waited > 0) waits.push({ start: clock.start - clock.waited, end: clock.start });
    if (clock.mealBefore >= 0) meals.push({ start: clock.mealBefore, end: clock.mealBefore + meal });
    for (let k = 0; k < clock.mealsInside; k++) {
      const from = clock.firstInside + k * (rules.mealAfter + meal);
      meals.push({ start: from, end: from + meal });
    }
  };
  const banners: LaidBanner[] = [];
  const ofDay = bannersOn(problem, unit, date);
  const clockBanners = (from: number, to: number): void => {
    for (const { banner, after, minutes } of ofDay) {
      if (after < from || after > to) continue;
      if (minutes > 0) clocked(0, minutes);
      banners.push({ banner, start: minutes > 0 ? clock.start : clock.end, end: clock.end });
    }
  };
  for (const [i, strip] of strips.entries()) {
    const way = wayOf(strip);
    const place = placeOf(strip);
    const gap = i === 0 ? 0 : gapBetween(problem, strips[i - 1], wayOf(strips[i - 1]), strip, way);
    clockBanners(i, i);
    clocked(
      gap,
      stripMinutes(problem, strip, way),
      lightBegins(problem, strip, way, date),
      latestEnd(problem, strip, way, date),
    );
    laid.push({ strip, way, place, start: clock.start, end: clock.end, late: clock.late });
  }
  clockBanners(strips.length, Number.POSITIVE_INFINITY);
  const wrap = clock.end + problem.clock.wrap;
  const base = problem.places[placeOf(strips[0])].base;
  const work = wrap - clock.unpaid;
  return { layout: { base, strips: laid, banners, meals, waits, wrap, work, continuous }, clock };
}

/** The banners of a unit's date in their order. */
function bannersOn(
  { banners = [] }: Problem,
  unit: number,
  date: number,
): readonly { readonly banner: number; readonly after: number; readonly minutes: number }[] {
  return banners.flatMap((banner, i) =>
    banner.unit === unit && banner.date === date ? [{ banner: i, after: banner.after, minutes: banner.minutes }] : [],
  );
}
