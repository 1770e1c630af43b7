/** Seasons that nobody can plan: the least-broken plan comes back and says what cannot hold together. */
import { describe, expect, it } from 'vitest';
import { said } from '../../src/messages/testing/said.ts';
import {
  board,
  brokenRules,
  FLAT,
  interiors,
  lasting,
  plannedScenes,
  readFiles,
  script,
  seasonYaml,
} from './planned.ts';

/**
 * Call 08:00 + 45 + 405 + 30 and a meal: a strip of 405 minutes is a day of 480 worked minutes; two of them are 885,
 * over 720.
 */
const WHOLE_DAY = 405;

/** Scene 1 has to be three days before scene 2, and both on one day. */
const twoOrders = {
  calendar: '{ start: 2027-04-12, end: 2027-04-16 }',
  rest: `${FLAT}order:
  - { before: "101-1", after: "101-2", min days: 3, why: her hair }
  - { same day: ["101-1", "101-2"], why: one light }
`,
};

describe('no legal plan', () => {
  // 12-16 April 2027 is Monday to Friday, no holiday (Easter Monday is 29 March). Ben is free on the weekend after
  // only.
  it('an actor who is free on no open day: scene 2 alone is left out or broken, and Ben is named', async () => {
    const { plan, codes, diagnostics } = await plannedScenes(
      {
        calendar: '{ start: 2027-04-12, end: 2027-04-16 }',
        rest: `${FLAT}  - { id: ben, name: Ben, characters: [BEN], available: [2027-04-17..2027-04-18] }\n`,
      },
      ['INT. FLAT - DAY: ANNA', 'INT. FLAT - DAY: ANNA, BEN', 'INT. FLAT - DAY: ANNA'],
    );
    expect(plan.legal).toBe(false);
    expect(codes).toContain('scene-fits-no-date');
    expect(said(diagnostics.find(({ code }) => code === 'scene-fits-no-date')!.message)).toMatch(
      /Scene 101-2 .*Ben is not available/,
    );
    const together = plan.cannotHoldTogether!;
    expect(together.map(({ rule }) => rule)).toEqual(['person-available']);
    expect(together[0]!.where).toMatchObject({ person: 'ben', scene: '101-2' });
    expect(plan.days.flatMap(({ strips }) => strips.map(({ scene }) => scene))).toEqual(
      expect.arrayContaining(['101-1', '101-3']),
    );
  });

  // Anna is free on the 12th only, Ben on the 13th only, the place on the 14th only: no one record is enough to blame.
  it('two people and a place, each fine alone: all three causes are in the set, each needed', async () => {
    const { plan } = await plannedScenes(
      {
        calendar: '{ start: 2027-04-12, end: 2027-04-14 }',
        rest: `places: [{ id: flat, base: paris, closed: [2027-04-12..2027-04-13] }]
sets: { FLAT: { ways: [{ way: stage, place: flat }] } }
people:
  - { id: anna, name: Anna, characters: [ANNA], unavailable: [2027-04-14] }
  - { id: ben, name: Ben, characters: [BEN], unavailable: [2027-04-12] }
`,
      },
      ['INT. FLAT - DAY: ANNA, BEN'],
    );
    expect(plan.legal).toBe(false);
    // The place takes the 12th and 13th, Anna the 14th: that is enough; Ben does not make it any worse.
    expect(plan.cannotHoldTogether!.map(({ rule }) => rule).sort()).toEqual(['person-available', 'place-available']);
    expect(plan.cannotHoldTogether!.map(({ where }) => where.person ?? where.place).sort()).toEqual(['anna', 'flat']);
  });

  // Filed on Monday the 12th, five working days: ready on Friday the 16th, first day after it Saturday; the calendar
  // ends on Friday.
  it('a permit that comes in on the last day of the calendar is a day late', async () => {
    const rest = (end: string) => ({
      calendar: `{ start: 2027-04-12, end: ${end} }`,
      rest: FLAT.replace('base: paris }', 'base: paris, permit: { lead working days: 5, filed: 2027-04-12 } }'),
    });
    const late = await plannedScenes(rest('2027-04-16'), interiors(1));
    expect(late.plan.legal).toBe(false);
    // Closed weekdays have no part in it: without them no day of the calendar is left either.
    expect(late.plan.cannotHoldTogether!.map(({ rule }) => rule)).toEqual(['prerequisite']);
    const inTime = await plannedScenes(rest('2027-04-19'), interiors(1));
    expect(board(inTime.plan)).toEqual(['2027-04-19: 101-1']);
  });

  it('orders that contradict one another: both scenes are named', async () => {
    const { plan } = await plannedScenes(twoOrders, interiors(2));
    expect(plan.legal).toBe(false);
    expect(brokenRules(plan)).toEqual(['order']);
    // The least that can be broken is one piece: two days instead of one.
    expect(plan.conflicts).toHaveLength(1);
    expect(plan.boneyard).toEqual([]);
  });
});

