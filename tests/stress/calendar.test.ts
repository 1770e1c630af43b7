/** Odd calendars and the people who are bound to them. */
import { describe, expect, it } from 'vitest';
import { board, brokenRules, costOf, dates, FLAT, interiors, lasting, plannedScenes } from './planned.ts';

/** A strip of 405 minutes is a day of 45 + 405 + 30 = 480 worked minutes: no overtime, and two of them are over 720. */
const WHOLE_DAY = 405;

describe('a leap day (Tuesday 29 February 2028)', () => {
  it('is a shooting day like any other', async () => {
    const { plan, optimal } = await plannedScenes(
      { calendar: '{ start: 2028-02-28, end: 2028-03-01 }', rest: `${FLAT}${lasting(WHOLE_DAY, 3)}` },
      interiors(3),
    );
    expect(plan.legal).toBe(true);
    expect(dates(plan)).toEqual(['2028-02-28', '2028-02-29', '2028-03-01']);
    expect(optimal).toBe(true);
  });

  // Filed on Monday the 28th: two working days are the 28th and the 29th, the first day after them 1 March. In 2027,
  // filed on Friday 26 February: Friday and Monday 1 March, so Tuesday 2 March.
  it.each([
    ['2028-02-28', '2028-03-03', '2028-03-01'],
    ['2027-02-26', '2027-03-05', '2027-03-02'],
  ])('counts in lead times: filed on %s, two working days', async (filed, end, first) => {
    const parts = (last: string) => ({
      calendar: `{ start: ${filed}, end: ${last} }`,
      rest: FLAT.replace('base: paris }', `base: paris, permit: { lead working days: 2, filed: ${filed} } }`),
    });
    expect((await plannedScenes(parts(end), interiors(1))).plan.days[0]!.date >= first).toBe(true);
    // With the calendar ending on that day there is one date left; a day earlier there is none.
    expect(dates((await plannedScenes(parts(first), interiors(1))).plan)).toEqual([first]);
  });

  // Two days between 28 February and 1 March in 2028, one in 2027 (Sunday 28 February 2027 to Monday: weekdays opened).
  it.each([
    ['2028-02-28', '2028-03-01', true],
    ['2027-02-28', '2027-03-01', false],
  ])('counts between scenes: two days from %s to %s: %s', async (first, last, legal) => {
    const { plan } = await plannedScenes(
      {
        calendar: `{ start: ${first}, end: ${last}, weekdays: [mon, tue, wed, thu, fri, sat, sun] }`,
        rest: `${FLAT}order: [{ before: "101-1", after: "101-2", min days: 2 }]\n`,
      },
      interiors(2),
    );
    expect(plan.legal).toBe(legal);
    if (legal) expect(board(plan)).toEqual([`${first}: 101-1`, `${last}: 101-2`]);
    else expect(brokenRules(plan)).toEqual(['order']);
  });

  // Fourteen days from 28 February: to 12 March in 2028 (29 days), to 13 March in 2027.
  it.each([
    ['2028-02-28', '2028-03-10', 1],
    ['2028-02-28', '2028-03-13', 2],
    ['2027-03-01', '2027-03-12', 1],
  ])('counts in a permit of fourteen days: %s and %s are %i', async (first, second, periods) => {
    const { plan } = await plannedScenes(
      {
        calendar: `{ start: ${first}, end: ${second} }`,
        rest: `${FLAT.replace('base: paris }', 'base: paris, permit: { cost: 100, per: fortnight } }')}pins:
  - { scene: "101-1", date: ${first} }
  - { scene: "101-2", date: ${second} }
`,
      },
      interiors(2),
    );
    expect(plan.legal).toBe(true);
    expect(costOf(plan, 'permit')).toBe(periods * 10_000);
  });

  // Born on 29 February 2012: 15 on the 28th (4 h in term, and a tutor), 16 on the 29th (8 h, none needed).
  it('is the birthday of one who was born on it: 300 minutes of presence only from then on', async () => {
    const { plan } = await plannedScenes(
      {
        calendar: '{ start: 2028-02-28, end: 2028-02-29 }',
        rest: `${FLAT.replace('characters: [ANNA]', 'characters: [ANNA], born: 2012-02-29')}${lasting(220, 1)}`,
      },
      interiors(1),
    );
    expect(plan.legal).toBe(true);
    expect(dates(plan)).toEqual(['2028-02-29']);
  });
});

