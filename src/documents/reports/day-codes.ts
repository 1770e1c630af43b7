/**
 * Codes of the day-out-of-days for one performer: what each date is, from first to last. Holds, drops and pick-ups
 * follow SPEC C-6, travel SPEC C-7, so that the paper and the cost tell the same story. Codes and their meanings:
 * `dood-codes.json`.
 */
import { addDays, type CalendarDay, type Cents, dayNumber, divideRounded, mondayOf } from '../../foundation/index.ts';
import { type Contract, type Person, type Season, storyOf } from '../../season/index.ts';

export interface WorkedDate {
  readonly date: CalendarDay;
  readonly base: string;
}

/** Whether anything may be shot at a base on a date (SPEC K-8); holidays are the caller's knowledge. */
export type IsOpen = (base: string, date: CalendarDay) => boolean;

export interface DayCodes {
  /** Code by date; dates without one are not in it. */
  readonly codes: ReadonlyMap<CalendarDay, string>;
  readonly worked: number;
  readonly held: number;
  readonly travelled: number;
  readonly first: CalendarDay | null;
  readonly last: CalendarDay | null;
}

interface Gap {
  readonly from: WorkedDate;
  readonly to: WorkedDate;
  /** Days that are paid and not worked. */
  readonly holdDays: readonly CalendarDay[];
  readonly amount: Cents;
  readonly isDropped: boolean;
}

/** `dates`: ascending, each once. */
export function dayCodes(person: Person, dates: readonly WorkedDate[], season: Season, isOpen: IsOpen): DayCodes {
  const codes = new Map<CalendarDay, string>();
  const gaps = withDrops(gapsOf(person.contract, dates, isOpen), person.contract);
  for (const gap of gaps) if (!gap.isDropped) for (const day of gap.holdDays) codes.set(day, 'H');
  for (const day of travelDays(person, dates, season)) codes.set(day, 'T');
  dates.forEach(({ date }, index) => {
    const before = gaps[index - 1];
    const after = gaps[index];
    codes.set(
      date,
      workCode(index === 0, before?.isDropped ?? false, index === dates.length - 1, after?.isDropped ?? false),
    );
  });
  for (const [date, code] of preparations(person, season)) if (!codes.has(date)) codes.set(date, code);
  const count = (code: string): number => [...codes.values()].filter((each) => each === code).length;
  return {
    codes,
    worked: dates.length,
    held: count('H'),
    travelled: count('T'),
    first: dates[0]?.date ?? null,
    last: dates.at(-1)?.date ?? null,
  };
}

/** Dates of rehearsals and fittings that are fixed. */
function preparations({ id }: Person, season: Season): readonly (readonly [CalendarDay, string])[] {
  const { rehearsals, looks } = storyOf(season);
  const met = rehearsals.flatMap(({ people, date }) =>
    date !== null && people.includes(id) ? [[date, 'R'] as const] : [],
  );
  const fitted = looks.flatMap(({ person, fitting }) =>
    person === id && fitting !== null && fitting.date !== null ? [[fitting.date, 'FT'] as const] : [],
  );
  return [...met, ...fitted];
}

/** `SW`, `W`, `WF`, `SWF`, `WD`, `PW` and their combinations (`SWD`, `PWD`, `PWF`). */
function workCode(isFirst: boolean, isPickedUp: boolean, isLast: boolean, isDropped: boolean): string {
  return `${isFirst ? 'S' : isPickedUp ? 'P' : ''}W${isLast ? 'F' : isDropped ? 'D' : ''}`;
}

