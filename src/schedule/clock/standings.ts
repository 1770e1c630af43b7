import type { Problem } from '../problem.ts';
import { stripMinutes } from './layout-day.ts';

/**
 * Minutes of a strip with the meals inside it, and of the shortest day it can stand in that way: worked, and from call
 * to wrap.
 */
export interface Standing {
  readonly span: number;
  readonly work: number;
  readonly amplitude: number;
}

/**
 * How short a strip can be, by K-5: opening its day, or right after a meal, when the next meal is as far off as it ever
 * is. At any other place in a day it is at least as long as at one of these two, and so is the day. Of two that are
 * alike only the first is given.
 */
export function standingsOf(problem: Problem, strip: number, way: number): readonly Standing[] {
  const { firstSetUp, wrap } = problem.clock;
  const { mealAfter, meal } = problem.bases[problem.places[problem.ways[way].place].base].rules;
  const minutes = stripMinutes(problem, strip, way);
  const work = firstSetUp + minutes + wrap;
  const standing = (untilMeal: number, mealsBefore: number): Standing => {
    const inside = minutes > untilMeal ? Math.ceil((minutes - untilMeal) / mealAfter) : 0;
    return { span: minutes + inside * meal, work, amplitude: work + (mealsBefore + inside) * meal };
  };
  const opening = standing(Math.max(0, mealAfter - firstSetUp), 0);
  const afterMeal = standing(mealAfter, 1);
  return afterMeal.span < opening.span ? [opening, afterMeal] : [opening];
}