describe('a holiday on every Monday', () => {
  // 7 to 18 June 2027: no public holiday in France. With both Mondays closed there are two weeks of four days.
  // Without wishes: a habit may be worth more than a day of a crew that costs EUR 1,000.
  const parts = (scenes: number, holidays: string) => ({
    calendar: '{ start: 2027-06-07, end: 2027-06-18 }',
    bases: `[{ id: paris, incentive: none, crew day: 1000, holidays: ${holidays} }]`,
    rest: `${FLAT}${lasting(WHOLE_DAY, scenes)}preferences: { wishes: off }\n`,
  });
  const CLOSED = '{ closed: [2027-06-07, 2027-06-14] }';
  const TUESDAYS_TO_FRIDAYS = ['08', '09', '10', '11', '15', '16', '17', '18'].map((day) => `2027-06-${day}`);

  it('eight days of work fit into Tuesdays to Fridays, without a premium', async () => {
    const { plan } = await plannedScenes(parts(8, CLOSED), interiors(8));
    expect(plan.legal).toBe(true);
    expect(dates(plan)).toEqual(TUESDAYS_TO_FRIDAYS);
    expect(plan.cost.total).toBe(8 * 100_000);
  });

  it('the ninth does not', async () => {
    expect((await plannedScenes(parts(9, CLOSED), interiors(9))).plan.legal).toBe(false);
  });

  // 100 % for a holiday in the French rules: ten days, two of them twice.
  it('worked all the same, a Monday pays the holiday premium', async () => {
    const worked = '{ closed: [2027-06-07, 2027-06-14], worked: [2027-06-07, 2027-06-14] }';
    const { plan } = await plannedScenes(parts(10, worked), interiors(10));
    expect(plan.legal).toBe(true);
    expect(dates(plan)).toHaveLength(10);
    expect(costOf(plan, 'holiday')).toBe(2 * 100_000);
    expect(plan.cost.total).toBe(12 * 100_000);
    // With two days of work less nobody works on a holiday.
    expect(costOf((await plannedScenes(parts(8, worked), interiors(8))).plan, 'holiday')).toBe(0);
  });
});

describe('a six-day week with Saturday opened', () => {
  const week = (minutes: number, scenes: number, end: string) =>
    plannedScenes(
      {
        calendar: `{ start: 2027-06-07, end: ${end}, weekdays: [mon, tue, wed, thu, fri, sat] }`,
        rest: `${FLAT}${lasting(minutes, scenes)}`,
      },
      interiors(scenes),
    );

  // 6 x 480 = 2880 minutes is the French week of 48 h to the minute. The sixth day of the week costs 50 % more.
  it('six days of 480 minutes: 48 hours, six crew days and half a day for the sixth', async () => {
    const { plan } = await week(WHOLE_DAY, 6, '2027-06-12');
    expect(plan.legal).toBe(true);
    expect(dates(plan)).toHaveLength(6);
    expect(costOf(plan, 'sixth-day')).toBe(50_000);
    expect(plan.cost.total).toBe(6 * 100_000 + 50_000);
  });

  it('a minute more a day is six minutes over 48 hours', async () => {
    const { plan } = await week(WHOLE_DAY + 1, 6, '2027-06-12');
    expect(plan.legal).toBe(false);
    expect(plan.conflicts).toHaveLength(1);
    expect(plan.conflicts[0]!.message).toContain('6 min too much in the week');
  });

  // Saturday's wrap is 17:00, Monday's call 08:00: 39 h of weekly rest, 35 are asked.
  it('two such weeks: legal, with the weekly rest over Sunday; ten days of work leave both Saturdays free', async () => {
    const twelve = await week(WHOLE_DAY, 12, '2027-06-19');
    expect(twelve.plan.legal).toBe(true);
    expect(twelve.plan.cost.total).toBe(12 * 100_000 + 2 * 50_000);
    const ten = await week(WHOLE_DAY, 10, '2027-06-19');
    expect(ten.plan.cost.total).toBe(10 * 100_000);
    expect(costOf(ten.plan, 'sixth-day')).toBe(0);
  });
});

