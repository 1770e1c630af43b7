/** The day-out-of-days: who works, waits and travels on which date, week by week, with totals. */
import { type CalendarDay, dayFromNumber, dayNumber, mondayOf, partsOf } from '../../foundation/index.ts';
import { DOOD_CODES, type Person, type PlanDay, type PlanFile, type Season } from '../../season/index.ts';
import { type Language, type Words, wordsIn } from '../labels.ts';
import type { Cell, Column, Page, Row, Table, Tone } from '../page-tree.ts';
import { type DayCodes, dayCodes, type IsOpen, type WorkedDate } from './day-codes.ts';
import { inOrder, shootDayNumbers } from './one-liner.ts';

export interface DayOutOfDaysOptions {
  readonly lang: Language;
  /** Open dates of each base (SPEC K-8): holds are counted on these, other dates are greyed. */
  readonly isOpen: IsOpen;
  /** Weeks beside each other; a longer shoot goes on below. 4 fits an A4 sheet, 2 a terminal of 100 characters. */
  readonly weeksPerBlock?: number;
}

interface Performer {
  readonly person: Person;
  readonly days: DayCodes;
}

export function dayOutOfDays(season: Season, plan: PlanFile, options: DayOutOfDaysOptions): Page {
  const words = wordsIn(options.lang);
  const days = inOrder(plan.days, season);
  const performers = [...season.people]
    .sort((a, b) => a.castNumber - b.castNumber)
    .map(
      (person): Performer => ({ person, days: dayCodes(person, workedDates(person.id, days), season, options.isOpen) }),
    );
  const working = performers.filter((performer) => performer.days.worked > 0);
  const idle = performers.filter((performer) => performer.days.worked === 0);
  const calendar = calendarOf(days, working);
  const perBlock = options.weeksPerBlock ?? 4;
  const blocks: Table[] = [];
  for (let week = 0; week < calendar.length; week += perBlock) {
    const isLast = week + perBlock >= calendar.length;
    blocks.push(
      gridTable(calendar.slice(week, week + perBlock), week, isLast, working, days, season, options.isOpen, words),
    );
  }
  return {
    language: options.lang === 'fr' ? 'fr' : 'en',
    production: season.title,
    title: words.label('dood-title'),
    facts: [
      `${working.length} ${words.label('cast-total')}`,
      `${days.length} ${words.label('shooting-days')}`,
      ...(days.length === 0 ? [] : [`${words.date(days[0]!.date)} – ${words.date(days.at(-1)!.date)}`]),
    ],
    blocks: [
      ...(days.length === 0 ? [{ type: 'note' as const, text: words.label('no-days') }] : blocks),
      ...(idle.length === 0
        ? []
        : [
            {
              type: 'note' as const,
              text: `${words.label('not-scheduled')}: ${idle.map(({ person }) => `${person.castNumber} ${person.name}`).join(', ')}`,
            },
          ]),
      { type: 'note', text: legend(working, words) },
    ],
  };
}

/** Dates on which the person is in a strip, with the base of the day. */
function workedDates(person: string, days: readonly PlanDay[]): readonly WorkedDate[] {
  const dates = new Map<CalendarDay, WorkedDate>();
  for (const day of days)
    if (!dates.has(day.date) && day.strips.some((strip) => strip.cast.includes(person)))
      dates.set(day.date, { date: day.date, base: day.base });
  return [...dates.values()];
}

/** Whole weeks, Monday first, that hold every shooting and travel date. */
function calendarOf(days: readonly PlanDay[], working: readonly Performer[]): readonly (readonly CalendarDay[])[] {
  const all = [...days.map((day) => day.date), ...working.flatMap(({ days: { codes } }) => [...codes.keys()])].sort();
  if (all.length === 0) return [];
  const weeks: CalendarDay[][] = [];
  for (let monday = mondayOf(dayNumber(all[0]!)); monday <= dayNumber(all.at(-1)!); monday += 7)
    weeks.push(Array.from({ length: 7 }, (_, index) => dayFromNumber(monday + index)));
  return weeks;
}

