import { describe, expect, it } from 'vitest';
import { WISH_CODES } from '../../foundation/index.ts';
import { evaluate } from '../evaluate.ts';
import type { StripModel, WishModel } from '../problem.ts';
import { build, type Days, NO_WISHES, planOf, total } from '../testing/hand-made-problem.ts';
import { COSTS } from './costs.ts';

const plan = (strips: readonly Partial<StripModel>[], wishes: Partial<WishModel>, days: Days, calls = {}) => {
  const problem = build({ strips, problem: { wishes: { ...NO_WISHES, ...wishes } } });
  const wishedCalls = new Int16Array(problem.dateCount).fill(-1);
  for (const [date, call] of Object.entries<number>(calls)) wishedCalls[Number(date)] = call;
  return evaluate({ ...problem, wishedCalls }, planOf(problem, days));
};

describe('wishes', () => {
  it('are the lines whose feature says so, and in no budget', () => {
    expect(COSTS.filter(({ wish }) => wish).map(({ code }) => code)).toEqual([...WISH_CODES]);
    expect(COSTS.filter(({ wish, inBudget }) => wish && inBudget)).toEqual([]);
  });

  it('C-21: a call earlier than the one before it in the week', () => {
    const calls = { 0: 600, 1: 510, 4: 600, 7: 420 };
    const dated = plan([{}, {}, {}, {}], { earlierCall: 100 }, { 0: [0], 1: [1], 4: [2], 7: [3] }, calls);
    // 90 minutes earlier on Tuesday; Monday's call is measured by nothing.
    expect(total(dated, 'earlier-call')).toBe(150);
  });

  it('C-22: nights with a day after them in the week, a single one twice', () => {
    const late = { 0: 1000, 1: 1000, 2: 1000, 3: 1000, 4: 1000 };
    const long = { minutes: Int32Array.of(400) };
    const nights = (dates: readonly number[], ...after: number[]): number => {
      const all = [...dates, ...after];
      const days = Object.fromEntries(all.map((date, i) => [date, [i]]));
      const calls = Object.fromEntries(dates.map((date) => [date, late[date as 0]]));
      const strips = all.map((_, i) => (i < dates.length ? long : {}));
      return total(plan(strips, { loneNight: 10 }, days, calls), 'lone-night');
    };
    expect(nights([1], 3)).toBe(20);
    expect(nights([1, 2], 4)).toBe(10);
    expect(nights([3, 4], 7)).toBe(0);
    expect(nights([4], 7)).toBe(10);
    expect(nights([4])).toBe(0);
  });

  it('C-23: moves beyond so many', () => {
    const strips = [{}, { group: 1 }, {}, { group: 1 }];
    const moved = (movesPerDay: number): number =>
      total(plan(strips, { extraMove: 7, movesPerDay }, { 0: [0, 1, 2, 3] }), 'extra-move');
    expect([moved(0), moved(1), moved(3)]).toEqual([21, 14, 0]);
  });

  it('C-29: hours beyond the paid day, C-31: changes between day and night', () => {
    const long = { minutes: Int32Array.of(600) };
    // 675 minutes of work, of which 600 are paid.
    expect(total(plan([long], { longDay: 600 }, { 0: [0] }), 'long-day')).toBe(750);
    expect(total(plan([{}], { longDay: 600 }, { 0: [0] }), 'long-day')).toBe(0);
    const lights = ([1, 2, 3, 2, 0, 1] as const).map((light) => ({ light }));
    expect(total(plan(lights, { lightFlip: 4 }, { 0: [0, 1, 2, 3, 4, 5] }), 'light-flip')).toBe(8);
    expect(total(plan(lights, { lightFlip: 4 }, { 0: [0, 5], 1: [1, 2, 3, 4] }), 'light-flip')).toBe(0);
  });

  it('C-24: a set is returned to after an open day elsewhere, not over a weekend', () => {
    const strips = [{}, {}, {}, { group: 1 }];
    const returns = (days: Days): number => total(plan(strips, { setReturn: 5 }, days), 'set-return');
    expect(returns({ 0: [0], 1: [1], 2: [2, 3] })).toBe(0);
    expect(returns({ 0: [0], 1: [3], 2: [1], 8: [2] })).toBe(10);
    expect(returns({ 4: [0, 1], 7: [2, 3] })).toBe(0);
  });

  it('C-24: so is a place on location, by whatever set; a stage is not', () => {
    const strips = [{}, {}, { group: 1 }];
    const returns = (onLocation: boolean, days: Days): number => {
      const { ways } = build({ strips });
      const problem = build({
        strips,
        places: [{ onLocation }, { onLocation }, { onLocation }],
        problem: {
          // Groups 0 and 1 are two sets at one place.
          ways: ways.map((way, i) => ({ ...way, place: i === 2 ? 2 : 0 })),
          wishes: { ...NO_WISHES, placeReturn: 7 },
        },
      });
      return total(evaluate(problem, planOf(problem, days)), 'set-return');
    };
    expect(returns(true, { 0: [0], 1: [1], 3: [2] })).toBe(7);
    expect(returns(true, { 4: [0], 7: [2] })).toBe(0);
    expect(returns(false, { 0: [0], 1: [1], 3: [2] })).toBe(0);
  });

  it('C-28: scenes of one moment on different days', () => {
    const split = (days: Days): number => {
      const problem = build({
        strips: [{}, {}, {}],
        problem: {
          storyNeighbours: [
            [0, 1, true],
            [1, 2, false],
          ],
          wishes: { ...NO_WISHES, sequenceSplit: 9 },
        },
      });
      return total(evaluate(problem, planOf(problem, days)), 'sequence-split');
    };
    expect(split({ 0: [1, 0], 1: [2] })).toBe(0);
    expect(split({ 0: [0], 1: [1, 2] })).toBe(9);
    expect(split({ 0: [0] })).toBe(0);
  });

  it('C-25: waiting between scenes of theirs', () => {
    const other = { people: Int32Array.of() };
    const strips = [{}, other, other, {}];
    const waited = (castWaitFree: number, order: readonly number[]): number =>
      total(plan(strips, { castWait: 60, castWaitFree }, { 0: order }), 'cast-wait');
    // Two strips of an hour between theirs; nobody eats before six hours.
    expect(waited(0, [0, 1, 2, 3])).toBe(120);
    expect(waited(60, [0, 1, 2, 3])).toBe(60);
    expect(waited(0, [0, 3, 1, 2])).toBe(0);
  });

  it("C-26: scenes that are not for a unit's first day", () => {
    const strips = [{ unfitToBegin: true }, {}, { unfitToBegin: true }];
    expect(total(plan(strips, { firstDay: 9 }, { 0: [0, 1], 1: [2] }), 'first-day')).toBe(9);
    expect(total(plan(strips, { firstDay: 9 }, { 0: [1], 1: [0, 2] }), 'first-day')).toBe(0);
  });
});