describe('two units with one actor', () => {
  const parts = (end: string, unitsOfSecond: string) => ({
    calendar: `{ start: 2027-04-12, end: ${end} }`,
    rest: `${FLAT}units: [{ id: main }, { id: second, crew percent: 50 }]
scenes:
  "101-1": { minutes: 60 }
  "101-2": { minutes: 60, units: [${unitsOfSecond}] }
`,
  });

  it('on the only day there is: nobody can be in two units, and the actor is named', async () => {
    const { plan } = await plannedScenes(parts('2027-04-12', 'second'), interiors(2));
    expect(plan.legal).toBe(false);
    expect(plan.conflicts).toHaveLength(1);
    const about = plan.cannotHoldTogether!.map(({ rule, where }) => `${rule} ${where.person ?? ''}`);
    expect(about).toContain('person-available anna');
  });

  it('with a second day: one day each, a crew day and half of one', async () => {
    const { plan } = await plannedScenes(parts('2027-04-13', 'second'), interiors(2));
    expect(plan.legal).toBe(true);
    expect(plan.days.map(({ unit }) => unit).sort()).toEqual(['main', 'second']);
    expect(new Set(dates(plan)).size).toBe(2);
    expect(plan.cost.total).toBe(150_000);
  });

  it('when either may shoot the second scene, one unit does both on one day', async () => {
    const { plan } = await plannedScenes(parts('2027-04-13', 'main, second'), interiors(2));
    expect(plan.legal).toBe(true);
    expect(plan.days.map(({ unit }) => unit)).toEqual(['main']);
    expect(plan.cost.total).toBe(100_000);
  });
});

describe('a base change with travel days over a weekend', () => {
  // Five whole days in Paris from Monday 7 June 2027, then one in Lyon. The units' home is Paris.
  const parts = (travelDays: number, end: string) => ({
    calendar: `{ start: 2027-06-07, end: ${end} }`,
    bases:
      '[{ id: paris, incentive: none, crew day: 1000 }, { id: lyon, incentive: none, crew day: 1000, crew stay: 300 }]',
    rest: `base travel: [{ between: [paris, lyon], days: ${travelDays}, company: 2000 }]
places: [{ id: flat, base: paris }, { id: villa, base: lyon }]
sets:
  FLAT: { ways: [{ way: stage, place: flat }] }
  VILLA: { ways: [{ way: stage, place: villa }] }
people: [{ id: anna, name: Anna, characters: [ANNA] }]
${lasting(WHOLE_DAY, 6)}`,
  });
  const scenes = [...interiors(5), 'INT. VILLA - DAY: ANNA'];

  // Six crew days, to Lyon and back home EUR 2,000 each and two days on the way at half a crew day, one night there
  // EUR 300. The other order (Lyon on the Monday)
  // ends later than the 14th: Lyon, two days of travel, Paris from Thursday the 10th to Wednesday the 16th.
  it('two days of travel fit into Saturday and Sunday: Paris to Friday, Lyon on Monday', async () => {
    const { plan } = await plannedScenes(parts(2, '2027-06-14'), scenes);
    expect(plan.legal).toBe(true);
    expect(plan.days.map(({ date, base }) => `${date} ${base}`)).toEqual([
      '2027-06-07 paris',
      '2027-06-08 paris',
      '2027-06-09 paris',
      '2027-06-10 paris',
      '2027-06-11 paris',
      '2027-06-14 lyon',
    ]);
    expect(plan.cost.total).toBe(6 * 100_000 + 2 * (200_000 + 2 * 50_000) + 30_000);
  });

  // Monday to Friday in Paris, 12 to 14 June on the way, Lyon on Tuesday the 15th: nothing else is legal, as the other
  // order ends later.
  it('three do not: Lyon is on Tuesday', async () => {
    const { plan } = await plannedScenes(parts(3, '2027-06-15'), scenes, { iterations: 2000 });
    expect(plan.legal).toBe(true);
    expect(plan.days.at(-1)).toMatchObject({ date: '2027-06-15', base: 'lyon' });
  });

  it('three and a calendar that ends on Monday: nothing is legal', async () => {
    expect((await plannedScenes(parts(3, '2027-06-14'), scenes)).plan.legal).toBe(false);
  });
});

