import { describe, expect, it } from 'vitest';
import { said, saidThroughout } from '../messages/testing/said.ts';
import { exportPlan } from '../planning/plan/export-plan.ts';
import { buildProblem } from '../planning/problem/build-problem.ts';
import { resultOf } from '../planning/testing/one-strip-a-day.ts';
import { solve } from '../schedule/index.ts';
import type { Season } from '../season/index.ts';
import type { PlanFile } from '../season/plan-file.ts';
import { day, shotBefore, smallPerson, smallPlace, smallScene, smallSeason } from '../season/testing/small-season.ts';
import { verifyPlan } from '../verify/verify-plan.ts';
import { problemOfChanged } from './changed-season.ts';
import { explainSeason, studySeason } from './explain-season.ts';
import type { SeasonExplanation } from './explanation.ts';
import { viewPlan } from './plan-view.ts';

const BUDGET = { seed: 1, iterations: 40 };
const NO_PAUSE = { from: day('2027-04-12'), to: day('2027-04-12') };

function planned(season: Season): PlanFile {
  const built = buildProblem(season);
  expect(built.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const result = solve(built.problem, { seed: 1, iterations: 300 });
  const plan = exportPlan(season, built, result, { seed: 1, cityLock: null });
  expect(verifyPlan(season, plan)).toMatchObject({ legal: plan.legal, disagreements: [] });
  return plan;
}

function explained(season: Season): { data: SeasonExplanation; text: string; plan: PlanFile } {
  const plan = planned(season);
  const { data, lines } = explainSeason(season, plan, BUDGET);
  return { data: saidThroughout(data) as SeasonExplanation, text: lines.map(said).join('\n'), plan };
}

const scene = (id: string, minutes: number, with_: Parameters<typeof smallScene>[1] = {}) => {
  const people = with_.people ?? ['lou'];
  return smallScene(id, { people, parts: [{ part: 1, eighths: 16, minutes, people }], ...with_ });
};

/** Three short scenes of one day, two of them pinned eight days apart. */
const pinnedApart = smallSeason({
  people: [smallPerson('lou')],
  scenes: [scene('101-1', 60), scene('101-2', 60), scene('101-3', 60)],
  pins: [
    { kind: 'scene', scene: '101-1', part: null, date: day('2027-04-12'), unit: null, why: 'press' },
    { kind: 'scene', scene: '101-3', part: null, date: day('2027-04-22'), unit: null, why: 'the boat' },
  ],
});
/** A crew day, a studio day, Lou's day and the seven open days that Lou waits between. */
const PRICE_OF_A_PIN = 4_000_000 + 100_000 + 110_000 + 7 * 110_000;

/** Two long scenes in the street, three days to do it, the middle one closed: the street is dressed twice. */
const twoVisits = smallSeason({
  people: [smallPerson('lou', { available: [{ from: day('2027-04-12'), to: day('2027-04-14') }] })],
  places: [
    smallPlace('studio'),
    smallPlace('street', {
      closed: [{ from: day('2027-04-13'), to: day('2027-04-13') }],
      dress: { days: 0, cost: 500_000 },
      keepDays: 0,
    }),
  ],
  scenes: [scene('101-1', 340, { set: 'STREET' }), scene('101-2', 340, { set: 'STREET' })],
});
/** Dressing once more, and the day Lou waits between. */
const PRICE_OF_A_BLACK_OUT = 500_000 + 110_000;

describe('explain the season: what things cost', () => {
  it('a pin that keeps a day of its own costs that day, to the cent', () => {
    const { data, text } = explained(pinnedApart);
    expect(data.savedBySearchingOn).toBe(0);
    expect(data.prices.map(({ kind, subject, costs }) => [kind, subject, costs])).toEqual([
      ['pin', '101-1', PRICE_OF_A_PIN],
      ['pin', '101-3', PRICE_OF_A_PIN],
    ]);
    expect(text).toContain('EUR 49,800.00  the pin of scene 101-1 to Mon 12 April (press)');
    expect(text).toContain('found by searching, not proven');
  });

  it('a black-out that forces a second visit costs the visit; asking for that one date saves as much', () => {
    const { data, text } = explained(twoVisits);
    const [dearest] = data.prices;
    expect(dearest).toMatchObject({ kind: 'black-out', subject: 'street', costs: PRICE_OF_A_BLACK_OUT, matters: true });
    expect(data.asks[0]).toMatchObject({ kind: 'place-open', date: '2027-04-13', saves: PRICE_OF_A_BLACK_OUT });
    expect(text).toContain('if street were open on Tue 13 April: EUR 6,100.00 less');
  });

  it('an actor asked for on one date more: on the 13th Max would not wait a day for the boat', () => {
    const season = smallSeason({
      people: [
        smallPerson('lou', { unavailable: [{ from: day('2027-04-13'), to: day('2027-04-30') }] }),
        smallPerson('max'),
      ],
      scenes: [
        scene('101-1', 300, { people: ['lou', 'max'] }),
        scene('101-2', 300, { people: ['max'] }),
        scene('101-3', 60, { people: ['lou', 'max'] }),
      ],
      pins: [{ kind: 'scene', scene: '101-2', part: null, date: day('2027-04-14'), unit: null, why: 'boat' }],
      order: [shotBefore('101-1', '101-3', 0, 'the cut')],
    });
    const { data } = explained(season);
    expect(data.asks.find(({ kind }) => kind === 'person-free')).toMatchObject({
      subject: 'lou',
      date: '2027-04-13',
      saves: 110_000,
    });
    expect(data.prices.find(({ kind }) => kind === 'order')).toMatchObject({ costs: 0 });
  });

  it('every plan behind a price is legal without the thing lifted, and costs what is said (checked independently)', () => {
    for (const season of [pinnedApart, twoVisits]) {
      const view = viewPlan(season, planned(season));
      if (!('evaluation' in view)) throw new Error('the season has errors');
      const { lifts, asks, results } = studySeason(view, BUDGET);
      const changed = [...lifts, ...asks].map((change) => change.season);
      let checked = 0;
      for (const [i, { saves, plan }] of results.outcomes.entries()) {
        if (plan === null) continue;
        const after = changed[i]!;
        const built = buildProblem(after);
        const file = exportPlan(after, built, resultOf(built.problem, plan.arrangement), { seed: 1, cityLock: null });
        expect(verifyPlan(after, file)).toMatchObject({ legal: true, disagreements: [] });
        expect(file.cost.total).toBe(results.reference.cost - saves);
        checked++;
      }
      expect(checked).toBeGreaterThan(1);
    }
  });

  it('what changes nothing is said to cover only closed days', () => {
    const weekend = { from: day('2027-04-17'), to: day('2027-04-18') };
    const { data, text } = explained({ ...pinnedApart, people: [smallPerson('lou', { unavailable: [weekend] })] });
    expect(data.prices.find(({ kind }) => kind === 'unavailable')).toMatchObject({ costs: 0, matters: false });
    expect(text).toContain('only days that are closed anyway');
  });

  it('says the same every time for the same rounds', () => {
    const plan = planned(twoVisits);
    expect(explainSeason(twoVisits, plan, BUDGET)).toEqual(explainSeason(twoVisits, plan, BUDGET));
  });

  it('stops when its seconds are over', () => {
    let time = 0;
    const { data } = explainSeason(pinnedApart, planned(pinnedApart), { seed: 1, seconds: 2, now: () => time++ });
    expect((data as SeasonExplanation).prices[0]!.costs).toBe(PRICE_OF_A_PIN);
    expect(time).toBeLessThan(3000);
  });
});

describe('explain the season: why it is not shorter', () => {
  const season = smallSeason({
    people: [smallPerson('lou')],
    scenes: ['1', '2', '3', '4', '5', '6'].map((n) => scene(`101-${n}`, 340)),
  });

  it('counts what is needed, and proves how early it can be finished', () => {
    const { data, text } = explained(season);
    expect(data.length).toMatchObject({ days: 6, first: '2027-04-12', last: '2027-04-19', earliestLast: '2027-04-19' });
    expect(data.length.needs[0]).toMatchObject({ of: 'base', subject: 'paris', daysNeeded: 6, daysUsed: 6 });
    expect(data.length.because.map(({ rule }) => rule)).toEqual(['scene-once', 'day-length', 'week']);
    expect(text).toContain('this one finishes as early as possible');
    expect(text).toContain(
      '6 scenes (101-1, 101-2, 101-3, 101-4, 101-5, 101-6) must be shot from 12 April to 16 April',
    );
    expect(text).toContain('on 6 days at least, and there are at most 5 days');
  });

  it('a plan that breaks rules has no prices; what is proven impossible is said', () => {
    const { data, text, plan } = explained({ ...season, calendar: { ...season.calendar, end: day('2027-04-16') } });
    expect(plan.legal).toBe(false);
    expect(data.prices).toEqual([]);
    expect(data.length.impossible.map(({ rule }) => rule)).toEqual(['scene-once', 'day-length']);
    expect(text).toContain('nothing has a price yet');
  });
});

describe('what cannot hold together, in the plan file', () => {
  const messages = (season: Season): readonly string[] =>
    (planned(season).cannotHoldTogether ?? []).map(({ rule, message }) => `${rule}: ${message}`);
  const pin = (id: string, date: string, why: string) =>
    ({ kind: 'scene', scene: id, part: null, date: day(date), unit: null, why }) as const;

  it('contradictory pins, with the rule between them', () => {
    const season = smallSeason({
      pins: [pin('101-1', '2027-04-13', 'press'), pin('101-3', '2027-04-14', 'boat')],
      order: [{ kind: 'same-day', scenes: ['101-1', '101-3'], why: 'one light' }],
    });
    expect(messages(season)).toEqual([
      'order: Scenes 101-1 and 101-3 must be shot on one day (one light).',
      'pinned: Scene 101-1 is pinned to Tue 13 April (press).',
      'pinned: Scene 101-3 is pinned to Wed 14 April (boat).',
    ]);
  });

  it('one actor over-booked', () => {
    const season = smallSeason({
      people: [
        smallPerson('lou', { available: [{ from: day('2027-04-13'), to: day('2027-04-14') }] }),
        smallPerson('max'),
      ],
      scenes: [scene('101-1', 340), scene('101-2', 340), scene('101-3', 340), scene('101-4', 60, { people: ['max'] })],
    });
    expect(messages(season)).toEqual([
      'scene-once: 3 scenes, all with Lou (101-1, 101-2, 101-3), must be shot from 13 April to 14 April: 17 h 00, on 3 days at least, and there are at most 2 days: 1 day is missing.',
      'day-length: In Paris a day has at most 11 h 00 of work, and 13 h 00 from call to wrap.',
      'person-available: Lou is free only on 13 April to 14 April.',
    ]);
  });

  it('a pin before the script is there, and an actor who has left when it is', () => {
    const season = smallSeason({
      people: [
        smallPerson('lou', { unavailable: [{ from: day('2027-04-20'), to: day('2027-04-30') }] }),
        smallPerson('max'),
      ],
      prerequisites: [
        {
          id: 'song',
          name: 'the song',
          kind: 'song',
          scenes: ['101-1'],
          starts: day('2027-04-12'),
          base: 'paris',
          steps: [{ name: 'clear', workingDays: 8, cost: 0 }],
        },
      ],
    });
    expect(messages(season)).toEqual([
      'prerequisite: Scene 101-1 waits for the song and can be shot only from 22 April.',
      'person-available: Lou, who is in scene 101-1, is free only on 12 April to 19 April.',
    ]);
  });
});

describe('a changed season', () => {
  it('has the problem that building it afresh gives', () => {
    const before = { ...twoVisits, order: [shotBefore('101-1', '101-2', 1)], pins: pinnedApart.pins.slice(0, 1) };
    const built = buildProblem(before);
    const afters: Season[] = [
      { ...before, people: [smallPerson('lou', { unavailable: [NO_PAUSE], latest: 1200 })] },
      { ...before, places: before.places.with(1, smallPlace('street', { closedWeekdays: [1] })) },
      { ...before, order: [] },
      { ...before, pins: [] },
      { ...before, calendar: { ...before.calendar, hiatus: [NO_PAUSE] } },
    ];
    for (const after of afters) expect(problemOfChanged(before, built, after)).toEqual(buildProblem(after).problem);
  });
});
