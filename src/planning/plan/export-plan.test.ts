import { describe, expect, it } from 'vitest';
import type { Contract, Season } from '../../season/index.ts';
import {
  day,
  NO_WISHES,
  smallBase,
  smallElement,
  smallPerson,
  smallPlace,
  smallScene,
  smallSeason,
  smallSet,
  smallWay,
} from '../../season/testing/small-season.ts';
import { verifyPlan } from '../../verify/verify-plan.ts';
import { buildProblem } from '../problem/build-problem.ts';
import { oneStripADay, resultOf } from '../testing/one-strip-a-day.ts';
import { exportPlan, gapTo } from './export-plan.ts';
import { arrangementOf } from './import-plan.ts';

function planOf(season: Season) {
  const built = buildProblem(season);
  expect(built.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const result = oneStripADay(built.problem);
  return { built, result, plan: exportPlan(season, built, result, { seed: 7, cityLock: null }) };
}

/** Lines of one code as `subject: why`. */
function whys(plan: ReturnType<typeof planOf>['plan'], code: string): string[] {
  return plan.cost.lines.filter((line) => line.code === code).map((line) => `${line.subject}: ${line.why}`);
}

describe('exportPlan', () => {
  it('writes dated days with clock times of the base, strips in order, cast by number', () => {
    const { plan } = planOf(smallSeason());
    expect(plan).toMatchObject({ format: 'onyva-plan/1', season: 'Small season', seed: 7, legal: true, boneyard: [] });
    expect(plan.days[1]).toEqual({
      date: '2027-04-13',
      unit: 'main',
      base: 'paris',
      call: '08:00',
      wrap: '13:00',
      meals: [],
      strips: [
        {
          scene: '101-2',
          part: 1,
          set: 'STREET',
          way: 'real place',
          wayId: 'street',
          place: 'street',
          start: '08:45',
          end: '12:30',
          minutes: 225,
          eighths: 16,
          cast: ['lou', 'max'],
        },
      ],
    });
  });

  it('its lines sum to the total, in the order of the codes, and the independent check agrees to the cent', () => {
    const season = richSeason();
    const { plan } = planOf(season);
    expect(plan.cost.lines.reduce((sum, line) => sum + line.amount, 0)).toBe(plan.cost.total);
    const verified = verifyPlan(season, plan);
    expect(verified.conflicts).toEqual([]);
    expect(verified.disagreements).toEqual([]);
    expect(verified.cost.total).toBe(plan.cost.total);
  });

  it('says why of every line in plain English', () => {
    const { plan } = planOf(richSeason());
    expect(whys(plan, 'crew-day')).toEqual(['main: 5 shooting days at EUR 40,000.00']);
    expect(whys(plan, 'cast-work')).toEqual([
      'ana: 2 episodes guaranteed at EUR 10,000.00, 1 day included',
      'ana: 1 day at EUR 500.00 beyond the 1 included',
      'ida: 1 week at EUR 5,200.00',
      'lou: 2 days at EUR 1,100.00',
      'max: flat fee for the whole run',
    ]);
    expect(whys(plan, 'cast-hold')).toEqual(['lou: held 2 open days between 12 and 15 April']);
    expect(whys(plan, 'place-build')).toEqual(['FLAT: building studio, 3 working days']);
    expect(whys(plan, 'prep')).toEqual(['song: clear the rights (2 working days)']);
    expect(whys(plan, 'permit')).toEqual(['street: permit, once']);
    expect(whys(plan, 'background')).toEqual(['crowd: 30 at EUR 98.00 on 13 April']);
    expect(whys(plan, 'authenticity')).toEqual(['FLAT: 64 eighths not shot at the real place at EUR 10.00']);
    expect(whys(plan, 'incentive')).toEqual(['paris: 30 % of what qualifies (Some rebate)']);
  });

  it('reads back to the arrangement it was written from', () => {
    const { built, result, plan } = planOf(richSeason());
    const { arrangement, diagnostics } = arrangementOf(built, plan);
    expect(diagnostics).toEqual([]);
    expect(arrangement).toEqual(result.evaluation.arrangement);
  });

  it('has the banners of its days, which the independent check clocks, and reads them back (K-16)', () => {
    const season = smallSeason();
    const { built, result } = planOf(season);
    const banners = [
      { unit: 0, date: 1, after: 0, minutes: 30 },
      { unit: 0, date: 1, after: 1, minutes: 0 },
    ];
    const problem = { ...built.problem, banners };
    const texts = ['Rehearsal', 'No drones today'];
    const cost = { seed: 7, cityLock: null, banners: texts };
    const plan = exportPlan(season, { ...built, problem }, resultOf(problem, result.evaluation.arrangement), cost);
    expect(plan.days[1]).toMatchObject({
      wrap: '13:30',
      banners: [
        { text: 'Rehearsal', after: 0, start: '08:45', end: '09:15', minutes: 30 },
        { text: 'No drones today', after: 1, start: '13:00', end: '13:00', minutes: 0 },
      ],
      strips: [{ start: '09:15', end: '13:00' }],
    });
    expect(verifyPlan(season, plan)).toMatchObject({ conflicts: [], disagreements: [] });
    expect(arrangementOf(built, plan)).toMatchObject({ problem: { banners }, banners: texts });
    const moved = plan.days.with(1, { ...plan.days[1]!, banners: [{ ...plan.days[1]!.banners![0]!, end: '09:20' }] });
    expect(verifyPlan(season, { ...plan, days: moved }).disagreements).not.toEqual([]);
  });

  it('keeps what fits of a plan whose scripts have moved on, and says what does not', () => {
    const { plan } = planOf(smallSeason());
    const later = smallSeason({ scenes: [smallScene('101-1', { people: ['lou'] }), smallScene('101-4')] });
    const { arrangement, diagnostics } = arrangementOf(buildProblem(later), plan);
    expect(diagnostics.map(({ code }) => code)).toEqual(['plan-strip-unknown', 'plan-strip-unknown']);
    expect(arrangement).toMatchObject({ days: [{ date: 0, strips: [0] }], unplaced: [1] });
  });

  it('names who, when and by how much in conflicts, and puts unplaced strips in the boneyard', () => {
    const season = smallSeason({
      people: [
        smallPerson('lou', { unavailable: [{ from: day('2027-04-12'), to: day('2027-04-12') }] }),
        smallPerson('max'),
      ],
    });
    const built = buildProblem(season);
    const result = resultOf(built.problem, {
      wayOfGroup: built.problem.groups.map(({ ways }) => ways[0]!),
      days: [{ unit: 0, date: 0, strips: [0, 1] }],
      unplaced: [2],
    });
    const plan = exportPlan(season, built, result, { seed: 1, cityLock: null });
    expect(plan.legal).toBe(false);
    expect(plan.boneyard).toEqual([{ scene: '101-3', part: 1 }]);
    expect(plan.conflicts.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
      'scene-once: Scene 101-3 is on no day.',
      'person-available: Lou is not available on Mon 12 April.',
    ]);
    expect(plan.conflicts[1]!.where).toEqual({ date: '2027-04-12', unit: 'main', person: 'lou' });
  });

  it('the gap is (cost - bound) / bound to four decimals, or null without a positive bound or a legal plan', () => {
    const legal = { cost: 330_000, legal: true };
    expect(gapTo(320_000, legal)).toBe(0.0313);
    expect(gapTo(0, legal)).toBeNull();
    expect(gapTo(330_000, legal)).toBe(0);
    expect(gapTo(320_000, { ...legal, legal: false })).toBeNull();
  });
});