describe('a minor of ten years (6-11: 3 h in term, 4 h in holidays, with a tutor in term)', () => {
  // Own call to own wrap: 60 of make-up + the scene + 20 to get out. 100 minutes are 3 h, 160 are 4 h.
  // Term to Friday 11 June 2027, school holidays (of this season) from Saturday the 12th to the 20th.
  const child = (minutes: number, tutor: string, end = '2027-06-18') =>
    plannedScenes(
      {
        calendar: `{ start: 2027-06-07, end: ${end}, school holidays: [2027-06-12..2027-06-20] }`,
        rest: `${FLAT.replace('characters: [ANNA]', `characters: [ANNA], born: 2017-03-02${tutor}`)}${lasting(minutes, 1)}`,
      },
      interiors(1),
    );
  const TUTOR = ', tutor: Mme Girard';

  it('100 minutes on a school day, with a tutor: 3 hours to the minute', async () => {
    expect((await child(100, TUTOR, '2027-06-11')).plan.legal).toBe(true);
  });

  it('101 minutes on a school day: a minute too long', async () => {
    const { plan } = await child(101, TUTOR, '2027-06-11');
    expect(plan.conflicts.map(({ rule, message }) => [rule, /1 min longer/.test(message)])).toEqual([['minor', true]]);
  });

  it('without a tutor no school day will do, a day of the holidays will', async () => {
    const term = await child(100, '', '2027-06-11');
    expect(term.plan.legal).toBe(false);
    expect(brokenRules(term.plan)).toEqual(['minor']);
    const { plan } = await child(100, '');
    expect(plan.legal).toBe(true);
    expect(plan.days[0]!.date >= '2027-06-14').toBe(true);
  });

  it('160 minutes wait for the holidays, 161 are too long even there', async () => {
    const { plan } = await child(160, TUTOR);
    expect(plan.legal).toBe(true);
    expect(plan.days[0]!.date >= '2027-06-14').toBe(true);
    expect((await child(161, TUTOR)).plan.legal).toBe(false);
  });
});

describe('a stage star who is free on Mondays only', () => {
  const star = (scenes: number, end: string) =>
    plannedScenes(
      {
        calendar: `{ start: 2027-06-07, end: ${end} }`,
        rest: `${FLAT.replace('characters: [ANNA]', 'characters: [ANNA], free weekdays: [mon], contract: { kind: day, rate: 900, hold percent: 0 }')}${lasting(WHOLE_DAY, scenes)}`,
      },
      interiors(scenes),
    );

  it('three whole days are three Mondays, paid three times and not between', async () => {
    const { plan } = await star(3, '2027-06-25');
    expect(plan.legal).toBe(true);
    expect(dates(plan)).toEqual(['2027-06-07', '2027-06-14', '2027-06-21']);
    expect(costOf(plan, 'cast-work', 'anna')).toBe(3 * 90_000);
    expect(costOf(plan, 'cast-hold')).toBe(0);
  });

  it('three whole days in two weeks are one too many', async () => {
    const { plan } = await star(3, '2027-06-18');
    expect(plan.legal).toBe(false);
    expect(plan.conflicts).toHaveLength(1);
  });
});