function gridTable(
  weeks: readonly (readonly CalendarDay[])[],
  weeksBefore: number,
  withTotals: boolean,
  working: readonly Performer[],
  days: readonly PlanDay[],
  season: Season,
  isOpen: IsOpen,
  words: Words,
): Table {
  const label = words.label;
  const dates = weeks.flat();
  const off = offDates(dates, days, isOpen);
  const numbers = mainUnitNumbers(days, season);
  const offTone = (date: CalendarDay): { readonly tone?: Tone } => (off.has(date) ? { tone: 'off' } : {});
  const blanks = (count: number): readonly Cell[] => (count === 0 ? [] : [{ text: '', span: count }]);
  const totals = withTotals ? ['col-start', 'col-finish', 'col-worked', 'col-held', 'col-travel', 'col-total'] : [];
  const letters = words.weekdayLetters(dates[0]!).length;
  const head: (readonly Cell[])[] = [
    [
      ...blanks(2),
      ...weeks.map((week, index) => ({
        text: `${label('week-n')} ${weeksBefore + index + 1} · ${words.shortDate(week[0]!)} – ${words.shortDate(week[6]!)}`,
        span: 7,
      })),
      ...blanks(totals.length),
    ],
    ...Array.from({ length: letters }, (_, language): readonly Cell[] => [
      ...blanks(2),
      ...dates.map((date) => ({ text: words.weekdayLetters(date)[language]!, ...offTone(date) })),
      ...blanks(totals.length),
    ]),
    [
      ...blanks(2),
      ...dates.map((date) => ({ text: String(partsOf(date)[2]), ...offTone(date) })),
      ...blanks(totals.length),
    ],
    [
      { text: label('col-number') },
      { text: `${label('col-person')} · ${label('shoot-day-number')}` },
      ...dates.map((date) => ({ text: String(numbers.get(date) ?? ''), ...offTone(date) })),
      ...totals.map((key) => ({ text: label(key) })),
    ],
  ];
  const rows = working.map(
    ({ person, days: own }): Row => ({
      cells: [
        { text: String(person.castNumber) },
        { text: person.name, isHeader: true, ...(characterLine(person) === '' ? {} : { sub: characterLine(person) }) },
        ...dates.map((date): Cell => {
          const code = own.codes.get(date);
          return code === undefined ? { text: '', ...offTone(date) } : { text: code, tone: codeTone(code) };
        }),
        ...(withTotals ? totalCells(own, words) : []),
      ],
    }),
  );
  const perDay: Row = {
    kind: 'total',
    cells: [
      { text: '' },
      { text: label('cast-total'), isHeader: true },
      ...dates.map((date): Cell => {
        const count = working.filter(({ days: own }) => own.codes.get(date)?.includes('W') === true).length;
        return { text: count === 0 ? '' : String(count), ...offTone(date) };
      }),
      ...(withTotals ? sumCells(working) : []),
    ],
  };
  const day: Column = { align: 'center' };
  const total: Column = { align: 'right' };
  return {
    type: 'table',
    caption: `${label('dood-title')}: ${label('week-n')} ${weeksBefore + 1}–${weeksBefore + weeks.length}`,
    isGrid: true,
    columns: [{ align: 'right' }, { flexible: 12 }, ...dates.map(() => day), ...totals.map(() => total)],
    head,
    groups: [{ rows: [...rows, perDay] }],
  };
}

/** The character, where that is not the name itself (before a role is cast, it is). */
function characterLine(person: Person): string {
  return person.characters.filter((character) => character !== person.name.toUpperCase()).join(', ');
}

function totalCells(own: DayCodes, words: Words): readonly Cell[] {
  const figures = [own.worked, own.held, own.travelled, own.worked + own.held + own.travelled];
  return [
    { text: own.first === null ? '' : words.shortDate(own.first) },
    { text: own.last === null ? '' : words.shortDate(own.last) },
    ...figures.map((figure) => ({ text: figure === 0 ? '' : String(figure) })),
  ];
}

function sumCells(working: readonly Performer[]): readonly Cell[] {
  const sum = (of: (days: DayCodes) => number): number => working.reduce((total, { days }) => total + of(days), 0);
  const [worked, held, travelled] = [sum((d) => d.worked), sum((d) => d.held), sum((d) => d.travelled)];
  return [
    { text: '', span: 2 },
    ...[worked, held, travelled, worked + held + travelled].map((figure) => ({ text: String(figure) })),
  ];
}

/** Shooting day numbers of the main unit (the first of the season). */
function mainUnitNumbers(days: readonly PlanDay[], season: Season): ReadonlyMap<CalendarDay, number> {
  const main = season.units[0]?.id;
  const numbers = new Map<CalendarDay, number>();
  for (const [day, number] of shootDayNumbers(days)) if (day.unit === main) numbers.set(day.date, number);
  return numbers;
}

/** Dates on which the company rests: not shot on, and closed at the base where it is then (the last one shot at). */
function offDates(dates: readonly CalendarDay[], days: readonly PlanDay[], isOpen: IsOpen): ReadonlySet<CalendarDay> {
  const shot = new Set(days.map((day) => day.date));
  const off = new Set<CalendarDay>();
  for (const date of dates) {
    if (shot.has(date)) continue;
    const before = days.filter((day) => day.date < date).at(-1) ?? days[0];
    if (before !== undefined && !isOpen(before.base, date)) off.add(date);
  }
  return off;
}

function codeTone(code: string): Tone {
  return code === 'H' ? 'hold' : code === 'T' ? 'travel' : 'work';
}

/** The codes that are used, in the order of the code table. */
function legend(working: readonly Performer[], words: Words): string {
  const used = new Set(working.flatMap(({ days }) => [...days.codes.values()]));
  const meaning = (row: { readonly en: string; readonly fr: string }): string =>
    words.language === 'en' ? row.en : words.language === 'fr' ? row.fr : `${row.en} / ${row.fr}`;
  const rows = DOOD_CODES.filter((row) => used.has(row.id)).map((row) => `${row.id} ${meaning(row)}`);
  return [...rows, `░ ${words.label('off-day')}`].join(' · ');
}
