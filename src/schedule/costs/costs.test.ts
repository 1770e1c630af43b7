import { describe, expect, it } from 'vitest';
import { COST_CODES } from '../../foundation/index.ts';
import { evaluate } from '../evaluate.ts';
import type { IncentiveModel, PlaceModel, StripModel } from '../problem.ts';
import { build, DATES, type Days, NO_WISHES, never, person, planOf, run, total } from '../testing/hand-made-problem.ts';

describe('the cost lines', () => {
  it('C-1, C-2: a crew day, and overtime by its bands', () => {
    const plan = run({ strips: [{ minutes: Int32Array.of(600) }] }, { 0: [0] });
    expect(total(plan, 'crew-day')).toBe(60_000);
    // 675 minutes: 60 at 125 %, 15 at 150 % of 100 a minute.
    expect(total(plan, 'overtime')).toBe(60 * 125 + 15 * 150);
  });

  it('C-3: the night hours', () => {
    // Call 19:15, wrap 25:00: 180 minutes after 22:00 at 50 % of 100.
    const plan = run({ strips: [{ light: 2, exterior: true, minutes: Int32Array.of(270) }] }, { 0: [0] });
    expect(total(plan, 'night')).toBe(180 * 50);
  });

  it('C-46: windows at an hour that is not that of the scene', () => {
    const windows = build({ strips: [] }).ways.map((way) => ({ ...way, blackOut: 30 }));
    const atWindows = (strips: readonly Partial<StripModel>[], wished: number): number => {
      const wishedCalls = new Int16Array(DATES).fill(-1).fill(wished, 0, 1);
      const given = { strips, problem: { ways: windows, wishedCalls } };
      return total(run(given, { 0: strips.map((_, i) => i) }), 'window-light');
    };
    // Day is 07:00 to 19:00 here; 30 of the 600 minutes of a crew day are a twentieth.
    const day = { light: 1, exterior: false } as const;
    const night = { light: 2, exterior: false } as const;
    expect(atWindows([day], 480)).toBe(0);
    expect(atWindows([day], 1080)).toBe(3000);
    // What is lit stays lit; an exterior between takes the company away from it.
    expect(atWindows([day, day], 1080)).toBe(3000);
    // Rooms are made dark as the day begins, whatever the hour.
    expect(atWindows([night, night], 480)).toBe(0);
    // After a real night outside nothing is made dark; the morning finds the windows bare.
    const outside = { light: 2, exterior: true, minutes: Int32Array.of(300) } as const;
    expect(atWindows([outside, night], 1140)).toBe(0);
    expect(atWindows([outside, { ...night, minutes: Int32Array.of(200) }], 1180)).toBe(0);
    expect(atWindows([outside, { ...night, minutes: Int32Array.of(300) }], 1180)).toBe(3000);
  });

  it('C-4: sixth days, Sundays and holidays', () => {
    const strips = Array.from({ length: 7 }, () => ({}));
    const week = { 0: [0], 1: [1], 2: [2], 3: [3], 4: [4], 5: [5], 6: [6] };
    const plan = run(
      { strips, bases: [{ holiday: Uint8Array.from(never, (_, date) => (date === 2 ? 1 : 0)) }, {}] },
      week,
    );
    expect([total(plan, 'sixth-day'), total(plan, 'sunday'), total(plan, 'holiday')]).toEqual([60_000, 60_000, 60_000]);
  });

  it('C-5: days, weeks and extra days', () => {
    const strips = [{}, {}, {}];
    const days = { 0: [0], 1: [1], 8: [2] };
    expect(total(run({ strips }, days), 'cast-work')).toBe(2400);
    const weekly = { contract: { ...person.contract, kind: 'weekly', rate: 3000 } } as const;
    expect(total(run({ strips, people: [weekly] }, days), 'cast-work')).toBe(6000);
    const series = {
      contract: { ...person.contract, kind: 'series', rate: 0, includedDays: 1, extraDay: 900 },
    } as const;
    expect(total(run({ strips, people: [series] }, days), 'cast-work')).toBe(1800);
  });

  it('C-6: open days of waiting, less the longest gap that may be dropped', () => {
    const strips = [{}, {}, {}];
    const days = { 0: [0], 3: [1], 14: [2] };
    // Tuesday and Wednesday; then a Friday and five days of the week after.
    expect(total(run({ strips }, days), 'cast-hold')).toBe((2 + 6) * 400);
    const drop = { contract: { ...person.contract, drops: 1 } };
    expect(total(run({ strips, people: [drop] }, days), 'cast-hold')).toBe(2 * 400);
    const weekly = { contract: { ...person.contract, kind: 'weekly', hold: 1000 } } as const;
    expect(total(run({ strips, people: [weekly] }, { 0: [0], 3: [1], 21: [2] }), 'cast-hold')).toBe(2000);
  });

  it('C-40: long days of a performer, less the meals, waiting as far as it counts', () => {
    // Two strips of an hour with four hours of somebody else's between: 09:00 to 15:40 with an hour's meal in it, set
    // changes of 20 minutes before and after; with make-up and the way out 60 + 60 + 280 + 60 + 15 of time.
    const strips = [{}, { people: Int32Array.of(1), set: 1, minutes: Int32Array.of(240) }, {}];
    const overtime = (waitingPercent: number) =>
      run(
        {
          strips,
          people: [
            {
              contract: {
                ...person.contract,
                overtime: {
                  rate: 48_000,
                  paid: 240,
                  after: Int32Array.of(240, 300),
                  premium: Int32Array.of(50, 100),
                  waitingPercent,
                },
              },
            },
            {},
          ],
        },
        { 0: [0, 1, 2] },
      );
    // 475 minutes: 60 at 150 %, 175 at 200 % of 200 a minute.
    expect(total(overtime(100), 'cast-overtime')).toBe(60 * 300 + 175 * 400);
    expect(total(overtime(50), 'cast-overtime')).toBe(60 * 300 + 35 * 400);
    expect(total(overtime(0), 'cast-overtime')).toBe(0);
  });

  it('C-7: the way there and back, stays, and going home when that is cheaper', () => {
    const traveller = [{ homeBase: 0, contract: { ...person.contract, hold: 0 } }];
    const strips = [{ group: 2 }, { group: 2 }];
    const short = run({ people: traveller, strips }, { 0: [0], 2: [1] });
    expect(total(short, 'cast-travel')).toBe(2 * (250 + 600));
    // Two lost days before the first, two worked, one between.
    expect(total(short, 'per-diem')).toBe(5 * 50);
    expect(total(short, 'hotel')).toBe(5 * 100 + 3 * 2000);
    // 20 days between cost 3000 in the hotel, 1700 + 300 by going home.
    const long = run({ people: traveller, strips }, { 0: [0], 21: [1] });
    expect(total(long, 'cast-travel')).toBe(4 * (250 + 600));
    expect(total(long, 'per-diem')).toBe(6 * 50);
  });

  it('C-8, C-9, C-10: fees by the date, dressing by the visit, permits by use, day or fortnight', () => {
    const strips = [{}, {}, {}];
    const days = { 0: [0], 2: [1], 14: [2] };
    const plan = run({ strips }, days);
    expect([total(plan, 'place-day'), total(plan, 'place-dress'), total(plan, 'place-strike')]).toEqual([
      3000, 1000, 140,
    ]);
    const permits = (permitPer: PlaceModel['permitPer']): number =>
      total(run({ strips, places: [{ permitCost: 10, permitPer }] }, days), 'permit');
    expect([permits('none'), permits('use'), permits('day'), permits('fortnight')]).toEqual([0, 10, 30, 20]);
  });

  it('C-9: a build once, however many strips and sets use it', () => {
    const problem = build({ strips: [{}, {}, { group: 1 }] });
    const ways = problem.ways.map((way) => ({ ...way, build: 0, place: 0, buildCost: 4000, strikeCost: 600 }));
    const plan = evaluate({ ...problem, ways }, planOf(problem, { 0: [0, 2], 1: [1] }));
    expect(total(plan, 'place-build')).toBe(4000);
    expect(plan.lines.filter((line) => line.code === 'place-strike' && line.kind === 'way')).toHaveLength(1);
  });

  it('C-41: a place is kept between the days of a visit, and while what is built there stands', () => {
    const strips = [{}, {}, {}];
    // Two free days, one visit; eleven, another.
    const days = { 0: [0], 3: [1], 15: [2] };
    const problem = build({ strips, places: [{ hold: 300 }] });
    expect(total(evaluate(problem, planOf(problem, days)), 'place-hold')).toBe(2 * 300);
    const built = { ...problem, ways: problem.ways.map((way) => ({ ...way, stands: true })) };
    expect(total(evaluate(built, planOf(problem, days)), 'place-hold')).toBe((2 + 11) * 300);
  });

  it('C-42: a set costs while it stands', () => {
    const problem = build({ strips: [{}, {}] });
    const ways = problem.ways.map((way) => ({ ...way, standing: 50 }));
    expect(total(evaluate({ ...problem, ways }, planOf(problem, { 2: [0], 9: [1] })), 'set-standing')).toBe(8 * 50);
  });

  it('C-11 .. C-13: moves within a day, between bases, and the stay of the crew', () => {
    const strips = [{}, { group: 1 }, { group: 2 }, { group: 2 }].map((change) => ({
      ...change,
      people: Int32Array.of(),
    }));
    const plan = run({ strips }, { 0: [0, 1], 3: [2], 7: [3] });
    expect(total(plan, 'company-move')).toBe(900);
    expect(total(plan, 'base-move')).toBe(10_000);
    expect(total(plan, 'hotel')).toBe(5 * 2000);
  });

  it('C-20: a held crew costs its share for each open day between shooting days, or a stop and a new start', () => {
    const strips = [{}, {}, { group: 2 }];
    const bases = [{ crewHold: { percent: 30, restartPercent: 200, restartAfter: 6 } }, {}];
    const held = (days: Days, given = {}): number => total(run({ strips, bases, ...given }, days), 'crew-hold');
    // Monday and Thursday: Tuesday and Wednesday at 18,000. Friday and Monday: a weekend is no hole.
    expect(held({ 0: [0], 3: [1] })).toBe(36_000);
    expect(held({ 4: [0], 7: [1] })).toBe(0);
    // Monday to the Tuesday after: five open days, seven free days: 90,000, and stopping would cost 120,000.
    expect(held({ 0: [0], 8: [1] })).toBe(90_000);
    expect(held({ 0: [0], 15: [1] })).toBe(120_000);
    // To another base: of the open days until Friday two are on the road.
    expect(held({ 0: [0], 4: [2] })).toBe(18_000);
    const available = Uint8Array.from({ length: DATES }, (_, date) => (date === 2 ? 0 : 1));
    const units = [{ homeBase: 0, crewPercent: 50, available }];
    expect(held({ 0: [0], 3: [1] }, { problem: { units } })).toBe(9_000);
  });

  it('C-44: days of the crew on its way, there and home', () => {
    const bases = [{ crewTravel: 50 }, { crewTravel: 25 }];
    const plan = run({ strips: [{ group: 2, people: Int32Array.of() }], bases }, { 3: [0] });
    // Two days each way: a quarter of a crew day of the base away, a half of that at home.
    expect(total(plan, 'crew-travel')).toBe(2 * 15_000 + 2 * 30_000);
  });

  it('C-14: the largest need of the day', () => {
    const strips = [
      { hires: [{ hire: 0, amount: 20 }] },
      {
        hires: [
          { hire: 0, amount: 30 },
          { hire: 1, amount: 1 },
        ],
      },
    ];
    const plan = run({ strips }, { 0: [0, 1] });
    expect([total(plan, 'background'), total(plan, 'equipment-day')]).toEqual([300, 70]);
  });

  it('C-15 .. C-17: constants, story order and authenticity at the prices given', () => {
    const problem = {
      constants: [{ code: 'prep', base: 0, amount: 77, person: -1 }] as const,
      storyNeighbours: [
        [0, 1],
        [1, 2],
      ] as const,
      wishedOrder: [
        [0, 1, 40],
        [1, 2, 900],
      ] as const,
      // Strip 2 should be shot on date 1 at the latest, strip 0 on date 1 too.
      wishedDates: [
        [2, 1, 600],
        [0, 1, 7000],
      ] as const,
      wishes: { ...NO_WISHES, storyOrder: 5 },
    };
    const built = build({ strips: [{}, {}, {}], problem });
    const ways = built.ways.map((way) => ({ ...way, notReal: 3 }));
    const plan = evaluate({ ...built, ways }, planOf(built, { 0: [1], 1: [0], 2: [2] }));
    expect([total(plan, 'prep'), total(plan, 'story-order'), total(plan, 'authenticity')]).toEqual([77, 645, 72]);
  });

  it('C-18: the incentive, with its floor, its share of the budget and its cap', () => {
    const qualifies = Int32Array.from(COST_CODES, (code) => (code === 'crew-day' ? 80 : 0));
    const incentive = { rate: 3000, qualifies, minimumSpend: 0, minimumDays: 0, maxPercentOfBudget: 100, cap: -1 };
    const amount = (change: Partial<IncentiveModel>): number => {
      const plan = run({ strips: [{}], bases: [{ incentive: { ...incentive, ...change } }, {}] }, { 0: [0] });
      return total(plan, 'incentive');
    };
    expect(amount({})).toBe(-14_400);
    expect(amount({ cap: 9000 })).toBe(-9000);
    // Eight percent a year for eighteen months: a hundredth times 12 of what is paid.
    expect(amount({ waiting: 8 * 18 })).toBe(-12_672);
    expect(amount({ waiting: 2000 })).toBe(0);
    expect(amount({ minimumSpend: 48_001 })).toBe(0);
    expect(amount({ minimumDays: 2 })).toBe(0);
    // The budget is the crew, the place and its dressing and strike, and one day's pay: 62 370.
    expect(amount({ maxPercentOfBudget: 50 })).toBe(-Math.floor(31_185 * 0.3));
  });
});
