import { evaluate } from '../evaluate.ts';
import type { Problem } from '../problem.ts';
import type { Arrangement, Evaluation } from '../solution.ts';

/**
 * The cheapest legal plan by trying them all: every way of every group, every day of every strip, every order. For
 * tests; four or five strips on a handful of dates are as much as it can bear. Null when no plan is legal.
 */
export function cheapestLegalPlan(problem: Problem): Evaluation | null {
  const best: { evaluation: Evaluation | null } = { evaluation: null };
  const days = new Map<number, number[]>();
  const wayOfGroup: number[] = problem.groups.map((group) => group.ways[0] ?? -1);
  const tryPlan = (): void => {
    const arrangement: Arrangement = {
      wayOfGroup: [...wayOfGroup],
      days: [...days]
        .filter(([, strips]) => strips.length > 0)
        .map(([day, strips]) => ({
          unit: Math.floor(day / problem.dateCount),
          date: day % problem.dateCount,
          strips: [...strips],
        })),
      unplaced: [],
    };
    const evaluation = evaluate(problem, arrangement);
    if (evaluation.legal && (best.evaluation === null || evaluation.cost < best.evaluation.cost)) {
      best.evaluation = evaluation;
    }
  };
  const placeFrom = (strip: number): void => {
    if (strip === problem.strips.length) {
      tryPlan();
      return;
    }
    for (const unit of problem.strips[strip].units) {
      for (let date = 0; date < problem.dateCount; date++) {
        const day = unit * problem.dateCount + date;
        const strips = days.get(day) ?? [];
        days.set(day, strips);
        for (let position = 0; position <= strips.length; position++) {
          strips.splice(position, 0, strip);
          placeFrom(strip + 1);
          strips.splice(position, 1);
        }
      }
    }
  };
  const used = new Set(problem.strips.map((strip) => strip.group));
  const chooseFrom = (group: number): void => {
    if (group === problem.groups.length) {
      placeFrom(0);
      return;
    }
    const { ways } = problem.groups[group];
    for (const way of used.has(group) ? ways : ways.slice(0, 1)) {
      wayOfGroup[group] = way;
      chooseFrom(group + 1);
    }
  };
  chooseFrom(0);
  return best.evaluation;
}
