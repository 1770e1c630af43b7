import { describe, expect, it } from 'vitest';
import { StripDates } from '../dates/strip-dates.ts';
import { evaluate } from '../evaluate.ts';
import type { HireModel, PersonModel, Problem } from '../problem.ts';
import { solve } from '../solve.ts';
import { always, broken, build, DATES, never, planOf, run, total } from '../testing/hand-made-problem.ts';

describe('the hard rules', () => {
  it('R-1: everything is shot exactly once', () => {
    expect(broken(run({ strips: [{}, {}] }, { 0: [0] }))).toEqual(['scene-once boneyard 1']);
    expect(broken(run({ strips: [{}] }, { 0: [0], 1: [0] }))).toEqual(['scene-once twice 1']);
  });

  it('R-2: by a unit that may', () => {
    expect(broken(run({ strips: [{ units: Int32Array.of() }] }, { 0: [0] }))).toEqual(['way-allowed unit 1']);
  });

  it('R-3: by people who are free, in their hours, with time to travel', () => {
    expect(broken(run({ people: [{ free: never }], strips: [{}] }, { 0: [0] }))).toEqual([
      'person-available not-free 1',
    ]);
    expect(broken(run({ people: [{ earliest: 600, latest: 700 }], strips: [{}] }, { 0: [0] }))).toEqual([
      'person-available own-earliest 35',
    ]);
    const travel = run({ strips: [{}, { group: 2 }] }, { 0: [0], 2: [1] });
    expect(broken(travel)).toContain('person-available travel 1');
  });

  it('R-3: in one unit a date', () => {
    const problem = build({
      strips: [{ units: Int32Array.of(0, 1) }, { units: Int32Array.of(0, 1) }],
      problem: { units: [0, 1].map(() => ({ homeBase: 0, crewPercent: 100, available: always })) },
    });
    const days = [0, 1].map((unit) => ({ unit, date: 0, strips: [unit] }));
    expect(broken(evaluate(problem, { ...planOf(problem, {}), days }))).toEqual(['person-available two-units 1']);
  });

  it('R-4: at a place that is open, dressed and struck in free days', () => {
    expect(broken(run({ places: [{ open: never }], strips: [{}] }, { 0: [0] }))).toEqual([
      'place-available closed-date 1',
    ]);
    // Opening asks for a call at 8:05, closing for one at 7:55.
    expect(broken(run({ places: [{ closes: 580, opens: 530 }], strips: [{}] }, { 0: [0] }))).toEqual([
      'place-available opens 5',
      'place-available closes 5',
    ]);
    const visits = run({ places: [{ visitMayStart: never }], strips: [{}, {}] }, { 0: [0], 3: [1] });
    expect(broken(visits)).toEqual(['place-available dress 1']);
    const twice = run({ places: [{ visitMayEnd: never }], strips: [{}, {}] }, { 0: [0], 4: [1] });
    expect(broken(twice)).toEqual(['place-available strike 1', 'place-available strike 1']);
  });

  it('R-5: in the light of the story, inside where the place has daylight', () => {
    const late = { light: 1, exterior: true, minutes: Int32Array.of(740) } as const;
    expect(broken(run({ strips: [late], rules: { maxWork: 2000 } }, { 0: [0] }))).toEqual(['light too-late 140']);
    const inside = { light: 1, minutes: Int32Array.of(740) } as const;
    expect(broken(run({ strips: [inside], rules: { maxWork: 2000 } }, { 0: [0] }))).toEqual([]);
    const lit = run({ places: [{ naturalLight: true }], strips: [inside], rules: { maxWork: 2000 } }, { 0: [0] });
    expect(broken(lit)).toEqual(['light too-late 140']);
  });

  it('R-6: in a day that is not too long, for all and for each', () => {
    const strips = [{ minutes: Int32Array.of(700) }];
    expect(broken(run({ strips }, { 0: [0] }))).toEqual(['day-length work 55']);
    expect(broken(run({ strips, rules: { maxWork: 800, maxAmplitude: 800 } }, { 0: [0] }))).toEqual([
      'day-length amplitude 95',
    ]);
    expect(broken(run({ people: [{ maxDay: 100 }], strips: [{}] }, { 0: [0] }))).toEqual(['day-length own-day 35']);
  });

  it('R-7: after a rest, shorter in the night in which clocks go forward', () => {
    const strips = [
      { minutes: Int32Array.of(300) },
      { light: 1, exterior: true, minutes: Int32Array.of(600) },
    ] as const;
    const late = [{ ...strips[0], light: 2, exterior: true } as const, strips[1]];
    // Wrap 25:30, so rest asks for a call at 12:30, but the light for one at 7:15; between them 8:00 is preferred.
    const unit = run({ strips: late, people: [{ rest: 0 }] }, { 0: [0], 1: [1] });
    expect(broken(unit)).toEqual(['light too-late 45', 'rest daily-rest 270']);
    const own = run({ strips: late, rules: { dailyRest: 0 } }, { 0: [0], 1: [1] });
    expect(broken(own)).toEqual(['light too-late 45', 'rest own-rest 270']);
    const offsets = Int16Array.from({ length: DATES }, (_, date) => (date === 0 ? 60 : 120));
    const shift = run(
      { strips: [strips[0], {}], bases: [{ utcOffset: offsets }, {}], rules: { dailyRest: 1100 } },
      { 0: [0], 1: [1] },
    );
    const usual = run({ strips: [strips[0], {}], rules: { dailyRest: 1100 } }, { 0: [0], 1: [1] });
    expect(shift.days[1].call - usual.days[1].call).toBe(60);
  });

  it('R-7, C-43: a rest that may be cut for a price, not below its floor', () => {
    const evening = { light: 2, exterior: true } as const;
    const given = (people: Partial<PersonModel>, closes: number) =>
      run(
        {
          strips: [evening, { group: 1 }],
          rules: { dailyRest: 0 },
          people: [people],
          places: [{}, { closes }, {}],
        },
        { 0: [0], 1: [1] },
      );
    // Own wrap 21:15. Rested at 8:15, so the call is at 8:30 although the rest might be cut.
    const waits = given({ restFloor: 500, forcedCall: 700 }, 1440);
    expect([broken(waits), waits.days[1].call, total(waits, 'forced-call')]).toEqual([[], 510, 0]);
    // The place closes at 9:25: call at 7:40, own call at 7:25, ten hours and ten minutes after the wrap.
    const forced = given({ restFloor: 600, forcedCall: 700 }, 565);
    expect([broken(forced), forced.days[1].call, total(forced, 'forced-call')]).toEqual([[], 460, 700]);
    expect(broken(given({}, 565))).toEqual(['place-available closes 20', 'rest own-rest 30']);
    // Down to the floor and no further: what is missing then is missing at the place.
    const below = given({ restFloor: 640, forcedCall: 700 }, 565);
    expect([broken(below), total(below, 'forced-call')]).toEqual([['place-available closes 30'], 700]);
  });

  it('R-7: with a weekly rest of everyone', () => {
    // Own wrap on Friday at 10:00; 4300 minutes later is Monday, 9:40.
    const people = [{ rest: 0, weeklyRest: 4300 }];
    const later = run({ strips: [{}, {}], people }, { 4: [0], 7: [1] });
    expect([broken(later), later.days[1].call]).toEqual([[], 595]);
    const kept = run({ strips: [{}, {}], people: [{ ...people[0], latest: 620 }] }, { 4: [0], 7: [1] });
    expect(broken(kept)).toEqual(['rest own-weekly-rest 95']);
    expect(broken(run({ strips: [{}, {}], people: [{ ...people[0], latest: 620 }] }, { 3: [0], 4: [1] }))).toEqual([]);
  });

  it('R-7: with a weekly rest', () => {
    const strips = [
      { light: 2, exterior: true, minutes: Int32Array.of(500) } as const,
      { light: 1, exterior: true, minutes: Int32Array.of(600) } as const,
    ];
    const given = { strips, rules: { weeklyRest: 4000 } };
    expect(broken(run(given, { 4: [0], 7: [1] }))).toEqual(['light too-late 45', 'rest weekly-rest 990']);
    expect(broken(run(given, { 1: [0], 4: [1] }))).toEqual([]);
  });

  it('R-8: on open days, not too many', () => {
    expect(broken(run({ strips: [{}] }, { 5: [0] }))).toEqual(['week closed-date 1']);
    const five = { 0: [0], 1: [1], 2: [2], 3: [3], 4: [4] };
    const strips = [{}, {}, {}, {}, {}];
    expect(broken(run({ strips }, five))).toEqual([]);
    expect(broken(run({ strips, rules: { maxDaysPerWeek: 4 } }, five))).toEqual(['week days 1']);
    expect(broken(run({ strips, rules: { maxConsecutive: 3 } }, five))).toEqual(['week consecutive 2']);
    expect(broken(run({ strips, rules: { maxWeekWork: 600 } }, five))).toEqual(['week work 75']);
    expect(broken(run({ strips, people: [{ maxDaysPerWeek: 3, maxConsecutive: 4 }] }, five))).toEqual([
      'week own-days 2',
      'week own-consecutive 1',
    ]);
  });

  it('R-9: with the hours of a child, and a tutor', () => {
    const child = {
      minorRow: new Int16Array(2 * DATES),
      minorRows: [
        { maxMinutes: 120, earliest: 480, latest: 1080, weekMinutes: 200, weekDays: 1, tutorMissing: true },
        { maxMinutes: 300, earliest: 0, latest: 1440, weekMinutes: 200, weekDays: 1, tutorMissing: false },
      ],
    };
    expect(broken(run({ people: [child], strips: [{}] }, { 0: [0] }))).toEqual(['minor presence 15', 'minor tutor 1']);
    // 135 minutes a day: two of them in one week are too much, and a date too many.
    const older = { ...child, minorRow: new Int16Array(2 * DATES).fill(1) };
    expect(broken(run({ people: [older], strips: [{}, {}] }, { 0: [0], 2: [1] }))).toEqual([
      'minor week-presence 70',
      'minor week-days 1',
    ]);
    expect(broken(run({ people: [older], strips: [{}, {}] }, { 4: [0], 7: [1] }))).toEqual([]);
  });

  it('R-10: in the order asked', () => {
    const ordered = (minDays: number): Partial<Problem> => ({
      // biome-ignore lint/suspicious/noThenProperty: a field of the problem's contract, and not a function
      order: [{ kind: 'before', first: Int32Array.of(0), then: Int32Array.of(1), minDays }],
    });
    const strips = [{}, {}];
    expect(broken(run({ strips, problem: ordered(0) }, { 0: [0, 1] }))).toEqual([]);
    expect(broken(run({ strips, problem: ordered(0) }, { 0: [1, 0] }))).toEqual(['order before-same-day 120']);
    expect(broken(run({ strips, problem: ordered(2) }, { 0: [0], 1: [1] }))).toEqual(['order before 1']);
    const same: Problem['order'] = [{ kind: 'same-day', strips: Int32Array.of(0, 1) }];
    expect(broken(run({ strips, problem: { order: same } }, { 0: [0], 1: [1] }))).toEqual(['order same-day 1']);
    const apart: Problem['order'] = [{ kind: 'not-same-day', scenes: [Int32Array.of(0), Int32Array.of(1)] }];
    expect(broken(run({ strips, problem: { order: apart } }, { 0: [0, 1] }))).toEqual(['order not-same-day 1']);
  });

  it('R-11: after what must be done before', () => {
    expect(broken(run({ strips: [{ earliest: 3 }], places: [{ earliest: 2 }] }, { 1: [0] }))).toEqual([
      'prerequisite scene 2',
      'prerequisite permit 1',
    ]);
  });

  it('R-12: in one base a day, few visits, days to travel', () => {
    const strips = [{}, { group: 2 }, {}].map((change) => ({ ...change, people: Int32Array.of() }));
    expect(broken(run({ strips }, { 0: [0, 1, 2] }))).toEqual(['base-block mixed 1']);
    expect(broken(run({ strips }, { 0: [0], 2: [1], 7: [2] }))).toEqual(['base-block travel 1', 'base-block visits 1']);
  });

  it('R-15: when everything that is needed is there and ready', () => {
    const needs = { hires: [{ hire: 0, amount: 1 }] };
    const problem = (hire: Partial<HireModel>) =>
      build({ strips: [needs, {}], problem: { hires: [{ rate: 0, equipment: true, ...hire }] } });
    const on = (hire: Partial<HireModel>, date: number) => {
      const made = problem(hire);
      return broken(evaluate(made, planOf(made, { [date]: [0] }))).filter((said) => !said.startsWith('scene-once'));
    };
    expect(on({ there: always.with(2, 0) }, 2)).toEqual(['element-available not-there 1']);
    expect(on({ there: always.with(2, 0) }, 1)).toEqual([]);
    expect(on({ earliest: 3 }, 1)).toEqual(['element-available not-ready 2']);
    expect(on({ earliest: 3 }, 3)).toEqual([]);
    const only = problem({ there: never.with(3, 1) });
    const { evaluation, legal } = solve(only, { seed: 1, iterations: 200 });
    expect(legal).toBe(true);
    expect(evaluation.arrangement.days.find(({ strips }) => strips.includes(0))?.date).toBe(3);
    expect(new StripDates(only).reasons(0, 0, 0, 1)).toMatchObject([
      { rule: 'element-available', aspect: 'not-there', hire: 0, demand: 'element-days' },
    ]);
  });

  it('R-16: when what is delivered is shot in time', () => {
    const made = build({ strips: [{ latest: 2 }, {}] });
    const on = (date: number) =>
      broken(evaluate(made, planOf(made, { [date]: [0] }))).filter((said) => !said.startsWith('scene-once'));
    expect(on(2)).toEqual([]);
    expect(on(4)).toEqual(['delivery late 2']);
    const { evaluation, legal } = solve(made, { seed: 1, iterations: 200 });
    expect(legal).toBe(true);
    expect(evaluation.arrangement.days.find(({ strips }) => strips.includes(0))!.date).toBeLessThanOrEqual(2);
    expect(new StripDates(made).reasons(0, 0, 0, 4)).toMatchObject([
      { rule: 'delivery', aspect: 'late', demand: 'delivery' },
    ]);
  });

  it('R-14: with no more sets at a stage than it holds', () => {
    const problem = build({ strips: [{}, {}, { group: 1 }], places: [{ setsAtOnce: 1, strikeDays: 2 }, {}] });
    const stage = { ...problem, ways: problem.ways.map((way) => ({ ...way, place: 0 })) };
    // The first set stands from Monday to Wednesday and is struck until Friday.
    expect(broken(evaluate(stage, planOf(stage, { 0: [0], 1: [2], 2: [1] })))).toEqual(['sets-at-once too-many 1']);
    expect(broken(evaluate(stage, planOf(stage, { 0: [0], 2: [1], 4: [2] })))).toEqual(['sets-at-once too-many 1']);
    expect(broken(evaluate(stage, planOf(stage, { 0: [0], 2: [1], 7: [2] })))).toEqual([]);
    const larger = { ...stage, places: stage.places.map((place) => ({ ...place, setsAtOnce: 2 })) };
    expect(broken(evaluate(larger, planOf(larger, { 0: [0], 1: [2], 2: [1] })))).toEqual([]);
  });

  it('R-13: where the user put it', () => {
    const problem = { scenePins: [{ strip: 0, date: 3, unit: -1 }], dayPins: [{ unit: 0, date: 2, strips: [1, 2] }] };
    const strips = [{}, {}, {}];
    expect(broken(run({ strips, problem }, { 3: [0], 2: [1, 2] }))).toEqual([]);
    expect(broken(run({ strips, problem }, { 1: [0], 2: [2, 1] }))).toEqual(['pinned strip 1', 'pinned day 2']);
  });
});
