/**
 * New day breaks: the strips of a unit, from a day on and in the order in which they stand, poured into working days by
 * pages or by shooting time. Locked and pinned days stay as they are.
 */
import type { Text } from '../../foundation/index.ts';
import { type Board, type DayRef, sortedDays } from '../../live/index.ts';
import { message } from '../../messages/index.ts';
import type { Problem } from '../../schedule/index.ts';
import type { StripRef } from '../../season/index.ts';
import type { ArrangeCommand } from './arrange.ts';
import type { BoardEvaluator } from './board-evaluation.ts';
import { baseOfStrips, unitDays } from './unit-days.ts';

export interface DayBreaks {
  readonly from: DayRef;
  readonly by: 'eighths' | 'minutes';
  /** Eighths, or minutes as the strips have them, that a day takes at most; a longer strip has a day of its own. */
  readonly most: number;
  /** The strips of the boneyard come behind those of the days. */
  readonly withBoneyard: boolean;
}

export interface BrokenDays {
  /** Null: there is no room before the calendar ends, or nothing to break. */
  readonly command: ArrangeCommand | null;
  /** Days of the unit from there on: as they are, and as they would be. */
  readonly days: { readonly was: number; readonly is: number };
}

/** Null when the board cannot be evaluated or has no such unit or date. */
export function breakDays(
  evaluator: BoardEvaluator,
  board: Board,
  { from, by, most, withBoneyard }: DayBreaks,
  dayName: Text,
): BrokenDays | null {
  const evaluated = evaluator.evaluate(board);
  if (evaluated === null) return null;
  const { problem, evaluation } = evaluated;
  const { index } = evaluator.built;
  const found = unitDays(evaluator, board, evaluated, from.unit);
  const start = index.dates.indexOf(from.date);
  if (found === null || start < 0) return null;
  const later = found.days.filter(({ date }) => date >= start);
  const stripsOf = (entries: Board['boneyard']): readonly number[] =>
    entries.flatMap((entry) => (entry.kind === 'strip' ? [evaluator.stripIndex(entry)] : [])).filter((at) => at >= 0);
  const poured = [
    ...later.filter(({ stays }) => stays === null).flatMap(({ day }) => stripsOf(day.entries)),
    ...(withBoneyard ? stripsOf(board.boneyard) : []),
  ];
  const size = (strip: number): number =>
    by === 'eighths' ? eighthsOf(evaluator, strip) : minutesOf(problem, evaluation.arrangement.wayOfGroup, strip);
  const baseOf = (strip: number): number => baseOfStrips(problem, evaluation.arrangement, [strip], found.unit);
  const loads = poured.length === 0 ? [] : loadsOf(poured, size, baseOf, most);
  const kept = new Set(found.days.filter(({ stays }) => stays !== null).map(({ date }) => date));
  const dates: number[] = [];
  let last: { readonly date: number; readonly base: number } | null = null;
  for (const [first] of loads) {
    const base = baseOf(first!);
    let date: number = last === null ? start : last.date + 1 + found.travelDays(last.base, base);
    while (date < index.dates.length && (!found.isOpen(base, date) || kept.has(date))) date++;
    dates.push(date);
    last = { date, base };
  }
  const days = {
    was: later.filter(({ day }) => day.entries.some(({ kind }) => kind === 'strip')).length,
    is: loads.length + later.filter(({ stays }) => stays !== null).length,
  };
  const isShort = dates.some((date) => date >= index.dates.length);
  if (loads.length === 0 || isShort) return { command: null, days };
  const movedAway = new Set(later.filter(({ stays }) => stays === null).map(({ day }) => day));
  const others = sortedDays(board)
    .filter((day) => !movedAway.has(day))
    .map(({ date, unit, entries }) => ({ date, unit, strips: entries.flatMap(refOf) }));
  const broken = loads.map((strips, i) => ({
    date: index.dates[dates[i]!]!,
    unit: from.unit,
    strips: strips.map((strip) => index.strips[strip]!),
  }));
  const why = message('live.label.break-days', { day: dayName });
  const arranged = [...others.filter(({ strips }) => strips.length > 0), ...broken];
  return { command: { kind: 'arrange', board: board.id, days: arranged, ways: {}, why }, days };
}

/** In their order: a day ends where the next strip would be too much, or is at another base. */
function loadsOf(
  strips: readonly number[],
  size: (strip: number) => number,
  baseOf: (strip: number) => number,
  most: number,
): readonly (readonly number[])[] {
  const loads: number[][] = [];
  let sum = 0;
  for (const strip of strips) {
    const load = loads.at(-1);
    const fits = load !== undefined && sum + size(strip) <= most && baseOf(load[0]!) === baseOf(strip);
    if (fits) load.push(strip);
    else loads.push([strip]);
    sum = size(strip) + (fits ? sum : 0);
  }
  return loads;
}

function refOf(entry: Board['boneyard'][number]): readonly StripRef[] {
  return entry.kind === 'strip' ? [{ scene: entry.scene, part: entry.part }] : [];
}

function eighthsOf({ built, season }: BoardEvaluator, strip: number): number {
  const { scene, part } = built.index.strips[strip]!;
  const found = season.scenes.find(({ id }) => id === scene);
  return found?.parts.find((each) => each.part === part)?.eighths ?? 0;
}

function minutesOf(problem: Problem, wayOfGroup: readonly number[], strip: number): number {
  const { group, minutes } = problem.strips[strip]!;
  return minutes[Math.max(0, problem.groups[group]!.ways.indexOf(wayOfGroup[group]!))] ?? 0;
}
