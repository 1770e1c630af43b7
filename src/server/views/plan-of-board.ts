/** A board as `plan.json`, for the file, the documents and the day-out-of-days. */

import type { Board } from '../../live/index.ts';
import { exportPlan } from '../../planning/index.ts';
import type { PlanFile } from '../../season/index.ts';
import type { SeasonModel } from '../season/season-model.ts';

/** With the best bound that is known by now. Null when the board cannot be evaluated. */
export function planOfBoard(board: Board, model: SeasonModel): PlanFile | null {
  if (!model.canBeEvaluated) return null;
  const evaluated = model.evaluator.evaluateWithBanners(board);
  if (evaluated === null) return null;
  const bound = model.boundAtOnce();
  const { evaluation, problem, banners } = evaluated;
  // The plan says nothing of locks and calls set by hand; banners are in it.
  const withBanners = problem.banners === undefined ? {} : { banners: problem.banners };
  return exportPlan(
    model.season,
    { ...model.built, problem: { ...model.built.problem, ...withBanners } },
    {
      evaluation,
      bound,
      legal: evaluation.legal,
      optimal: evaluation.legal && evaluation.cost <= bound.total,
      infeasible: null,
      stoppedBy: 'user',
      stats: { iterations: 0, milliseconds: 0, improvements: 0 },
    },
    { seed: 0, cityLock: null, banners: banners.map(({ text }) => text) },
  );
}
