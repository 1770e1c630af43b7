import { describe, expect, it } from 'vitest';
import type { OrderModel } from '../problem.ts';
import { solve } from '../solve.ts';
import { cheapestLegalPlan } from '../testing/every-plan.ts';
import { build, DATES, type Given } from '../testing/hand-made-problem.ts';
import { randomProblem } from '../testing/random-problem.ts';
import { packedDays } from './capacity.ts';
import { provenConflict, provenImpossible } from './proof.ts';

/** The demands of the proven set, as `kind subject`. */
function conflict(given: Given): string[] | null {
  const proven = provenConflict(build(given));
  return (
    proven?.map(({ demand, person, place, base, order, strip, date }) =>
      [demand, demand === 'pin' ? `${strip}@${date}` : (order ?? person ?? place ?? base ?? '')].join(' ').trim(),
    ) ?? null
  );
}

const on = (...dates: number[]): Uint8Array =>
  Uint8Array.from({ length: DATES }, (_, date) => (dates.includes(date) ? 1 : 0));
const sameDay = (...strips: number[]): OrderModel => ({ kind: 'same-day', strips: Int32Array.from(strips) });
const shotBefore = (first: number, then: number, minDays: number): OrderModel => ({
  kind: 'before',
  first: Int32Array.of(first),
  // biome-ignore lint/suspicious/noThenProperty: a field of the problem, never awaited
  then: Int32Array.of(then),
  minDays,
});
const pin = (strip: number, date: number) => ({ strip, date, unit: -1 });
const minutes = (count: number) => ({ minutes: Int32Array.of(count) });

describe('what is proven impossible, and the smallest set that says why', () => {
  it('two pins and the rule that wants both scenes on one day', () => {
    const problem = { scenePins: [pin(0, 1), pin(1, 2)], order: [sameDay(0, 1)] };
    expect(conflict({ strips: [{}, {}, {}], problem })).toEqual(['order 0', 'pin 0@1', 'pin 1@2']);
  });

  it('one scene pinned to two dates; the other pins are not named', () => {
    const problem = { scenePins: [pin(2, 3), pin(0, 1), pin(0, 2)] };
    expect(conflict({ strips: [{}, {}, {}], problem })).toEqual(['pin 0@1', 'pin 0@2']);
  });

  it('a chain of order rules longer than the time between a pin and an actor who leaves', () => {
    const people = [{ free: on(0, 1, 2, 3, 4) }, {}];
    const other = { people: Int32Array.of(1) };
    const problem = {
      scenePins: [pin(0, 2)],
      order: [shotBefore(0, 1, 2), shotBefore(1, 2, 1), shotBefore(3, 2, 0)],
    };
    expect(conflict({ strips: [other, other, {}, other], people, problem })).toEqual([
      'person-days 0',
      'order 0',
      'order 1',
      'pin 0@2',
    ]);
  });

  it('a circle of order rules, even on one day', () => {
    const problem = { order: [shotBefore(0, 1, 0), shotBefore(1, 2, 0), shotBefore(2, 0, 0), shotBefore(0, 3, 0)] };
    expect(conflict({ strips: [{}, {}, {}, {}], problem })).toEqual(['order 0', 'order 1', 'order 2']);
  });

  it('an actor and a place that are never free on one date', () => {
    expect(conflict({ strips: [{}], people: [{ free: on(1, 2) }], places: [{ open: on(3, 4) }, {}, {}] })).toEqual([
      'place-days 0',
      'person-days 0',
    ]);
  });

  it('a set whose scenes agree on no way: each could be shot, not all in one', () => {
    const open = [on(1), on(2)];
    const given: Given = {
      strips: [
        { minutes: Int32Array.of(60, 60), people: Int32Array.of(0) },
        { minutes: Int32Array.of(60, 60), people: Int32Array.of(1) },
      ],
      people: [{ free: on(1) }, { free: on(2) }],
      places: [{ open: open[0] }, { open: open[1] }],
      problem: { groups: [{ ways: Int32Array.of(0, 1) }, { ways: new Int32Array() }] },
    };
    expect(conflict(given)).toEqual(['place-days 0', 'place-days 1', 'person-days 0', 'person-days 1']);
  });

  it('one actor over-booked: three long scenes, two days (only one fits a day)', () => {
    const people = [{ free: on(1, 2) }, {}];
    const long = { ...minutes(340) };
    const others = { ...minutes(300), people: Int32Array.of(1) };
    expect(conflict({ strips: [long, long, long, others, others], people })).toEqual([
      'work 0',
      'day-length 0',
      'person-days 0',
    ]);
  });

  it('one day too few: six full days of work in a week of five', () => {
    const strips = Array.from({ length: 6 }, () => ({ ...minutes(600), people: new Int32Array() }));
    const given = { strips, problem: { dateCount: 7 } };
    const [work, ...rest] = provenConflict(build(given)) ?? [];
    expect(work).toMatchObject({ demand: 'work', rule: 'scene-once', need: { minutes: 3600, days: 5, daysNeeded: 6 } });
    expect(rest.map(({ demand }) => demand)).toEqual(['day-length', 'open-days']);
    expect(provenConflict(build({ ...given, strips: strips.slice(0, 5), rules: { maxWeekWork: 9999 } }))).toBeNull();
  });

  it('the week has the days but not the hours (R-8)', () => {
    const strips = Array.from({ length: 5 }, () => ({ ...minutes(600), people: new Int32Array() }));
    const demands = provenConflict(build({ strips, problem: { dateCount: 7 } }))?.map(({ demand }) => demand);
    expect(demands).toEqual(['work', 'week-work']);
  });

  it('more dusk than there are days: each holds forty minutes of it', () => {
    const dusk = { ...minutes(30), light: 4, exterior: true, people: new Int32Array() } as const;
    const given = { strips: [dusk, dusk, dusk], problem: { dateCount: 2 } };
    expect(conflict(given)).toEqual(['work', 'light']);
    expect(conflict({ ...given, strips: [dusk, dusk] })).toBeNull();
  });

  it('more scenes that must be apart than there are dates', () => {
    const scenes = [0, 1, 2].map((strip) => Int32Array.of(strip));
    const problem = { dateCount: 2, order: [{ kind: 'not-same-day', scenes } as const] };
    expect(conflict({ strips: [{}, {}, {}], problem })).toEqual(['order 0']);
  });

  it('a scene longer than any day', () => {
    expect(conflict({ strips: [minutes(700)] })).toEqual(['day-length 0']);
  });

  it('a set that may be shot nowhere', () => {
    const groups = [{ ways: new Int32Array() }, { ways: Int32Array.of(1) }];
    expect(provenConflict(build({ strips: [{}], problem: { groups } }))).toMatchObject([
      { rule: 'way-allowed', strip: 0 },
    ]);
  });

  it('never says so of a problem that has a legal plan', () => {
    let impossible = 0;
    for (let seed = 0; seed < 70; seed++) {
      const problem = randomProblem({
        seed: seed + 9000,
        strips: 3,
        people: 3,
        places: 3,
        dates: 3 + (seed % 2),
        bases: 1 + (seed % 2),
        units: 1 + (seed % 2),
        mood: seed % 3 === 0 ? 'calm' : 'wild',
      });
      if (!provenImpossible(problem)) continue;
      impossible++;
      expect(cheapestLegalPlan(problem), `seed ${seed + 9000}`).toBeNull();
    }
    expect(impossible).toBeGreaterThan(10);
    expect(impossible).toBeLessThan(65);
  });
});

