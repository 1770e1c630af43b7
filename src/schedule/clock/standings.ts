import type { Problem, RuleModel } from '../problem.ts';
import { firstSetUp } from './gap.ts';
import { isContinuous, stripMinutes } from './layout-day.ts';

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
 * is; such a meal is not before `mealFrom`. At any other place in a day it is at least as long as at one of these two,
 * and so is the day. The same holds on a continuous day (K-14) where the base has any. Of standings that are alike only
 * the first is given.
 */
export function standingsOf(problem: Problem, strip: number, way: number): readonly Standing[] {
  const { rules } = problem.bases[problem.places[problem.ways[way].place].base];
  const minutes = stripMinutes(problem, strip, way);
  const setUp = firstSetUp(problem, strip, way);
  const continuous = rules.continuous === 'no' ? [] : standings(problem, minutes, setUp, rules, true);
  const usual = rules.continuous === 'always' ? [] : standings(problem, minutes, setUp, rules, false);
  return [...usual, ...continuous.filter(({ work }) => isContinuous(rules, work))];
}

function standings(
  { clock }: Problem,
  minutes: number,
  setUp: number,
  rules: RuleModel,
  continuous: boolean,
): readonly Standing[] {
  const { mealFrom, mealAfter, mealLate } = rules;
  const meal = continuous ? rules.continuousBreak : rules.meal;
  const paid = continuous ? meal : 0;
  const standing = (sinceMeal: number, mealsBefore: number): Standing => {
    const untilMeal = Math.max(0, mealAfter - sinceMeal);
    const breaks = sinceMeal + minutes > mealAfter + mealLate;
    const inside = breaks ? Math.max(1, Math.ceil((minutes - untilMeal - mealLate) / mealAfter)) : 0;
    const meals = mealsBefore + inside;
    const before = mealsBefore > 0 ? Math.max(clock.firstSetUp, mealFrom) : setUp;
    const shortest = before + minutes + clock.wrap;
    return { span: minutes + inside * meal, work: shortest + meals * paid, amplitude: shortest + meals * meal };
  };
  const opening = standing(setUp, 0);
  const afterMeal = standing(0, 1);
  return afterMeal.span < opening.span ? [opening, afterMeal] : [opening];
}
