import { type Board, dayKey, sortedDays } from '../../live/index.ts';
import { exportPlan } from '../../planning/index.ts';
import type { SolveResult } from '../../schedule/index.ts';
import type { PlanFile } from '../../season/index.ts';
import type { BoardEvaluator } from './board-evaluation.ts';

/**
 * A board as `plan.json`, with its banners, its calls set by hand and what its days are for, said also where there are
 * none; nothing of its locks. Null when it cannot be evaluated.
 */
export function boardPlan(board: Board, evaluator: BoardEvaluator, bound: SolveResult['bound']): PlanFile | null {
  const { season, built } = evaluator;
  const evaluated = evaluator.evaluateWithBanners(board);
  if (evaluated === null) return null;
  const { evaluation, problem, banners } = evaluated;
  const withBanners = problem.banners === undefined ? {} : { banners: problem.banners };
  const plan = exportPlan(
    season,
    { ...built, problem: { ...built.problem, ...withBanners } },
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
  const dayTypes = sortedDays(board).flatMap(({ date, unit, type, note }) =>
    type === undefined ? [] : [{ date, unit, type, ...(note === undefined ? {} : { note }) }],
  );
  const days = plan.days.map((day) => ({
    ...day,
    setCall: board.days[dayKey(day)]?.call ?? null,
    banners: day.banners ?? [],
  }));
  return { ...plan, days, dayTypes };
}