describe('what solve says when no proof is at hand', () => {
  it('names what, lifted alone, opened a legal plan, and says that it was found by trial', () => {
    // Two scenes, one each side of midnight's rest, on the only two dates: the rest between them is too short.
    const night = { ...minutes(300), people: new Int32Array() };
    const places = [{ opens: 1200, closes: 1560 }, { opens: 300, closes: 700 }, {}];
    const given: Given = {
      strips: [
        { ...night, group: 0 },
        { ...night, group: 1 },
      ],
      places,
      problem: { dateCount: 2, scenePins: [pin(0, 0), pin(1, 1)] },
    };
    const result = solve(build(given), { seed: 1, iterations: 50 });
    expect(result).toMatchObject({ legal: false, infeasibleBy: 'trial' });
    expect(result.infeasible?.map(({ demand }) => demand)).toContain('rest');
  });

  it('says proof where there is one', () => {
    const problem = build({ strips: [{}, {}], problem: { scenePins: [pin(0, 1), pin(1, 2)], order: [sameDay(0, 1)] } });
    expect(solve(problem, { seed: 1, iterations: 20 })).toMatchObject({ infeasibleBy: 'proof' });
  });
});

describe('days that pieces need which cannot be cut (L2)', () => {
  it.each([
    [[600, 600, 600], 645, 3],
    [[340, 340, 340], 645, 3],
    [[300, 300, 300], 645, 2],
    [[400, 400, 200, 200, 200], 600, 3],
    [[], 600, 0],
  ])('%j in days of %i: %i', (pieces, room, days) => {
    expect(packedDays(pieces, room)).toBe(days);
  });
});
