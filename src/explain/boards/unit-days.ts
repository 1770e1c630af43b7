/** The days of one unit as they can be pushed, pulled and broken anew: what moves, what stays, where there is room. */
import { type Board, type BoardDay, dayKey, NOT_SHOT, sortedDays } from '../../live/index.ts';
import type { Arrangement, Problem } from '../../schedule/index.ts';
import type { BoardEvaluation, BoardEvaluator } from './board-evaluation.ts';

export interface UnitDay {
  readonly day: BoardDay;
  /** Index of its date. */
  readonly date: number;
  readonly base: number;
  /** Why it stays where it is when others move; null: it moves. */
  readonly stays: 'locked' | 'pinned' | null;
}

export interface UnitDays {
  readonly unit: number;
  /** Days with entries, by date. */
  readonly days: readonly UnitDay[];
  /** Whether the unit can shoot at a base on a date: both there, the base open, the day not held for another use. */
  isOpen(base: number, date: number): boolean;
  /** Calendar days that the way from one base to another takes. */
  travelDays(from: number, to: number): number;
}

/** Null when the board has no such unit. */
export function unitDays(
  evaluator: BoardEvaluator,
  board: Board,
  { problem, evaluation }: BoardEvaluation,
  unit: string,
): UnitDays | null {
  const { index } = evaluator.built;
  const at = index.units.indexOf(unit);
  if (at < 0) return null;
  const dateAt = new Map(index.dates.map((date, i) => [date, i]));
  const pinned = pinnedDays(problem, at);
  const days = sortedDays(board).flatMap((day): UnitDay[] => {
    const date = dateAt.get(day.date);
    if (day.unit !== unit || date === undefined || day.entries.length === 0) return [];
    const strips = day.entries.flatMap((entry) => (entry.kind === 'strip' ? [evaluator.stripIndex(entry)] : []));
    const isPinned = strips.some((strip) => pinned.strips.has(`${strip} ${date}`)) || pinned.days.has(date);
    return [
      {
        day,
        date,
        base: baseOfStrips(problem, evaluation.arrangement, strips, at),
        stays: day.locked ? 'locked' : isPinned ? 'pinned' : null,
      },
    ];
  });
  const isOpen = (base: number, date: number): boolean => {
    const typed = board.days[dayKey({ date: index.dates[date]!, unit })]?.type;
    return (
      problem.bases[base]!.open[date] === 1 &&
      problem.units[at]!.available[date] === 1 &&
      (typed === undefined || !NOT_SHOT.has(typed))
    );
  };
  const travelDays = (from: number, to: number): number =>
    from === to ? 0 : problem.baseTravelDays[from * problem.bases.length + to]!;
  return { unit: at, days, isOpen, travelDays };
}

/** Base of the first strip that has one; a day of banners is where the unit is at home. */
export function baseOfStrips(
  problem: Problem,
  { wayOfGroup }: Arrangement,
  strips: readonly number[],
  unit: number,
): number {
  for (const strip of strips) {
    const way = strip < 0 ? -1 : wayOfGroup[problem.strips[strip]!.group]!;
    if (way >= 0) return problem.places[problem.ways[way]!.place]!.base;
  }
  return problem.units[unit]!.homeBase;
}

function pinnedDays(
  { scenePins, dayPins }: Problem,
  unit: number,
): { readonly strips: ReadonlySet<string>; readonly days: ReadonlySet<number> } {
  return {
    strips: new Set(scenePins.map(({ strip, date }) => `${strip} ${date}`)),
    days: new Set(dayPins.filter((pin) => pin.unit === unit).map(({ date }) => date)),
  };
}
