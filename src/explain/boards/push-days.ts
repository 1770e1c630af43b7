/**
 * A day more, or a day less, and the rest of the shoot after it: every later day of the unit moves on by so many
 * working days of its base, idle days between them stay as many as they were, and pinned and locked days stay where
 * they are.
 */
import type { CalendarDay, Text } from '../../foundation/index.ts';
import { type Board, type Command, type DayRef, dayKey, namingOf } from '../../live/index.ts';
import { message } from '../../messages/index.ts';
import type { BoardEvaluator } from './board-evaluation.ts';
import { boardFacts } from './board-facts.ts';
import { type UnitDay, type UnitDays, unitDays } from './unit-days.ts';

/** `gap`: pushes only until a working day that nothing stands on takes it up. */
export type Reach = 'rest' | 'gap';

export interface DayPush {
  /** Null: there is no room before the calendar ends, or nothing to move. */
  readonly command: Command | null;
  /** There is no room before the calendar ends. */
  readonly isShort: boolean;
  readonly moves: readonly { readonly from: DayRef; readonly to: DayRef }[];
  readonly stays: readonly { readonly date: CalendarDay; readonly unit: string; readonly why: 'locked' | 'pinned' }[];
}

/** `count` days more from `day` on; null when the board cannot be evaluated or has no such unit. */
export function insertDays(
  evaluator: BoardEvaluator,
  board: Board,
  day: DayRef,
  count: number,
  reach: Reach,
  units: readonly string[] = [day.unit],
): DayPush | null {
  const pushes = units.map((unit) => pushed(evaluator, board, { date: day.date, unit }, count, reach));
  const moves = joined(pushes);
  if (moves === null) return null;
  const why = message('live.label.insert-day', { count, day: dayWords(evaluator, day) });
  return pushOf(board, moves, moves.isShort || moves.moves.length === 0 ? null : [], why);
}

/** The day's strips and banners into the boneyard, and every later day up by one. */
export function deleteDay(evaluator: BoardEvaluator, board: Board, day: DayRef): DayPush | null {
  const moves = joined([pushed(evaluator, board, day, -1, 'rest')]);
  if (moves === null) return null;
  const entries = (board.days[dayKey(day)]?.entries ?? []).map((entry) =>
    entry.kind === 'strip' ? { scene: entry.scene, part: entry.part } : { banner: entry.id },
  );
  const freed: Command[] =
    entries.length === 0 ? [] : [{ kind: 'move-entries', board: board.id, entries, to: { boneyard: true } }];
  return pushOf(board, moves, freed, message('live.label.delete-day', { day: dayWords(evaluator, day) }));
}

type Pushed = Pick<DayPush, 'moves' | 'stays' | 'isShort'>;

function pushOf(board: Board, { moves, stays, isShort }: Pushed, first: readonly Command[] | null, why: Text): DayPush {
  if (first === null) return { command: null, moves, stays, isShort };
  const move = { kind: 'move-days' as const, board: board.id, moves, why };
  const commands = [...first, ...(moves.length === 0 ? [] : [move])].flatMap((command) =>
    command.kind === 'batch' ? [] : [command],
  );
  const [only] = commands;
  const command =
    only === undefined
      ? null
      : commands.length === 1 && only.kind === 'move-days'
        ? only
        : { kind: 'batch' as const, label: why, commands };
  return { command, moves, stays, isShort };
}

function joined(pushes: readonly (Pushed | null)[]): Pushed | null {
  const found = pushes.filter((push) => push !== null);
  if (found.length < pushes.length) return null;
  return {
    isShort: found.some(({ isShort }) => isShort),
    moves: found.flatMap(({ moves }) => moves),
    stays: found.flatMap(({ stays }) => stays),
  };
}

function pushed(evaluator: BoardEvaluator, board: Board, from: DayRef, by: number, reach: Reach): Pushed | null {
  const evaluated = evaluator.evaluate(board);
  if (evaluated === null) return null;
  const found = unitDays(evaluator, board, evaluated, from.unit);
  const { dates } = evaluator.built.index;
  const start = dates.indexOf(from.date);
  if (found === null || start < 0) return null;
  const later = found.days.filter(({ date }) => date >= start && (by > 0 || date > start));
  const stay = later.filter(({ stays }) => stays !== null);
  const goals = goalsOfPush(found, later, start, by, reach, dates.length);
  const moving = later.filter(({ stays }) => stays === null);
  return {
    isShort: goals.length < moving.length,
    moves: moving.flatMap(({ day, date }, i) => {
      const goal = goals[i];
      if (goal === undefined || goal === date) return [];
      return [{ from: { date: day.date, unit: day.unit }, to: { date: dates[goal]!, unit: day.unit } }];
    }),
    stays: stay.map(({ day, stays }) => ({ date: day.date, unit: day.unit, why: stays! })),
  };
}

/**
 * Dates of the days that move, in their order; fewer when the calendar ends before. A change of base keeps its days on
 * the way.
 */
function goalsOfPush(
  { days, isOpen, travelDays }: UnitDays,
  later: readonly UnitDay[],
  start: number,
  by: number,
  reach: Reach,
  dateCount: number,
): readonly number[] {
  const kept = new Set(days.filter(({ stays }) => stays !== null).map(({ date }) => date));
  const isFree = (base: number, date: number): boolean => isOpen(base, date) && !kept.has(date);
  const goals: number[] = [];
  let before: { readonly was: number; readonly is: number; readonly base: number } | null = null;
  for (const { date, base } of later.filter(({ stays }) => stays === null)) {
    const { was, is }: { was: number; is: number } = before ?? { was: start - 1, is: start - 1 };
    // Working days between this day and the one before it that nothing stands on.
    let idle = 0;
    for (let between = was + 1; between < date; between++) if (isFree(base, between)) idle++;
    let steps = before === null ? Math.max(1, idle + 1 + by) : reach === 'gap' ? 1 : idle + 1;
    const onTheWay = before === null ? 0 : travelDays(before.base, base);
    const earliest = Math.max(is + 1 + onTheWay, before !== null && reach === 'gap' ? date : 0);
    let goal: number = is;
    while ((steps > 0 || goal < earliest || !isFree(base, goal)) && ++goal < dateCount) {
      if (isFree(base, goal)) steps--;
    }
    if (goal >= dateCount) return goals;
    goals.push(goal);
    before = { was: date, is: goal, base };
  }
  return goals;
}

function dayWords(evaluator: BoardEvaluator, { date, unit }: DayRef): Text {
  const naming = namingOf(boardFacts(evaluator.season, evaluator.built));
  return message('live.name.day', { on: { day: date }, unit: naming.severalUnits ? naming.unit(unit) : null });
}
