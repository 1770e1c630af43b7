import type { Problem } from '../problem.ts';

export interface LaidStrip {
  readonly strip: number;
  readonly way: number;
  readonly place: number;
  /** Minutes after the call. */
  readonly start: number;
  readonly end: number;
}

/** One day's clock with all times counted from its call, which it does not depend on. */
export interface DayLayout {
  readonly base: number;
  readonly strips: readonly LaidStrip[];
  readonly meals: readonly { readonly start: number; readonly end: number }[];
  readonly wrap: number;
  /** Minutes from call to wrap without meals (W of SPEC K-5). */
  readonly work: number;
}

/** Minutes of a strip at a way of its group (SPEC K-3); at a way that is not the group's, those of the first. */
export function stripMinutes(problem: Problem, strip: number, way: number): number {
  const model = problem.strips[strip];
  const local = problem.groups[model.group].ways.indexOf(way);
  return model.minutes[Math.max(local, 0)];
}

/** SPEC K-5, word for word. The base of the day is that of its first strip's place. */
export function layOutDay(problem: Problem, wayOfGroup: readonly number[], strips: readonly number[]): DayLayout {
  const clock = problem.clock;
  const wayOf = (strip: number): number => wayOfGroup[problem.strips[strip].group];
  const placeOf = (strip: number): number => problem.ways[wayOf(strip)].place;
  const base = problem.places[placeOf(strips[0])].base;
  const { mealAfter, meal } = problem.bases[base].rules;
  const laid: LaidStrip[] = [];
  const meals: { start: number; end: number }[] = [];
  let t = clock.firstSetUp;
  let ref = 0;
  for (const [i, strip] of strips.entries()) {
    const way = wayOf(strip);
    const place = placeOf(strip);
    const minutes = stripMinutes(problem, strip, way);
    const gap = i === 0 ? 0 : gapBetween(problem, strips[i - 1], placeOf(strips[i - 1]), strip, place);
    const lastEnd = laid[i - 1]?.end;
    if (lastEnd !== undefined && t + gap + minutes - ref > mealAfter && lastEnd > ref) {
      meals.push({ start: t, end: t + meal });
      t += meal;
      ref = t;
    }
    const start = t + gap;
    const untilMeal = Math.max(0, mealAfter - (start - ref));
    let end = start + minutes;
    if (minutes > untilMeal) {
      const inside = Math.ceil((minutes - untilMeal) / mealAfter);
      for (let k = 0; k < inside; k++) {
        const from = start + untilMeal + k * (mealAfter + meal);
        meals.push({ start: from, end: from + meal });
      }
      end += inside * meal;
      ref = meals[meals.length - 1].end;
    }
    laid.push({ strip, way, place, start, end });
    t = end;
  }
  const wrap = t + clock.wrap;
  return { base, strips: laid, meals, wrap, work: wrap - meals.length * meal };
}

/** Minutes between two neighbouring strips (SPEC K-5.2): company move, set change, costume change. */
export function gapBetween(
  problem: Problem,
  before: number,
  beforePlace: number,
  after: number,
  afterPlace: number,
): number {
  const a = problem.strips[before];
  const b = problem.strips[after];
  let gap = 0;
  if (beforePlace !== afterPlace)
    gap = problem.road[beforePlace * problem.places.length + afterPlace] + problem.clock.move;
  else if (a.set !== b.set) gap = problem.clock.setChange;
  if (
    gap < problem.clock.costumeChange &&
    a.storyDay >= 0 &&
    b.storyDay >= 0 &&
    a.storyDay !== b.storyDay &&
    a.people.some((person) => b.people.includes(person))
  ) {
    gap = problem.clock.costumeChange;
  }
  return gap;
}
