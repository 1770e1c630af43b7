/** Where strips of a board can be put, and where among a day's entries they then stand. */
import { type Board, dayKey } from '../../live/index.ts';
import type { Problem } from '../../schedule/index.ts';
import { type StripRef, stripKey } from '../../season/index.ts';
import type { BoardEvaluator } from './board-evaluation.ts';

export interface Goal {
  readonly unit: number;
  readonly date: number;
}

/** Days that are not locked, of every unit while it exists. */
export function goalsOf(board: Board, evaluator: BoardEvaluator, problem: Problem): readonly Goal[] {
  const { index } = evaluator.built;
  const goals: Goal[] = [];
  for (let date = 0; date < problem.dateCount; date++) {
    for (const [unit, { available }] of problem.units.entries()) {
      const key = dayKey({ date: index.dates[date]!, unit: index.units[unit]! });
      const day = board.days[key];
      const isAway = available[date] === 0 && day === undefined;
      if (!isAway && day?.locked !== true) goals.push({ unit, date });
    }
  }
  return goals;
}

/** From a position among the strips that stay to one among the entries that stay. */
export function entryPosition(board: Board, key: string, refs: readonly StripRef[], position: number): number {
  const moving = new Set(refs.map(stripKey));
  const stay = (board.days[key]?.entries ?? []).filter(
    (entry) => entry.kind === 'banner' || !moving.has(stripKey(entry)),
  );
  let strips = 0;
  for (const [i, entry] of stay.entries()) {
    if (strips === position) return i;
    if (entry.kind === 'strip') strips++;
  }
  return stay.length;
}
