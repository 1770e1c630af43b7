import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '../../api/index.ts';
import { calendarDay } from '../../foundation/index.ts';
import { board, day, strip } from '../testing/views.ts';
import { besideEntries, columnsOf, locate, stayingPosition } from './board-columns.ts';

const open = (date: string): CalendarDate => ({ date, closed: {}, holidays: {} }) as unknown as CalendarDate;
const shut = (date: string, why: string): CalendarDate =>
  ({ date, closed: { paris: why }, holidays: {} }) as unknown as CalendarDate;

/** A Monday to the Monday after it, Saturday and Sunday closed. */
const calendar = [
  ...['2027-04-12', '2027-04-13', '2027-04-14', '2027-04-15', '2027-04-16'].map(open),
  ...[shut('2027-04-17', 'weekend'), shut('2027-04-18', 'weekend')],
  open('2027-04-19'),
];
const shown = board(1, { days: [day('2027-04-13', ['101-1', '101-2']), day('2027-04-19', ['101-3'])] });
const keys = (unit: string | null, view = shown) =>
  columnsOf(view, calendar, ['main', 'second'], unit).map(({ key }) => key);

describe('the columns of the board', () => {
  it('are days in order, free ones too, each week led by its head', () => {
    expect(keys(null).filter((key) => !key.startsWith('week:'))).toEqual([
      ...['2027-04-12/main', '2027-04-13/main', '2027-04-14/main', '2027-04-15/main', '2027-04-16/main'],
      ...['closed:2027-04-17', '2027-04-19/main'],
    ]);
    expect(keys(null).filter((key) => key.startsWith('week:'))).toHaveLength(2);
  });

  it('sum up each week', () => {
    const weeks = columnsOf(shown, calendar, ['main'], null).filter((column) => column.kind === 'week');
    expect(weeks.map(({ week, days, eighths }) => [week, days, eighths])).toEqual([
      [1, 1, 16],
      [2, 1, 8],
    ]);
  });

  it('draw closed days that follow one another as one, with each reason once', () => {
    const dates = [shut('2027-04-17', 'weekend'), shut('2027-04-18', 'weekend'), shut('2027-04-19', 'holiday')];
    const [, closed] = columnsOf(board(1), dates, ['main'], null);
    expect(closed).toMatchObject({ kind: 'closed', from: '2027-04-17', to: '2027-04-18', why: ['weekend'] });
  });

  it('call a date closed only when every base is', () => {
    const half = { date: '2027-04-12', closed: { paris: 'strike' }, holidays: {} } as unknown as CalendarDate;
    const both = { date: '2027-04-13', closed: { paris: 'May Day', lyon: 'May Day' }, holidays: {} };
    const kinds = columnsOf(board(1), [half, both as unknown as CalendarDate], ['main'], null).map(({ kind }) => kind);
    expect(kinds).toEqual(['week', 'free', 'closed']);
  });

  it('show only the unit chosen, and free days for it', () => {
    const two = board(1, { days: [day('2027-04-13', ['101-1']), day('2027-04-13', ['101-2'], { unit: 'second' })] });
    expect(keys(null, two).filter((key) => key.startsWith('2027-04-13'))).toEqual([
      '2027-04-13/main',
      '2027-04-13/second',
    ]);
    expect(keys('second', two)).toContain('2027-04-13/second');
    expect(keys('second', two)).toContain('2027-04-12/second');
    expect(keys('second', two)).not.toContain('2027-04-13/main');
  });
});

it('every strip is found with its day and place, those of the boneyard without a day', () => {
  const found = locate(board(1, { days: [day('2027-04-13', ['101-1', '101-2'])], boneyard: [strip('101-9')] }));
  expect(found.get('101-2/1')).toMatchObject({ index: 1, day: { date: '2027-04-13' } });
  expect(found.get('101-9/1')).toMatchObject({ index: 0, day: null });
});

it('a drop counts only the entries that stay: what is in the hand does not push itself down', () => {
  const entries = ['a', 'b', 'c', 'd'];
  expect(stayingPosition(entries, 3, new Set())).toBe(3);
  expect(stayingPosition(entries, 3, new Set(['a']))).toBe(2);
  expect(stayingPosition(entries, 0, new Set(['d']))).toBe(0);
});

describe('a place on the board', () => {
  const to = (date: string, position?: number) =>
    besideEntries(
      { date: calendarDay(date), unit: 'main', ...(position === undefined ? {} : { position }) },
      board(1, { days: [day('2027-04-13', ['101-1', '101-2', '101-3'])] }),
      new Set(['101-2/1']),
    );
  const at = { date: '2027-04-13', unit: 'main' };
  const [one, three] = ['101-1', '101-3'].map((scene) => ({ scene, part: 1 }));

  it('is said by what stands beside it, without what is moved there', () => {
    expect(to('2027-04-13', 1)).toEqual({ ...at, after: one, before: three });
    expect(to('2027-04-13', 0)).toEqual({ ...at, before: one });
    expect(to('2027-04-13', 2)).toEqual({ ...at, after: three });
  });

  it('is the end of a day, or anywhere on an empty one', () => {
    expect(to('2027-04-13')).toEqual(at);
    expect(to('2027-04-19', 0)).toEqual({ date: '2027-04-19', unit: 'main', position: 0 });
  });
});
