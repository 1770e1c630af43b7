import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '../../api/index.ts';
import { calendarDay, type DayRange } from '../../foundation/index.ts';
import type { Person, Unit } from '../../season/index.ts';
import { board, day, strip } from '../testing/views.ts';
import { availabilityOn, closedDates, paintedDates, shootingDates, unitOn, workDates } from './availability.ts';

const on = (text: string) => calendarDay(text);
const range = (from: string, to = from): DayRange => ({ from: on(from), to: on(to) });
const dates = ['2027-04-12', '2027-04-13', '2027-04-14', '2027-04-15'].map(on);
const person = (more: Partial<Person>) =>
  ({ unavailable: [], available: [], freeWeekdays: [], ...more }) as unknown as Person;
const unit = (available: readonly DayRange[]) => ({ id: 'second', available }) as unknown as Unit;

describe('whether a person is free', () => {
  it('away wins over a contract, a contract over weekdays', () => {
    const one = person({ unavailable: [range('2027-04-12')], available: [range('2027-04-12', '2027-04-13')] });
    expect(dates.map((date) => availabilityOn(one, date))).toEqual(['away', 'free', 'outside', 'outside']);
  });

  it('only on the weekdays named, where some are', () => {
    expect(availabilityOn(person({ freeWeekdays: [1] }), on('2027-04-13'))).toBe('free');
    expect(availabilityOn(person({ freeWeekdays: [1] }), on('2027-04-12'))).toBe('weekday');
  });
});

describe('the dates of a unit, painted', () => {
  it('are written as ranges of the dates that are left', () => {
    expect(paintedDates(unit([]), dates, range('2027-04-13'), 'away')).toEqual([
      '2027-04-12',
      '2027-04-14..2027-04-15',
    ]);
  });

  it('need no key when it exists on all of them, and are an empty list when on none', () => {
    const partly = unit([range('2027-04-12', '2027-04-13')]);
    expect(unitOn(partly, on('2027-04-14'))).toBe('outside');
    expect(paintedDates(partly, dates, range('2027-04-14', '2027-04-15'), 'free')).toBeUndefined();
    expect(paintedDates(partly, dates, range('2027-04-12', '2027-04-15'), 'away')).toEqual([]);
  });
});

describe('what the board asks', () => {
  const worked = day('2027-04-13', [], { number: 1, entries: [strip('101-1', { people: ['june', 'theo'] })] });
  const shown = board(1, { days: [worked, day('2027-04-14', [], { number: null })] });

  it('of people and of units', () => {
    expect(workDates(shown).get('june')).toEqual(new Set(['2027-04-13']));
    expect(shootingDates(shown)).toEqual(new Map([['main', new Set(['2027-04-13'])]]));
  });
});

it('a date is closed when every base is', () => {
  const date = (text: string, closed: Readonly<Record<string, string>>) =>
    ({ date: text, closed }) as unknown as CalendarDate;
  const calendar = [date('2027-04-12', {}), date('2027-04-13', { a: 'x' }), date('2027-04-14', { a: 'x', b: 'y' })];
  expect(closedDates(calendar)).toEqual(new Set(['2027-04-14']));
  expect(closedDates([date('2027-04-12', {})])).toEqual(new Set());
});
