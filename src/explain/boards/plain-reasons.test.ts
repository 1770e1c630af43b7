import { describe, expect, it } from 'vitest';
import { StripDates } from '../../schedule/index.ts';
import { build, planOf } from '../../schedule/testing/hand-made-problem.ts';
import { plainReason, travelDaysTo } from './plain-reasons.ts';

const MONDAY = { unit: 0, date: 0 };
const SATURDAY = { unit: 0, date: 5 };

describe('the reason against a strip on a day', () => {
  const problem = build({
    strips: [
      { group: 0, people: Int32Array.of(0) },
      { group: 2, people: Int32Array.of() },
      { group: 0, light: 3, exterior: true, people: Int32Array.of() },
      { group: 0, minutes: Int32Array.of(200), people: Int32Array.of(1) },
    ],
    people: [{ free: new Uint8Array(28) }, { maxDay: 240 }],
  });
  const plan = planOf(problem, { 0: [0] });
  const reason = (strip: number, goal = MONDAY, without: readonly number[] = []): string | null => {
    const days = plan.days.filter(({ strips }) => !strips.some((each) => without.includes(each)));
    const found = plainReason(problem, new StripDates(problem), { ...plan, days }, [strip], goal);
    return found === null ? null : `${found.rule} ${found.aspect} ${found.amount}`;
  };

  it('is that of the day before that of the people', () => {
    expect(reason(0, SATURDAY)).toBe('week closed-date 1');
    expect(reason(0)).toBe('person-available not-free 1');
  });

  it('knows light, hours and long days', () => {
    expect(reason(2)).toBe('light too-late 20');
    expect(reason(3)).toBe('day-length own-day 35');
  });

  it('counts the days on the way to a strip of another base, and none within one', () => {
    const travel = { ...problem, baseTravelDays: Int16Array.from(problem.baseTravelDays, () => 2) };
    expect(travelDaysTo(travel, plan, [1], MONDAY)).toBe(2);
    expect(travelDaysTo(travel, plan, [3], MONDAY)).toBe(0);
    expect(travelDaysTo(travel, plan, [1], SATURDAY)).toBe(0);
  });

  it('is the other base of the strips that are there, when nothing else is', () => {
    expect(reason(1)).toBe('base-block mixed 1');
    expect(reason(1, MONDAY, [0])).toBeNull();
  });
});
