import { describe, expect, it } from 'vitest';
import { day, strip } from '../testing/views.ts';
import { betweenOf } from './between.ts';

describe('what passes between the strips of a day', () => {
  const entries = [strip('101-1', { start: '08:45', end: '11:45' }), strip('101-2', { start: '13:15', end: '17:00' })];
  const meals = [{ start: '12:15', end: '13:15' }];

  it('stands before the strip that it comes before: moves, waiting, meals', () => {
    const between = betweenOf(
      day('2027-04-12', [], { entries, meals, between: [{ before: '101-2/1', kind: 'move', minutes: 30 }] }),
    );
    expect([...between]).toEqual([
      [
        '101-2/1',
        [
          { kind: 'move', minutes: 30, start: null },
          { kind: 'meal', minutes: 60, start: '12:15' },
        ],
      ],
    ]);
  });

  it('stands at the end when nothing comes after it, past midnight too', () => {
    const late = [{ start: '24:30', end: '25:00' }];
    expect([...betweenOf(day('2027-04-12', [], { entries, meals: late })).keys()]).toEqual(['']);
  });
});
