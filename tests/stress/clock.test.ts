/** Late wraps, nights in which clocks change, places with odd hours: every clock time here is worked out by hand. */
import { describe, expect, it } from 'vitest';
import { said } from '../../src/messages/testing/said.ts';
import { board, brokenRules, costOf, FLAT, interiors, lasting, plannedScenes } from './planned.ts';

/** EUR 480 a day of 480 minutes: a minute of crew costs EUR 1. French night of April: 22:00-07:00, 25 %. */
const LATE = '[{ id: paris, incentive: none, crew day: 480, preferred call: "22:00" }]';

describe('a wrap around midnight', () => {
  // Call 22:00, first strip 22:45. Wrap is 30 minutes after the end of the strip; all of [call, wrap] is night.
  it.each([
    [44, '23:29', '23:59', 119],
    [45, '23:30', '24:00', 120],
    [46, '23:31', '24:01', 121],
    [135, '25:00', '25:30', 210],
  ])('%i minutes of shooting from 22:45: end %s, wrap %s', async (minutes, end, wrap, night) => {
    const { plan, file } = await plannedScenes(
      { calendar: '{ start: 2027-04-12, end: 2027-04-12 }', bases: LATE, rest: `${FLAT}${lasting(minutes, 1)}` },
      interiors(1),
    );
    expect(plan.legal).toBe(true);
    expect(plan.days[0]).toMatchObject({ date: '2027-04-12', call: '22:00', wrap });
    expect(plan.days[0]!.strips[0]).toMatchObject({ start: '22:45', end });
    expect(file).toContain(`"wrap": "${wrap}"`);
    // 25 % of EUR 1 a minute.
    expect(costOf(plan, 'night')).toBe(night * 25);
    expect(plan.cost.total).toBe(48_000 + night * 25);
  });

  // A wrap of 25:30 and 11 h of rest: the next call is not before 36:30, that is 12:30. Scene 2 takes 60 minutes at a
  // place that closes at `closes`: the call is at most 1 h 45 before that. Preferred is 22:00, so it is as late as it
  // may be.
  it.each([
    ['14:30', '12:45'],
    ['14:15', '12:30'],
  ])('a wrap of 25:30, and a place that closes at %s the next day: call %s', async (closes, call) => {
    const { plan } = await plannedScenes(twoPlaces(closes), ['INT. FLAT - DAY: ANNA', 'INT. BANK - DAY: BEN']);
    expect(plan.legal).toBe(true);
    expect(plan.days.map((day) => [day.date, day.call, day.wrap])).toEqual([
      ['2027-04-12', '22:00', '25:30'],
      ['2027-04-13', call, expect.anything()],
    ]);
    expect(plan.days[1]!.strips[0]!.end).toBe(closes);
  });

  // S-2: the 12th is called at its preferred hour whatever comes after, so five minutes are missing somewhere on the
  // 13th.
  it('and five minutes less: the rest or the place gives, by five minutes', async () => {
    const { plan } = await plannedScenes(twoPlaces('14:10'), ['INT. FLAT - DAY: ANNA', 'INT. BANK - DAY: BEN']);
    expect(plan.legal).toBe(false);
    expect(plan.conflicts).toHaveLength(1);
    expect(['rest', 'place-available']).toContain(plan.conflicts[0]!.rule);
    expect(plan.conflicts[0]!.message).toContain('5 min');
  });
});

// Preferred is 22:00. Anna must be out by 15:00, 20 minutes after her 60 minutes: from 13:40, 45 minutes after the call.
it.each([
  ['hours on: [{ days: 2027-04-12, hours: "-15:00" }]', '12:55'],
  ['hours: "-12:00", hours on: [{ days: [2027-04-09..2027-04-12], hours: "-15:00" }]', '12:55'],
  ['hours: "-15:00", hours on: [{ days: 2027-04-13, hours: "-12:00" }]', '12:55'],
  ['hours on: [{ days: 2027-04-13, hours: "-12:00" }]', '22:00'],
])('somebody with %s: call %s', async (hours, call) => {
  const { plan } = await plannedScenes(
    {
      calendar: '{ start: 2027-04-12, end: 2027-04-12 }',
      bases: LATE,
      rest: `${FLAT.replace('[ANNA]', `[ANNA], ${hours}`)}${lasting(60, 1)}`,
    },
    ['INT. FLAT - DAY: ANNA'],
  );
  expect([plan.legal, plan.days[0]!.call]).toEqual([true, call]);
});