/** SPEC C-6: what waiting between neighbouring worked dates costs, and which days it is. */
function gapsOf(contract: Contract, dates: readonly WorkedDate[], isOpen: IsOpen): readonly Gap[] {
  const workedWeeks = new Set(dates.map(({ date }) => mondayOf(dayNumber(date))));
  return dates.slice(1).map((to, index): Gap => {
    const from = dates[index]!;
    const between: CalendarDay[] = [];
    for (let day = addDays(from.date, 1); day < to.date; day = addDays(day, 1))
      if (isOpen(from.base, day)) between.push(day);
    if (contract.kind === 'day') {
      const holdPay = divideRounded(contract.rate * contract.holdPercent, 100);
      const holdDays = contract.holdPercent > 0 ? between : [];
      return { from, to, holdDays, amount: holdDays.length * holdPay, isDropped: false };
    }
    if (contract.kind === 'weekly') {
      // A week with work is paid whole, so waiting in it is held; a week without is held when the contract pays it.
      const weeks = (mondayOf(dayNumber(to.date)) - mondayOf(dayNumber(from.date))) / 7 - 1;
      const holdDays = between.filter((day) => contract.holdPercent > 0 || workedWeeks.has(mondayOf(dayNumber(day))));
      const amount = Math.max(0, weeks) * divideRounded(contract.rate * contract.holdPercent, 100);
      return { from, to, holdDays, amount, isDropped: false };
    }
    return { from, to, holdDays: [], amount: 0, isDropped: false };
  });
}

/** SPEC C-6: up to `max` gaps longer than `minCalendarDays` go unpaid, the dearest first; of equal ones the earlier. */
function withDrops(gaps: readonly Gap[], contract: Contract): readonly Gap[] {
  const drop = contract.kind === 'day' || contract.kind === 'weekly' ? contract.drop : null;
  if (drop === null) return gaps;
  const dropped = gaps
    .map((gap, index) => ({ gap, index, days: dayNumber(gap.to.date) - dayNumber(gap.from.date) }))
    .filter(({ gap, days }) => days > drop.minCalendarDays && gap.amount > 0)
    .sort((a, b) => b.gap.amount - a.gap.amount || a.index - b.index)
    .slice(0, drop.max);
  const indices = new Set(dropped.map(({ index }) => index));
  return gaps.map((gap, index) => (indices.has(index) ? { ...gap, isDropped: true } : gap));
}

/**
 * SPEC C-7: before the first and after the last date, between bases, and home and back where that is cheaper than
 * staying.
 */
function travelDays(person: Person, dates: readonly WorkedDate[], season: Season): readonly CalendarDay[] {
  const home = person.homeBase;
  const [first, last] = [dates[0], dates.at(-1)];
  if (home === null || first === undefined || last === undefined) return [];
  const route = (a: string, b: string): { readonly days: number; readonly fare: Cents } =>
    (a === b ? undefined : season.baseTravel.find(({ between }) => between.includes(a) && between.includes(b))) ?? {
      days: 0,
      fare: 0,
    };
  const days: CalendarDay[] = [];
  const before = (date: CalendarDay, count: number): void => {
    for (let n = 1; n <= count; n++) days.push(addDays(date, -n));
  };
  const after = (date: CalendarDay, count: number): void => {
    for (let n = 1; n <= count; n++) days.push(addDays(date, n));
  };
  before(first.date, route(home, first.base).days);
  after(last.date, route(last.base, home).days);
  dates.slice(1).forEach((to, index) => {
    const from = dates[index]!;
    const free = dayNumber(to.date) - dayNumber(from.date) - 1;
    if (from.base !== to.base) before(to.date, Math.min(free, route(from.base, to.base).days));
    else if (from.base !== home && goesHome(person, from.base, free, route(from.base, home), season)) {
      const { days: away } = route(from.base, home);
      after(from.date, away);
      before(to.date, away);
    }
  });
  return days;
}

/** SPEC C-7, x = y: staying (A) against going home and back (B); A when equal. */
function goesHome(
  person: Person,
  base: string,
  free: number,
  route: { readonly days: number; readonly fare: Cents },
  season: Season,
): boolean {
  const at = season.bases.find((candidate) => candidate.id === base);
  if (at === undefined || free < 2 * route.days || free === 0) return false;
  const stay = at.perDiem + at.hotel;
  const { contract } = person;
  const pay = contract.kind === 'day' ? divideRounded(contract.rate * contract.travelDayPercent, 100) : 0;
  return 2 * route.fare + 2 * route.days * pay + route.days * stay < free * stay;
}
