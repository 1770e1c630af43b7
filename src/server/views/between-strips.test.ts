import { describe, expect, it } from 'vitest';
import { type ClockedDay, evaluate } from '../../schedule/index.ts';
import { build, planOf } from '../../schedule/testing/hand-made-problem.ts';
import { betweenStrips } from './between-strips.ts';

describe('time of a day in which nothing is shot', () => {
  const problem = build({ strips: [{ group: 0 }, { group: 1 }, { group: 1 }] });
  const { days, arrangement } = evaluate(problem, planOf(problem, { 0: [0, 1, 2] }));
  const refs = [1, 2, 3].map((scene) => ({ scene: `101-${scene}`, part: 1 }));
  const between = (change: (day: ClockedDay) => ClockedDay = (day) => day) =>
    betweenStrips(problem, arrangement.wayOfGroup, change(days[0]!), refs);
  /** The day with its last strip so many minutes later. */
  const later = (minutes: number) => (day: ClockedDay) => ({
    ...day,
    strips: day.strips.map((slot, i) =>
      i < 2 ? slot : { ...slot, start: slot.start + minutes, end: slot.end + minutes },
    ),
  });

  it('is a move where the place changes, before the strip that is elsewhere', () => {
    expect(between().map(({ before, kind }) => `${kind} ${before}`)).toEqual(['move 101-2/1']);
    expect(between()[0]!.minutes).toBeGreaterThanOrEqual(problem.clock.move);
  });

  it('is idle where nothing else fills it, and a few minutes are nothing', () => {
    expect(between(later(90)).at(-1)).toEqual({ before: '101-3/1', kind: 'idle', minutes: 90 });
    expect(between(later(9))).toHaveLength(1);
  });

  it('is a wait for light where the day waits, and not idle besides', () => {
    const waited = later(30)(days[0]!);
    const { start } = waited.strips[2]!;
    const waits = [{ start: start - 30, end: start }];
    expect(between(() => ({ ...waited, waits })).slice(1)).toEqual([{ before: '101-3/1', kind: 'light', minutes: 30 }]);
  });

  it('is not idle while people eat, or a banner takes its time', () => {
    const waited = later(90)(days[0]!);
    const end = waited.strips[1]!.end;
    const meal = { start: end, end: end + 60 };
    expect(between(() => ({ ...waited, meals: [...waited.meals, meal] })).at(-1)!.minutes).toBe(30);
    const banner = { banner: 0, start: end, end: end + 90 };
    expect(between(() => ({ ...waited, banners: [banner] }))).toHaveLength(1);
  });
});
