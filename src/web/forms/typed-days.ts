/** Dates as people type them, in English and French, day before month: `12 Apr`, `3-7 mai`, `28/4`, `1er juin 2027`. */
import {
  addDays,
  type CalendarDay,
  type DayRange,
  dayFromNumber,
  dayNumber,
  daysInMonth,
  mondayOf,
  parseCalendarDay,
  partsOf,
  plainWords,
  WEEKDAY_NAMES,
} from '../../foundation/index.ts';

/** Beginnings of the months' names, without accents; those of both languages. */
const MONTHS: readonly (readonly string[])[] = [
  ['JAN'],
  ['FEB', 'FEV'],
  ['MAR'],
  ['APR', 'AVR'],
  ['MAY', 'MAI'],
  ['JUN', 'JUIN'],
  ['JUL', 'JUIL'],
  ['AUG', 'AOU'],
  ['SEP'],
  ['OCT'],
  ['NOV'],
  ['DEC'],
];

/** Whole names and short ones of the weekdays, Monday first. */
const WEEKDAYS: readonly (readonly string[])[] = [
  ['MON', 'MONDAY', 'LUN', 'LUNDI'],
  ['TUE', 'TUESDAY', 'MARDI'],
  ['WED', 'WEDNESDAY', 'MER', 'MERCREDI'],
  ['THU', 'THURSDAY', 'JEU', 'JEUDI'],
  ['FRI', 'FRIDAY', 'VEN', 'VENDREDI'],
  ['SAT', 'SATURDAY', 'SAM', 'SAMEDI'],
  ['SUN', 'SUNDAY', 'DIM', 'DIMANCHE'],
];

interface Written {
  readonly date: number | null;
  readonly month: number | null;
  readonly year: number | null;
}

/** How far before `near` a date without a year may lie. */
const BACK_DAYS = 60;

const BOTH_ENDS = /\d\s*[-–]\s*\d/u;

/**
 * One date; null where the words are none. A date without a year is the first one after `near` less 60 days (ours):
 * a plan looks ahead.
 */
export function typedDay(words: string, near: CalendarDay): CalendarDay | null {
  const iso = parseCalendarDay(words.trim());
  // `20-22 April` is three days, and no day of 2022.
  return iso ?? (BOTH_ENDS.test(words) ? null : dated(writtenIn(words), near));
}

/** One date or a range of them, both ends included: `12 Apr`, `3-7 May`, `May 3-7`, `28 Apr to 2 May`. */
export function typedRange(words: string, near: CalendarDay): DayRange | null {
  const single = typedDay(words, near);
  if (single !== null) return { from: single, to: single };
  for (const [first, last] of halvesOf(words.trim())) {
    const { month: named } = writtenIn(first);
    const to = typedDay(last, near) ?? dated({ ...writtenIn(last), month: named }, near);
    if (to === null) continue;
    const [year, month] = partsOf(to);
    const start = parseCalendarDay(first) ?? dated(filledIn(writtenIn(first), year, month), near);
    if (start === null) continue;
    const from = start <= to ? start : dated({ ...writtenIn(first), year: year - 1 }, near);
    if (from !== null && from <= to) return { from, to };
  }
  return null;
}

/** What season.yaml writes for a list of dates and ranges (and weekdays); null where one of them cannot be read. */
export function typedDays(words: string, near: CalendarDay): readonly string[] | null {
  const found = words
    .split(/[;\n]|,(?!\s*\d{4}\b)/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .map((piece) => weekdayNamed(piece) ?? rangeText(typedRange(piece, near)));
  return found.includes(null) ? null : (found as readonly string[]);
}

/** `2027-05-03`, `2027-05-03..2027-05-07`. */
export function rangeText(range: DayRange | null): string | null {
  if (range === null) return null;
  return range.from === range.to ? range.from : `${range.from}..${range.to}`;
}

/** The days of a text of season.yaml; null for a weekday and whatever else is no date. */
export function writtenRange(text: string): DayRange | null {
  const [first = '', last = first] = text.split('..');
  const [from, to] = [parseCalendarDay(first.trim()), parseCalendarDay(last.trim())];
  return from === null || to === null ? null : { from, to };
}

function weekdayNamed(words: string): string | null {
  const plain = plainWords(words);
  const index = WEEKDAYS.findIndex((names) => names.includes(plain));
  return index < 0 ? null : WEEKDAY_NAMES[index]!;
}

function halvesOf(words: string): readonly (readonly [string, string])[] {
  const asked = words.replace(/^(from|du|de)\s+/iu, '');
  return ['..', ' to ', ' au ', ' until ', ' – ', ' - ', '–', '-'].flatMap((mark) => {
    const at = asked.indexOf(mark);
    return at < 1 ? [] : [[asked.slice(0, at).trim(), asked.slice(at + mark.length).trim()] as const];
  });
}

function filledIn(written: Written, year: number, month: number): Written {
  return { date: written.date, month: written.month ?? month, year: written.year ?? year };
}

function writtenIn(words: string): Written {
  const figures = /^(\d{1,2})[./](\d{1,2})(?:[./](\d{2}|\d{4}))?$/.exec(words.trim());
  if (figures) {
    const [, date, month, year] = figures;
    return { date: Number(date), month: Number(month), year: year === undefined ? null : yearOf(year) };
  }
  let [date, month, year]: [number | null, number | null, number | null] = [null, null, null];
  for (const token of plainWords(words).split(/[ #]+/)) {
    const number = /^(\d{1,2})(?:ER|ST|ND|RD|TH)?$/.exec(token)?.[1];
    if (number !== undefined && date === null) date = Number(number);
    else if (/^(\d{4}|\d{2})$/.test(token)) year = yearOf(token);
    else {
      const named = MONTHS.findIndex((names) => names.some((name) => token.startsWith(name)));
      // Of `mar. 4 mai` the last one is the month.
      if (named >= 0) month = named + 1;
      else if (!WEEKDAYS.some((names) => names.includes(token)) && token !== '') return NOTHING;
    }
  }
  return { date, month, year };
}

const NOTHING: Written = { date: null, month: null, year: null };

function yearOf(figures: string): number {
  return figures.length === 2 ? 2000 + Number(figures) : Number(figures);
}

function dated({ date, month, year }: Written, near: CalendarDay): CalendarDay | null {
  if (date === null || month === null || month < 1 || month > 12) return null;
  const on = (inYear: number): CalendarDay | null => {
    if (date < 1 || date > daysInMonth(inYear, month)) return null;
    return parseCalendarDay(`${inYear}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
  };
  if (year !== null) return on(year);
  const earliest = addDays(near, -BACK_DAYS);
  const [first] = partsOf(earliest);
  for (let candidate = first; candidate <= first + 4; candidate++) {
    const day = on(candidate);
    if (day !== null && day >= earliest) return day;
  }
  return null;
}

/** The days of a month in weeks from Monday, with those of its neighbours that fill the weeks. */
export function weeksOf(day: CalendarDay): readonly (readonly CalendarDay[])[] {
  const first = parseCalendarDay(`${day.slice(0, 7)}-01`)!;
  const start = mondayOf(dayNumber(first));
  return [0, 1, 2, 3, 4, 5].map((week) =>
    [0, 1, 2, 3, 4, 5, 6].map((weekday) => dayFromNumber(start + 7 * week + weekday)),
  );
}
