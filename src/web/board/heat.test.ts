import { describe, expect, it } from 'vitest';
import type { MoveToDay } from '../../live/index.ts';
import { heatOf, scaleOf } from './heat.ts';

const day = (costDelta: number, broken: MoveToDay['broken'] = 'same', depth = 0) =>
  ({ costDelta, broken, depth }) as unknown as MoveToDay;

describe('the colour of a day for what is in hand', () => {
  it('goes by broken rules before money', () => {
    expect(heatOf(day(-1000, 'more', 3), 1000)).toEqual({ tone: 'bad', depth: 3 });
    expect(heatOf(day(1000, 'less', 2), 1000)).toEqual({ tone: 'good', depth: 2 });
  });

  it('is deeper the more money it is about, measured on the dearest legal day', () => {
    const days = [day(1000), day(-500), day(90_000, 'more')];
    expect(scaleOf(days)).toBe(1000);
    expect(days.slice(0, 2).map((one) => heatOf(one, scaleOf(days)))).toEqual([
      { tone: 'dear', depth: 3 },
      { tone: 'good', depth: 2 },
    ]);
  });

  it('is even where nothing changes', () => {
    expect(heatOf(day(0), 1)).toEqual({ tone: 'even', depth: 0 });
  });
});
