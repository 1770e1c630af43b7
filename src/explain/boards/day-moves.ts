/** A whole day on every other date of its unit, priced all at once: moved where nothing stands, else exchanged. */
import { type Board, type DayMoveTo, type DayRef, dayKey } from '../../live/index.ts';
import type { Arrangement } from '../../schedule/index.ts';
import type { BoardEvaluator } from './board-evaluation.ts';
import { goalsOf } from './goals.ts';
import { moveEffectOf } from './what-if.ts';

/**
 * By the search's incremental state, as single strips are; a call that is set on one of the days is priced as it stands
 * today. Null when the board cannot be evaluated or the day is locked or empty.
 */
export function dayMoves(evaluator: BoardEvaluator, board: Board, from: DayRef): readonly DayMoveTo[] | null {
  const evaluated = evaluator.evaluate(board);
  const day = board.days[dayKey(from)];
  if (evaluated === null || day === undefined || day.locked || day.entries.length === 0) return null;
  const { index } = evaluator.built;
  const unit = index.units.indexOf(from.unit);
  const home = index.dates.indexOf(from.date);
  const { arrangement } = evaluated.evaluation;
  const trial = evaluated.trial();
  const tried = goalsOf(board, evaluator, evaluated.problem)
    .filter((goal) => goal.unit === unit && goal.date !== home)
    .map(({ date }) => {
      const at = { date: index.dates[date]!, unit: from.unit };
      const isTaken = (board.days[dayKey(at)]?.entries.length ?? 0) > 0;
      return { at, isTaken, change: trial.arranged(exchanged(arrangement, unit, home, date)) };
    });
  const ranked = tried.toSorted(
    (a, b) =>
      a.change.brokenChange - b.change.brokenChange ||
      a.change.costChange - b.change.costChange ||
      (a.at.date < b.at.date ? -1 : 1),
  );
  const rankOf = new Map(ranked.map((move, rank) => [move, rank]));
  return tried.map((move) => ({
    ...move.at,
    how: move.isTaken ? ('swap' as const) : ('move' as const),
    rank: rankOf.get(move)!,
    ...moveEffectOf(move.change),
  }));
}

/** The unit's work of the two dates, each on the other. */
function exchanged(arrangement: Arrangement, unit: number, a: number, b: number): Arrangement {
  const days = arrangement.days.map((day) =>
    day.unit !== unit || (day.date !== a && day.date !== b) ? day : { ...day, date: day.date === a ? b : a },
  );
  return { ...arrangement, days: days.toSorted((x, y) => x.date - y.date || x.unit - y.unit) };
}