function twoPlaces(closes: string) {
  return {
    calendar: '{ start: 2027-04-12, end: 2027-04-13 }',
    bases: LATE,
    rest: `places: [{ id: flat, base: paris }, { id: bank, base: paris, hours: "00:00-${closes}" }]
sets:
  FLAT: { ways: [{ way: stage, place: flat }] }
  BANK: { ways: [{ way: real place, place: bank }] }
people: [{ id: anna, name: Anna, characters: [ANNA] }, { id: ben, name: Ben, characters: [BEN] }]
scenes:
  "101-1": { minutes: 135 }
  "101-2": { minutes: 60 }
pins: [{ scene: "101-1", date: 2027-04-12 }, { scene: "101-2", date: 2027-04-13 }]
`,
  };
}

/**
 * Saturday: the bar opens at 20:00, the call is 19:15, 90 minutes end at 21:30, wrap 22:00. Sunday: the flat, preferred
 * call 08:00. Eleven hours after 22:00 is 09:00 on Saturday's clock.
 */
describe('rest over the night in which clocks change (Paris)', () => {
  const weekend = (saturday: string, sunday: string, second: string) =>
    plannedScenes(
      {
        calendar: `{ start: ${saturday}, end: ${sunday}, weekdays: [sat, sun] }`,
        rest: `places: [{ id: bar, base: paris, hours: "20:00-23:00" }, { id: flat, base: paris }]
sets:
  BAR: { ways: [{ way: real place, place: bar }] }
  FLAT: { ways: [{ way: stage, place: flat }] }
people: [{ id: anna, name: Anna, characters: [ANNA] }, { id: ben, name: Ben, characters: [BEN] }]
scenes: { "101-1": { minutes: 90 }, "101-2": { minutes: 60 } }
pins: [{ scene: "101-1", date: ${saturday} }, { scene: "101-2", date: ${sunday} }]
`,
      },
      ['INT. BAR - NIGHT: ANNA', `INT. FLAT - DAY: ${second}`],
    );

  it.each([
    // An ordinary weekend: 09:00 is 09:00.
    ['2027-03-20', '2027-03-21', '09:00'],
    // Clocks go forward: 09:00 winter time is 10:00 summer time. A call at 09:00 would be 10 h of rest.
    ['2027-03-27', '2027-03-28', '10:00'],
    // Clocks go back: 09:00 summer time is 08:00 winter time, the preferred call, with 11 h of rest.
    ['2027-10-30', '2027-10-31', '08:00'],
  ])('unit wraps at 22:00 on %s: its call on %s is %s', async (saturday, sunday, call) => {
    const { plan } = await weekend(saturday, sunday, 'BEN');
    expect(plan.legal).toBe(true);
    expect(plan.days.map((day) => [day.date, day.call, day.wrap])).toEqual([
      [saturday, '19:15', '22:00'],
      [sunday, call, expect.anything()],
    ]);
  });

  // Anna's own wrap is 21:30 + 20 min = 21:50, her own call 15 min before the unit's (60 min of make-up, 45 to the
  // first strip). 11 h after 21:50 is 08:50 of Saturday's clock; the unit is called 15 min later: 09:05, five minutes
  // after the above.
  it.each([
    ['2027-03-20', '2027-03-21', '09:05'],
    ['2027-03-27', '2027-03-28', '10:05'],
    ['2027-10-30', '2027-10-31', '08:05'],
  ])(
    'the same with Anna in both scenes: her own rest makes it five minutes later (%s, %s: %s)',
    async (saturday, sunday, call) => {
      const { plan } = await weekend(saturday, sunday, 'ANNA');
      expect(plan.legal).toBe(true);
      expect(plan.days[1]).toMatchObject({ date: sunday, call });
    },
  );
});

describe('a place open two hours a day', () => {
  const bank = (minutes: number, count: number) =>
    plannedScenes(
      {
        calendar: '{ start: 2027-04-12, end: 2027-04-16 }',
        rest: `places: [{ id: bank, base: paris, hours: "10:00-12:00" }]
sets: { BANK: { ways: [{ way: real place, place: bank }] } }
people: [{ id: anna, name: Anna, characters: [ANNA] }]
${lasting(minutes, count)}`,
      },
      interiors(count, 'INT. BANK - DAY: ANNA'),
    );

  it('two hours fit to the minute: call 09:15, 10:00-12:00', async () => {
    const { plan } = await bank(120, 1);
    expect(plan.legal).toBe(true);
    expect(plan.days[0]).toMatchObject({ call: '09:15', wrap: '12:30' });
    expect(plan.days[0]!.strips[0]).toMatchObject({ start: '10:00', end: '12:00' });
  });

  it('a minute more fits no date, and the place is named', async () => {
    const { plan, diagnostics } = await bank(121, 1);
    expect(plan.legal).toBe(false);
    expect(said(diagnostics.find(({ code }) => code === 'scene-fits-no-date')!.message)).toContain(
      'the hours of bank are 1 min too short',
    );
    expect(brokenRules(plan)).toEqual(['place-available']);
  });

  // 50 + 50 = 100 minutes fit (one set, no change between); three do not: ceil(5 / 2) = 3 mornings.
  it('five scenes of 50 minutes: two a morning, three mornings', async () => {
    const { plan } = await bank(50, 5);
    expect(plan.legal).toBe(true);
    expect(plan.days.map(({ strips }) => strips.length).sort()).toEqual([1, 2, 2]);
    expect(plan.cost.total).toBe(3 * 100_000);
  });
});

