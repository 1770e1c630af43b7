import { describe, expect, it } from 'vitest';
import { calendarDay } from '../../foundation/index.ts';
import { covers, datesOf, sheetKey, startStroke } from './stroke.ts';

const at = { row: 1, column: 2 };
const press = (key: string, shiftKey = false) => sheetKey({ key, shiftKey }, at, 3, 5);

describe('painting dates', () => {
  it('marks dates as the brush says, and frees those that are it already, or outside', () => {
    expect(startStroke('june', 2, 'free', 'away').state).toBe('away');
    expect(startStroke('june', 2, 'booked', 'confirmed').state).toBe('confirmed');
    expect(startStroke('june', 2, 'booked', 'booked').state).toBe('free');
    expect(startStroke('june', 2, 'outside', 'away').state).toBe('free');
  });

  it('covers the dates between its ends, in its own row, whichever way it went', () => {
    const stroke = { ...startStroke('june', 3, 'free', 'away'), to: 1 };
    expect([0, 1, 2, 3, 4].map((column) => covers(stroke, 'june', column))).toEqual([false, true, true, true, false]);
    expect(covers(stroke, 'theo', 2)).toBe(false);
    const dates = ['2027-04-12', '2027-04-13', '2027-04-14', '2027-04-15'].map((text) => calendarDay(text));
    expect(datesOf(stroke, dates)).toEqual(['2027-04-13', '2027-04-15']);
  });
});

describe('a key on the sheet', () => {
  it('goes, stretches the stroke with Shift, paints or gives up', () => {
    expect(press('ArrowRight')).toEqual({ kind: 'go', to: { row: 1, column: 3 } });
    expect(press('ArrowLeft', true)).toEqual({ kind: 'stretch', to: { row: 1, column: 1 } });
    expect(press('ArrowDown', true)).toEqual({ kind: 'go', to: { row: 2, column: 2 } });
    expect(press(' ')).toEqual({ kind: 'paint' });
    expect(press('Escape')).toEqual({ kind: 'give-up' });
    expect(press('a')).toBeNull();
  });

  it('stays on the sheet', () => {
    expect(sheetKey({ key: 'ArrowRight', shiftKey: false }, { row: 0, column: 4 }, 3, 5)).toMatchObject({
      to: { row: 0, column: 4 },
    });
    expect(sheetKey({ key: 'ArrowUp', shiftKey: false }, { row: 0, column: 0 }, 3, 5)).toMatchObject({
      to: { row: 0, column: 0 },
    });
  });
});