function week(end: string) {
  return { calendar: `{ start: 2027-04-12, end: ${end} }`, rest: `${FLAT}${lasting(WHOLE_DAY, 5)}` };
}

describe('one day too few in the calendar', () => {
  // Five whole-day scenes: Monday to Friday is exactly enough; Monday to Thursday is a day too few.
  it('with all five days the plan is legal, uses each of them and costs five crew days', async () => {
    const { plan, optimal } = await plannedScenes(week('2027-04-16'), interiors(5));
    expect(plan.legal).toBe(true);
    expect(plan.days).toHaveLength(5);
    expect(plan.cost.total).toBe(5 * 100_000);
    expect(optimal).toBe(true);
  });

  it('with four of them four scenes are shot legally and the fifth is told about', async () => {
    const { plan } = await plannedScenes(week('2027-04-15'), interiors(5));
    expect(plan.legal).toBe(false);
    const shot = plan.days.flatMap(({ strips }) => strips);
    expect(shot.length + plan.boneyard.length).toBe(5);
    // Two of them in one day: 885 worked minutes, 2 h 45 over 720. Or one is on no day. Nothing else.
    expect(plan.conflicts).toHaveLength(1);
    expect(plan.conflicts[0]!.message).toMatch(/2 h 45 more work|is on no day/);
    expect(plan.days).toHaveLength(4);
  });
});

/** Anna has three whole-day scenes and two free days in a week in which everybody else has time. */
const overBooked = {
  calendar: '{ start: 2027-04-12, end: 2027-04-16 }',
  rest: `${FLAT.replace('characters: [ANNA] }', 'characters: [ANNA], available: [2027-04-13..2027-04-14] }')}${lasting(WHOLE_DAY, 3)}`,
};

describe('one actor over-booked', () => {
  it('shoots all three, over by one day of work or of absence, and nothing else is broken', async () => {
    const { plan } = await plannedScenes(overBooked, interiors(3));
    expect(plan.legal).toBe(false);
    expect(plan.conflicts).toHaveLength(1);
    expect(plan.boneyard).toEqual([]);
  });

  // Two scenes of two units, pinned to one date, both with Anna: two units at once cannot be, whatever the hours.
  it('twice on one date by pins in two units: two units at once', async () => {
    const { plan } = await plannedScenes(
      {
        calendar: '{ start: 2027-04-12, end: 2027-04-16 }',
        rest: `${FLAT}units: [{ id: main }, { id: second, crew percent: 50 }]
scenes:
  "101-2": { units: [second] }
pins:
  - { scene: "101-1", date: 2027-04-13 }
  - { scene: "101-2", date: 2027-04-13 }
`,
      },
      interiors(2),
    );
    expect(plan.legal).toBe(false);
    expect(plan.conflicts).toHaveLength(1);
    expect(['person-available', 'pinned']).toContain(plan.conflicts[0]!.rule);
  });
});

/** Pins of two scenes a day apart, and an order that wants them on one day. */
const pinsAgainstOrder = {
  calendar: '{ start: 2027-04-12, end: 2027-04-16 }',
  rest: `${FLAT}pins:
  - { scene: "101-1", date: 2027-04-13, why: press }
  - { scene: "101-2", date: 2027-04-14, why: boat }
order:
  - { same day: ["101-1", "101-2"], why: one light }
`,
};

