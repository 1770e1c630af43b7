/**
 * Some weeks of the day-out-of-days as a table: a row per performer, a column per date, totals at the end of the last.
 */
import { type CalendarDay, partsOf } from '../../foundation/index.ts';
import type { Words } from '../labels.ts';
import type { Cell, Column, Row, Table, Tone } from '../page-tree.ts';
import { countCell } from './cells.ts';
import type { DayCodes } from './day-codes.ts';

/** A performer, or an element. */
export interface PresenceRow {
  /** Empty where it has none. */
  readonly number: string;
  readonly name: string;
  /** Whom they play. */
  readonly characters: string;
  readonly days: DayCodes;
}

export interface Week {
  /** 1 is the first week of shooting; less than 1 before it. */
  readonly number: number;
  readonly dates: readonly CalendarDay[];
}

export interface PresenceContext {
  readonly working: readonly PresenceRow[];
  /** Performers have cast numbers, and may wait and travel; elements are there or not. */
  readonly of: 'cast' | 'elements';
  /** Dates on which the company rests. */
  readonly off: ReadonlySet<CalendarDay>;
  /** Number of the shooting day, or what else the date is for, by date. */
  readonly numbers: ReadonlyMap<CalendarDay, string>;
  readonly words: Words;
}

const TOTALS = {
  cast: ['col-start', 'col-finish', 'col-worked', 'col-held', 'col-travel', 'col-total'],
  elements: ['col-start', 'col-finish', 'col-worked'],
} as const;

export function presenceGrid(weeks: readonly Week[], withTotals: boolean, context: PresenceContext): Table {
  const { working, words } = context;
  const dates = weeks.flatMap((week) => week.dates);
  const day: Column = { align: 'center', least: 2 };
  const total: Column = { align: 'right' };
  const names = weeks.map((week) => weekName(week, words));
  return {
    type: 'table',
    caption: words.labelled(
      context.of === 'cast' ? 'dood-title' : 'dood-elements',
      names.length > 1 ? `${names[0]} – ${names.at(-1)}` : names[0]!,
    ),
    isGrid: true,
    columns: [
      ...(context.of === 'cast' ? [{ align: 'right' as const }] : []),
      { flexible: 14 },
      ...dates.map(() => day),
      ...(withTotals ? TOTALS[context.of].map(() => total) : []),
    ],
    head: headRows(weeks, names, withTotals, context),
    groups: [
      {
        rows: [
          ...working.map((performer) => performerRow(performer, dates, withTotals, context)),
          castPerDayRow(dates, withTotals, context),
        ],
      },
    ],
  };
}

function weekName(week: Week, words: Words): string {
  const monday = words.shortDate(week.dates[0]!);
  return week.number < 1 ? monday : `${words.label('week-n')} ${week.number} · ${monday}`;
}

/** Week, weekday (a row per language), day of the month, shooting day. */
function headRows(
  weeks: readonly Week[],
  names: readonly string[],
  withTotals: boolean,
  { of, words, off, numbers }: PresenceContext,
): readonly (readonly Cell[])[] {
  const dates = weeks.flatMap((week) => week.dates);
  const label = words.label;
  const end: readonly Cell[] = withTotals ? [{ text: '', span: TOTALS[of].length }] : [];
  const start: Cell = { text: '', span: of === 'cast' ? 2 : 1 };
  const perDate = (say: (date: CalendarDay) => string): readonly Cell[] =>
    dates.map((date) => ({ text: say(date), ...offTone(date, off) }));
  const letters = words.weekdayLetters(dates[0]!).map((_, language) => language);
  return [
    [start, ...names.map((text) => ({ text, span: 7 })), ...end],
    ...letters.map((language) => [start, ...perDate((date) => words.weekdayLetters(date)[language]!), ...end]),
    [start, ...perDate((date) => String(partsOf(date)[2])), ...end],
    [
      ...(of === 'cast' ? [{ text: label('col-number') }] : []),
      { text: `${label(of === 'cast' ? 'col-person' : 'col-element')} · ${label('shoot-day-number')}` },
      ...perDate((date) => numbers.get(date) ?? ''),
      ...(withTotals ? TOTALS[of].map((key) => ({ text: label(key) })) : []),
    ],
  ];
}

function performerRow(
  { number, name, characters, days }: PresenceRow,
  dates: readonly CalendarDay[],
  withTotals: boolean,
  { of, off, words }: PresenceContext,
): Row {
  const figures =
    of === 'cast' ? [days.worked, days.held, days.travelled, days.worked + days.held + days.travelled] : [days.worked];
  const date = (day: CalendarDay | null): Cell =>
    day === null ? { text: '' } : { text: words.shortDate(day), value: { date: day } };
  const totals = [
    date(days.first),
    date(days.last),
    ...figures.map((figure) => (figure === 0 ? { text: '' } : countCell(figure))),
  ];
  return {
    cells: [
      ...(of === 'cast' ? [{ text: number }] : []),
      { text: name, isHeader: true, ...(characters === '' ? {} : { sub: characters }) },
      ...dates.map((day): Cell => {
        const code = days.codes.get(day);
        return code === undefined ? { text: '', ...offTone(day, off) } : { text: code, tone: codeTone(code) };
      }),
      ...(withTotals ? totals : []),
    ],
  };
}

/** How many performers, or elements, work on each date, and the sums of the totals. */
function castPerDayRow(
  dates: readonly CalendarDay[],
  withTotals: boolean,
  { working, of, off, words }: PresenceContext,
): Row {
  const sum = (of: (days: DayCodes) => number): number => working.reduce((total, { days }) => total + of(days), 0);
  const [worked, held, travelled] = [
    sum((days) => days.worked),
    sum((days) => days.held),
    sum((days) => days.travelled),
  ];
  const sums = (of === 'cast' ? [worked, held, travelled, worked + held + travelled] : [worked]).map(countCell);
  return {
    kind: 'total',
    cells: [
      ...(of === 'cast' ? [{ text: '' }] : []),
      { text: words.label(of === 'cast' ? 'cast-total' : 'elements'), isHeader: true },
      ...dates.map((date): Cell => {
        const count = working.filter(({ days }) => days.codes.get(date)?.includes('W') === true).length;
        return { ...(count === 0 ? { text: '' } : countCell(count)), ...offTone(date, off) };
      }),
      ...(withTotals ? [{ text: '', span: 2 }, ...sums] : []),
    ],
  };
}

function offTone(date: CalendarDay, off: ReadonlySet<CalendarDay>): { readonly tone?: Tone } {
  return off.has(date) ? { tone: 'off' } : {};
}

function codeTone(code: string): Tone {
  return code === 'H' ? 'hold' : code === 'T' ? 'travel' : 'work';
}