/** Five scenes on five days with every kind of contract and most kinds of cost. */
function richSeason(): Season {
  const series: Contract = {
    kind: 'series',
    perEpisode: 1_000_000,
    episodes: 2,
    includedDays: 1,
    extraDay: 50_000,
    qualifiesAt: 'paris',
  };
  return smallSeason({
    bases: [
      smallBase({
        incentive: {
          id: 'some',
          name: 'Some rebate',
          rateBasisPoints: 3000,
          qualifies: { 'crew-day': 80, 'cast-work': 50, 'place-build': 100, prep: 100 },
          minimumSpend: 0,
          minimumShootingDays: 0,
          maxPercentOfBudget: 80,
          cap: null,
        },
      }),
    ],
    places: [
      smallPlace('studio', { dress: { days: 1, cost: 80_000 }, strike: { days: 0, cost: 40_000 } }),
      smallPlace('street', {
        permit: { cost: 30_000, per: 'use', leadWorkingDays: 5, filed: day('2027-03-01') },
      }),
    ],
    sets: [
      smallSet('FLAT', [smallWay('studio', 'stage', { build: { workingDays: 3, cost: 900_000 }, strikeCost: 50_000 })]),
      smallSet('STREET', [smallWay('street', 'real place')]),
    ],
    people: [
      smallPerson('lou'),
      smallPerson('max', { contract: { kind: 'run', fee: 2_400_000, qualifiesAt: null } }),
      smallPerson('ana', { contract: series }),
      smallPerson('ida', { contract: { kind: 'weekly', rate: 520_000, holdPercent: 100, drop: null } }),
    ],
    elements: [smallElement('crowd', { rate: 9_800 })],
    scenes: [
      smallScene('101-1', { people: ['lou', 'ana'] }),
      smallScene('101-2', {
        people: ['max'],
        set: 'STREET',
        intExt: 'EXT',
        elements: [{ element: 'crowd', amount: 30 }],
      }),
      smallScene('101-3', { people: ['ida'] }),
      smallScene('101-4', { people: ['lou', 'ida', 'ana'] }),
      smallScene('101-5', { people: ['max'] }),
    ],
    prerequisites: [
      {
        id: 'song',
        name: 'The song',
        kind: 'song',
        scenes: ['101-5'],
        starts: day('2027-03-01'),
        base: 'paris',
        steps: [{ name: 'clear the rights', workingDays: 2, cost: 350_000 }],
      },
    ],
    preferences: { ...NO_WISHES, storyOrder: 0, authenticity: 1_000 },
  });
}
