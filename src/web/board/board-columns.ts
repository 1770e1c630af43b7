/**
 * What stands on the board from left to right: weeks, days with strips, free days, and closed days drawn thin. Pure.
 */
import type { BoardDayView, BoardView, CalendarDate, EntryView, StripView } from '../../api/index.ts';
import { type CalendarDay, dayNumber, mondayOf, type Text } from '../../foundation/index.ts';
import { type Destination, dayKey, type EntryRef } from '../../live/index.ts';
import { stripKey } from '../../season/index.ts';

export type Column =
  | {
      readonly kind: 'week';
      readonly key: string;
      readonly week: number;
      readonly days: number;
      readonly eighths: number;
    }
  | { readonly kind: 'day'; readonly key: string; readonly day: BoardDayView }
  | { readonly kind: 'free'; readonly key: string; readonly date: CalendarDay; readonly unit: string }
  | {
      readonly kind: 'closed';
      readonly key: string;
      readonly from: CalendarDay;
      readonly to: CalendarDay;
      /** One reason each. */
      readonly why: readonly Text[];
    };

export function entryKey(entry: EntryView): string {
  return entry.kind === 'strip' ? stripKey(entry) : `banner:${entry.id}`;
}

/** `unit` null: all units; free days are shown for the unit chosen, else for the first one. */
export function columnsOf(
  board: BoardView,
  calendar: readonly CalendarDate[],
  units: readonly string[],
  unit: string | null,
): readonly Column[] {
  const days = board.days.filter((day) => unit === null || day.unit === unit);
  const byDate = new Map<CalendarDay, BoardDayView[]>();
  for (const day of days) byDate.set(day.date, [...(byDate.get(day.date) ?? []), day]);
  const dates = [...new Set([...calendar.map((date) => date.date), ...days.map((day) => day.date)])].sort();
  const closures = new Map(calendar.map((date) => [date.date, date.closed]));
  const home = unit ?? units[0] ?? 'main';
  const columns: Column[] = [];
  let monday = Number.NEGATIVE_INFINITY;
  let week = 0;
  for (const date of dates) {
    const thisMonday = mondayOf(dayNumber(date));
    if (thisMonday !== monday) {
      monday = thisMonday;
      week += 1;
      const inWeek = days.filter((day) => mondayOf(dayNumber(day.date)) === monday && day.number !== null);
      columns.push({
        kind: 'week',
        key: `week:${monday}`,
        week,
        days: new Set(inWeek.map((day) => day.date)).size,
        eighths: inWeek.reduce((sum, day) => sum + day.eighths, 0),
      });
    }
    const here = byDate.get(date);
    if (here) {
      for (const day of here) columns.push({ kind: 'day', key: dayKey(day), day });
      continue;
    }
    const why = closedEverywhere(closures.get(date) ?? {}, calendar);
    if (why === null) {
      columns.push({ kind: 'free', key: dayKey({ date, unit: home }), date, unit: home });
      continue;
    }
    const last = columns.at(-1);
    if (last?.kind === 'closed')
      columns[columns.length - 1] = { ...last, to: date, why: different([...last.why, ...why]) };
    else columns.push({ kind: 'closed', key: `closed:${date}`, from: date, to: date, why });
  }
  return columns;
}

/** Only days with something found on them. */
export function columnsWith(columns: readonly Column[], found: ReadonlySet<string>): readonly Column[] {
  return columns.filter(
    (column) => column.kind === 'day' && column.day.entries.some((entry) => found.has(entryKey(entry))),
  );
}

/** The gap among all entries of a day where a gap among those drawn is: behind the entry drawn before it. */
export function gapAmongAll(all: readonly string[], drawn: readonly string[], gap: number): number {
  const before = drawn[gap - 1];
  return before === undefined ? 0 : all.indexOf(before) + 1;
}

/**
 * A day is drawn as closed when the base that most days are open at is closed: the first base named in the calendar's
 * closures.
 */
function closedEverywhere(closed: CalendarDate['closed'], calendar: readonly CalendarDate[]): readonly Text[] | null {
  const reasons = Object.values(closed);
  if (reasons.length === 0) return null;
  const bases = new Set(calendar.flatMap((date) => Object.keys(date.closed)));
  return reasons.length >= bases.size ? different(reasons) : null;
}

/** Messages are plain data: two are the same when they read the same in every language. */
function different(reasons: readonly Text[]): readonly Text[] {
  return [...new Map(reasons.map((reason) => [JSON.stringify(reason), reason])).values()];
}

/** Every strip of the board with where it is; `day` null: boneyard. */
export interface Located {
  readonly strip: StripView;
  readonly day: BoardDayView | null;
  /** Among the entries of its day. */
  readonly index: number;
}

export function locate(board: BoardView): ReadonlyMap<string, Located> {
  const found = new Map<string, Located>();
  const add = (entries: readonly EntryView[], day: BoardDayView | null) => {
    for (const [index, entry] of entries.entries()) {
      if (entry.kind === 'strip') found.set(stripKey(entry), { strip: entry, day, index });
    }
  };
  for (const day of board.days) add(day.entries, day);
  add(board.boneyard, null);
  return found;
}

/**
 * Where a drop between entries lands: positions count the entries that stay, so those in hand before the gap do not
 * count. `gap` counts all entries of the day as drawn.
 */
export function stayingPosition(keys: readonly string[], gap: number, moving: ReadonlySet<string>): number {
  return keys.slice(0, gap).filter((key) => !moving.has(key)).length;
}

/**
 * The same place, said by what stands beside it: somebody else may have moved things by the time it is reached.
 *
 * @param moving keys of the entries that go there
 */
export function besideEntries(to: Destination, board: BoardView, moving: ReadonlySet<string>): Destination {
  const { position, ...rest } = to;
  if (position === undefined) return to;
  const isDay = (day: BoardDayView): boolean => 'date' in to && day.date === to.date && day.unit === to.unit;
  const entries = 'boneyard' in to ? board.boneyard : (board.days.find(isDay)?.entries ?? []);
  const stay = entries.filter((entry) => !moving.has(entryKey(entry))).map(refOf);
  const [after, before] = [stay[position - 1], stay[position]];
  if (after === undefined && before === undefined) return to;
  return { ...rest, ...(after === undefined ? {} : { after }), ...(before === undefined ? {} : { before }) };
}

function refOf(entry: EntryView): EntryRef {
  return entry.kind === 'strip' ? { scene: entry.scene, part: entry.part } : { banner: entry.id };
}
