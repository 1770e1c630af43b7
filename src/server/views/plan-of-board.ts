/** A board as `plan.json`, for the file, the documents and the day-out-of-days. */

import { boardPlan } from '../../explain/index.ts';
import type { Board } from '../../live/index.ts';
import type { PlanFile } from '../../season/index.ts';
import type { SeasonModel } from '../season/season-model.ts';

/** With the best bound that is known by now. Null when the board cannot be evaluated. */
export function planOfBoard(board: Board, model: SeasonModel): PlanFile | null {
  return model.canBeEvaluated ? boardPlan(board, model.evaluator, model.boundAtOnce()) : null;
}