describe('a place that closes past midnight', () => {
  const bar = (minutes: number) =>
    plannedScenes(
      {
        calendar: '{ start: 2027-04-12, end: 2027-04-16 }',
        rest: `places: [{ id: bar, base: paris, hours: "20:00-27:00" }]
sets: { BAR: { ways: [{ way: real place, place: bar }] } }
people: [{ id: anna, name: Anna, characters: [ANNA] }]
${lasting(minutes, 3)}`,
      },
      interiors(3, 'INT. BAR - NIGHT: ANNA'),
    );

  // Call 19:15, 20:00-22:00, 22:00-24:00; the third would end 405 minutes after the call, so a meal of an hour first:
  // 25:00-27:00.
  it('three times two hours and a meal: 20:00-27:00 to the minute', async () => {
    const { plan } = await bar(120);
    expect(plan.legal).toBe(true);
    expect(board(plan)).toHaveLength(1);
    expect(plan.days[0]).toMatchObject({ call: '19:15', wrap: '27:30', meals: [{ start: '24:00', end: '25:00' }] });
    expect(plan.days[0]!.strips.map(({ start, end }) => [start, end])).toEqual([
      ['20:00', '22:00'],
      ['22:00', '24:00'],
      ['25:00', '27:00'],
    ]);
  });

  it('a minute more each: two nights, nobody after 27:00', async () => {
    const { plan } = await bar(121);
    expect(plan.legal).toBe(true);
    expect(board(plan)).toHaveLength(2);
    for (const { end } of plan.days.flatMap(({ strips }) => strips)) expect(end <= '27:00').toBe(true);
  });
});

describe('clock times that nobody would write by hand', () => {
  // The tunnel is open from 00:00 to 02:00: two hours of strips from 00:00, so the call is 45 minutes before midnight.
  it('a call before midnight of its date is written with a minus sign, and read again', async () => {
    const { plan } = await plannedScenes(
      {
        calendar: '{ start: 2027-04-12, end: 2027-04-16 }',
        rest: `places: [{ id: tunnel, base: paris, hours: "00:00-02:00" }]
sets: { TUNNEL: { ways: [{ way: real place, place: tunnel }] } }
people: [{ id: anna, name: Anna, characters: [ANNA] }]
${lasting(120, 1)}`,
      },
      ['INT. TUNNEL - NIGHT: ANNA'],
    );
    expect(plan.legal).toBe(true);
    expect(plan.days[0]).toMatchObject({ call: '-00:45', wrap: '02:30' });
    expect(plan.days[0]!.strips[0]).toMatchObject({ start: '00:00', end: '02:00' });
  });

  // Six scenes of ten hours locked into one day: 08:45 + 60 h of shooting + 10 meals and more, long after 48:00. Not
  // legal, but a plan.
  it('six scenes of ten hours locked into one day: a wrap far beyond 48:00 is written and read again', async () => {
    const strips = Array.from({ length: 6 }, (_, i) => `"101-${i + 1}"`).join(', ');
    const { plan } = await plannedScenes(
      {
        calendar: '{ start: 2027-04-12, end: 2027-04-30 }',
        rest: `${FLAT}${lasting(600, 6)}pins: [{ day: 2027-04-13, strips: [${strips}], shot: true }]\n`,
      },
      interiors(6),
      { iterations: 0 },
    );
    expect(plan.legal).toBe(false);
    expect(Number(plan.days[0]!.wrap.split(':')[0])).toBeGreaterThanOrEqual(48);
    // However the least-broken plan trades pins against the length of days (the flat is open until 36:00), it can break
    // only these.
    for (const rule of brokenRules(plan))
      expect(['day-length', 'pinned', 'week', 'rest', 'place-available']).toContain(rule);
  });
});