describe('contradictory pins', () => {
  // One strip on two dates is already refused in the file, with both dates.
  it('one scene pinned to two dates: an error of the file, before anything is planned', async () => {
    const yaml = seasonYaml({
      calendar: '{ start: 2027-04-12, end: 2027-04-16 }',
      rest: `${FLAT}pins:
  - { scene: "101-1", date: 2027-04-13 }
  - { scene: "101-1", date: 2027-04-14 }
`,
    });
    const { season, diagnostics } = readFiles(yaml, { '101.fountain': script(...interiors(1)) });
    expect(season).toBeNull();
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors).toHaveLength(1);
    expect(said(errors[0]!.message)).toMatch(/2027-04-1[34]/);
    expect(errors[0]!.place?.line).toBeGreaterThan(0);
  });

  // Pins of the two scenes a day apart, and "same day": the pins or the order must give; nothing else is to blame.
  it('pins against an order of scenes', async () => {
    const { plan } = await plannedScenes(pinsAgainstOrder, interiors(2));
    expect(plan.legal).toBe(false);
    expect(plan.conflicts).toHaveLength(1);
    expect(['pinned', 'order']).toContain(plan.conflicts[0]!.rule);
    expect(plan.boneyard).toEqual([]);
  });

  // The day of the 13th is locked with scene 1 alone, scene 2 is pinned to that date: either pin can be kept, not both.
  it('a locked day and a scene pinned into it', async () => {
    const { plan } = await plannedScenes(
      {
        calendar: '{ start: 2027-04-12, end: 2027-04-16 }',
        rest: `${FLAT}pins:
  - { day: 2027-04-13, strips: ["101-1"] }
  - { scene: "101-2", date: 2027-04-13 }
`,
      },
      interiors(2),
    );
    expect(plan.legal).toBe(false);
    expect(brokenRules(plan)).toEqual(['pinned']);
    expect(plan.conflicts).toHaveLength(1);
  });

  // 17 April 2027 is a Saturday: the base is closed. The set is the pin and the closed day.
  it('a pin on a closed day', async () => {
    const { plan } = await plannedScenes(
      {
        calendar: '{ start: 2027-04-12, end: 2027-04-23 }',
        rest: `${FLAT}pins: [{ scene: "101-1", date: 2027-04-17 }]\n`,
      },
      interiors(1),
    );
    expect(plan.legal).toBe(false);
    expect(plan.cannotHoldTogether!.map(({ rule }) => rule).sort()).toEqual(['pinned', 'week']);
  });
});

/**
 * What the least-broken plan breaks is one rule in each of these; what cannot hold together are that rule and those
 * that force it.
 */
describe('what cannot hold together, when it takes more than one strip to see it', () => {
  it('one actor over-booked: Anna is named', async () => {
    const { plan } = await plannedScenes(overBooked, interiors(3));
    expect(plan.cannotHoldTogether!.some(({ where }) => where.person === 'anna')).toBe(true);
  });

  // The five take five days, for two of them are more than a day of twelve hours; there are four days.
  it('one day too few: the work with its days, and the length of a day', async () => {
    const { plan } = await plannedScenes(week('2027-04-15'), interiors(5));
    expect(plan.cannotHoldTogether!.map(({ rule }) => rule)).toEqual(['scene-once', 'day-length']);
    expect(plan.cannotHoldTogether![0]!.message).toMatch(/on 5 days at least, and there are at most 4 days/);
  });

  it('two orders: both of them', async () => {
    const { plan } = await plannedScenes(twoOrders, interiors(2));
    expect(plan.cannotHoldTogether!.length).toBeGreaterThan(1);
  });

  it('pins against an order: the pins and the order', async () => {
    const { plan } = await plannedScenes(pinsAgainstOrder, interiors(2));
    expect(new Set(plan.cannotHoldTogether!.map(({ rule }) => rule))).toEqual(new Set(['pinned', 'order']));
  });
});
