/** A board as `plan.json`, for the file, the documents and the day-out-of-days. */

import type { Board } from '../../live/index.ts';
import { exportPlan } from '../../planning/index.ts';
import type { PlanFile } from '../../season/index.ts';
import type { Bound, SeasonModel } from '../season/season-model.ts';

/**
 * With the bound of the season as it is: waited for, or, once nobody proves it any more, what is known of it. Null when
 * the board cannot be evaluated.
 */
export async function planOfBoard(board: Board, model: SeasonModel): Promise<PlanFile | null> {
  if (!model.canBeEvaluated) return null;
  return planWithBound(board, model, (await model.bound()) ?? model.boundAtOnce());
}

/** The same for those who cannot wait, and ask nothing of the bound. */
export function planAtOnce(board: Board, model: SeasonModel): PlanFile | null {
  return model.canBeEvaluated ? planWithBound(board, model, model.boundAtOnce()) : null;
}

function planWithBound(board: Board, model: SeasonModel, bound: Bound): PlanFile | null {
  const evaluated = model.evaluator.evaluate(board);
  if (evaluated === null) return null;
  const { evaluation } = evaluated;
  return exportPlan(
    model.season,
    model.built,
    {
      evaluation,
      bound,
      legal: evaluation.legal,
      optimal: evaluation.legal && evaluation.cost <= bound.total,
      infeasible: null,
      stoppedBy: 'user',
      stats: { iterations: 0, milliseconds: 0, improvements: 0 },
    },
    { seed: 0, cityLock: null },
  );
}
