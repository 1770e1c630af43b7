import { describe, expect, it } from 'vitest';
import type { StripModel } from './problem.ts';
import { scorecardOf } from './scorecard.ts';
import { build, type Days, planOf } from './testing/hand-made-problem.ts';

const card = (strips: readonly Partial<StripModel>[], days: Days) => {
  const problem = build({ strips });
  return scorecardOf(problem, planOf(problem, days));
};

describe("the AD's scorecard", () => {
  it('counts days, holes, short and long days', () => {
    // Paid days are of 600 minutes: 60 + 75 is short, 600 + 75 long, 360 + 75 neither.
    const strips = [60, 600, 360].map((minutes) => ({ minutes: Int32Array.of(minutes) }));
    const counted = card(strips, { 0: [0], 3: [1], 7: [2] });
    expect(counted).toMatchObject({ days: 3, strips: 3, idleDays: 3, shortDays: 1, longDays: 1 });
  });

  it('counts moves, returns, and changes between day and night', () => {
    const strips: Partial<StripModel>[] = [{ light: 1 }, { group: 1, light: 2 }, { light: 1 }, {}, { group: 1 }];
    const counted = card(strips, { 0: [0, 1, 2], 2: [3], 4: [4] });
    expect(counted).toMatchObject({ moves: 2, mostMoves: 2, returns: 2, flips: 2 });
  });

  it('measures the swing of calls, lone nights and waiting', () => {
    const night = { exterior: true, light: 2, minutes: Int32Array.of(300) } as const;
    const other = { people: Int32Array.of() };
    const counted = card([{}, other, {}, night], { 0: [0, 1, 2], 2: [3] });
    // The night begins at 20:00, 45 minutes after its call; the other call is 08:00.
    expect(counted).toMatchObject({ callSwing: 19 * 60 + 15 - 480, loneNights: 1, castWaiting: 60 });
  });

  it('is all zero for nothing', () => {
    expect(Object.values(card([{}], {})).every((count) => count === 0)).toBe(true);
  });
});
