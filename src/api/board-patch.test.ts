import { describe, expect, it } from 'vitest';
import { calendarDay } from '../foundation/index.ts';
import { applyPatch, patchBetween } from './board-patch.ts';
import type { BoardDayView, BoardView } from './contract.ts';

function day(date: string, unit: string, cost: number): BoardDayView {
  return {
    ...{ date: calendarDay(date), unit, number: 1, base: 'paris', call: '08:00', wrap: '18:00', callIsSet: false },
    ...{
      sunrise: null,
      sunset: null,
      workMinutes: 540,
      meals: [],
      between: [],
      eighths: 8,
      cost,
      locked: false,
      type: null,
      note: null,
      conflicts: [],
      entries: [],
    },
  };
}

function board(revision: number, days: readonly BoardDayView[]): BoardView {
  return {
    ...{ id: 'main', name: 'Main', revision, days, boneyard: [], legal: true, conflicts: [], bound: null, ways: {} },
    cost: { total: days.length, byCode: {} },
  };
}

describe('a board patch', () => {
  const before = board(3, [day('2027-04-12', 'main', 5), day('2027-04-12', 'second', 6), day('2027-04-13', 'main', 7)]);
  const after = board(4, [day('2027-04-11', 'main', 1), day('2027-04-12', 'main', 5), day('2027-04-12', 'second', 9)]);

  it('makes the one board into the other, days in their order', () => {
    const patch = patchBetween(before, after);
    expect(applyPatch(before, patch, ['main', 'second'])).toEqual(after);
    expect(patch.days.map(({ date, unit }) => `${date}/${unit}`)).toEqual(['2027-04-11/main', '2027-04-12/second']);
    expect(patch.gone).toEqual(['2027-04-13/main']);
  });

  it('leaves days that are the same the same objects, so that nothing of them is drawn again', () => {
    const next = applyPatch(before, patchBetween(before, after), ['main', 'second'])!;
    expect(next.days[1]).toBe(before.days[0]);
    expect(next.boneyard).toBe(before.boneyard);
  });

  it('is refused for another board or another revision', () => {
    const patch = patchBetween(before, after);
    expect(applyPatch({ ...before, revision: 2 }, patch, [])).toBeNull();
    expect(applyPatch({ ...before, id: 'other' }, patch, [])).toBeNull();
  });
});
