/** A board as `plan.json`, for the file, the documents and the day-out-of-days. */

import type { Board } from '../../live/index.ts';
import { exportPlan } from '../../planning/index.ts';
import type { PlanFile } from '../../season/index.ts';
import type { Bound, SeasonModel } from '../season/season-model.ts';

/** A proof is waited for so long: files are written in turn, and people wait for theirs (ours). */
const PROOF_WAIT_MS = 2_000;

/**
 * With the bound of the season as it is: waited for a moment, else what is known of it so far. Null when the board
 * cannot be evaluated.
 */
export async function planOfBoard(board: Board, model: SeasonModel): Promise<PlanFile | null> {
  if (!model.canBeEvaluated) return null;
  return planWithBound(board, model, (await soon(model.bound())) ?? model.boundAtOnce());
}

/** What comes within the wait; null when nothing does. */
function soon<T>(coming: Promise<T | null>): Promise<T | null> {
  return new Promise((resolve, reject) => {
    const waited = setTimeout(() => resolve(null), PROOF_WAIT_MS);
    coming.then(resolve, reject).finally(() => clearTimeout(waited));
  });
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
