import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Season } from '../season/index.ts';
import type { PlanDay, PlanFile, PlanStrip } from '../season/plan-file.ts';
import {
  smallBase,
  smallEpisode,
  smallPerson,
  smallPlace,
  smallScene,
  smallSeason,
  smallSet,
  smallWay,
} from '../season/testing/small-season.ts';
import { exampleSeason } from './testing/example-season.ts';
import { planOf } from './testing/plan-of.ts';
import { verifyPlan } from './verify-plan.ts';

/** The one JSON block of docs/plan-format.md. */
function documentedPlan(): PlanFile {
  const page = readFileSync(new URL('../../docs/plan-format.md', import.meta.url), 'utf8');
  const [, json] = /```json\n([\s\S]*?)```/.exec(page) ?? [];
  return JSON.parse(json ?? '') as PlanFile;
}

/** What disagrees in the documented plan after a change to it. */
function disagreeing(change: (plan: PlanFile) => Partial<PlanFile>): string[] {
  const plan = documentedPlan();
  return verifyPlan(exampleSeason(), { ...plan, ...change(plan) }).disagreements.map(({ what }) => what);
}

function withDay(change: Partial<PlanDay>): (plan: PlanFile) => Partial<PlanFile> {
  return ({ days }) => ({ days: [{ ...days[0]!, ...change }] });
}

function withSecondStrip(change: Partial<PlanStrip>): (plan: PlanFile) => Partial<PlanFile> {
  return ({ days }) => {
    const [first, second] = days[0]!.strips as [PlanStrip, PlanStrip];
    return { days: [{ ...days[0]!, strips: [first, { ...second, ...change }] }] };
  };
}

describe('the example of docs/plan-format.md', () => {
  test('is legal, and every figure in it is what the season makes it', () => {
    const verified = verifyPlan(exampleSeason(), documentedPlan());
    expect(verified.conflicts).toEqual([]);
    expect(verified.disagreements).toEqual([]);
    expect(verified.legal).toBe(true);
    expect(verified.cost.total).toBe(3_951_368);
    expect(verified.cost.byCode.incentive).toBe(-1_247_799);
  });

  test('has the keys of the format in its order', () => {
    const plan = planOf(exampleSeason(), [{ date: '2027-04-12', strips: ['101-1', '101-2'] }]);
    expect(Object.keys(documentedPlan())).toEqual(Object.keys(plan).sort(byExample));
    expect(Object.keys(documentedPlan().days[0]!.strips[0]!)).toEqual(Object.keys(plan.days[0]!.strips[0]!));
  });
});

function byExample(a: string, b: string): number {
  const keys = Object.keys(documentedPlan());
  return keys.indexOf(a) - keys.indexOf(b);
}

describe('what a plan claims', () => {
  test('the document itself', () => {
    expect(disagreeing(() => ({ format: 'onyva-plan/2' as 'onyva-plan/1' }))).toEqual(['format']);
    expect(disagreeing(() => ({ season: 'Three scenes' }))).toEqual(['season']);
    expect(disagreeing(({ cost }) => ({ cost: { ...cost, currency: 'USD' } }))).toEqual(['cost.currency']);
    expect(disagreeing(() => ({ legal: false }))).toEqual(['legal']);
    expect(disagreeing(() => ({ boneyard: [{ scene: '101-1', part: 1 }] }))).toContain('boneyard');
    expect(disagreeing(() => ({ cityLock: { sets: ['FLAT'], cost: 0, method: '' } }))).toEqual(['cityLock.sets']);
  });

  test('what is taken as claimed is named', () => {
    const taken = (plan: PlanFile): readonly string[] => verifyPlan(exampleSeason(), plan).notRecomputed;
    const plan = documentedPlan();
    expect(taken(plan)).toEqual(['bound.total']);
    const together = [{ rule: 'light' as const, message: 'too dark', where: {} }];
    expect(taken({ ...plan, cannotHoldTogether: together })).toEqual(['bound.total', 'cannotHoldTogether']);
  });

  test('the price of the city lock', () => {
    const ways = [smallWay('street', 'real place'), smallWay('studio', 'plate')];
    const locked = (some: typeof ways): Season => ({
      ...exampleSeason(),
      sets: exampleSeason().sets.map((set) => (set.id === 'STREET' ? { ...set, isCity: true, ways: some } : set)),
    });
    const priced = (season: Season, cost: number | null) =>
      verifyPlan(season, { ...documentedPlan(), cityLock: { sets: ['STREET'], cost, method: '' } });
    const wrong = (season: Season, cost: number | null) => priced(season, cost).disagreements.map(({ what }) => what);

    expect(wrong(locked(ways), 120_000)).toEqual([]);
    expect(priced(locked(ways), 120_000).notRecomputed).toEqual(['bound.total', 'cityLock.cost']);
    expect(wrong(locked(ways), -1)).toEqual(['cityLock.cost']);
    expect(wrong(locked(ways), null)).toEqual([]);
    expect(priced(locked(ways), null).notRecomputed).toEqual(['bound.total']);
    const onlyReal = locked(ways.slice(0, 1));
    expect(wrong(onlyReal, 0)).toEqual([]);
    expect(wrong(onlyReal, 120_000)).toEqual(['cityLock.cost of sets with no other way']);
    expect(priced(onlyReal, 0).notRecomputed).toEqual(['bound.total']);
  });

  test('a conflict that is none, and one that is not listed', () => {
    const conflicts = [{ rule: 'light' as const, message: 'too dark', where: {} }];
    expect(disagreeing(() => ({ conflicts }))).toEqual(['conflicts: light']);
    const tooDark = verifyPlan(
      exampleSeason(),
      planOf(exampleSeason(), [{ date: '2027-04-12', call: '15:00', strips: ['101-1', '101-2'] }]),
    );
    expect(tooDark.legal).toBe(false);
    expect(tooDark.disagreements).toEqual([]);
    const hidden = {
      ...planOf(exampleSeason(), [{ date: '2027-04-12', call: '15:00', strips: ['101-1', '101-2'] }]),
      legal: true,
      conflicts: [],
    };
    expect(verifyPlan(exampleSeason(), hidden).disagreements.map(({ what }) => what)).toEqual([
      'legal',
      'conflicts: light',
    ]);
  });

  test('S-3 a bound above the cost of a legal plan, a gap that is not the two numbers', () => {
    const bound = { total: 4_000_000, gap: -0.0122, method: '' };
    expect(disagreeing(() => ({ bound }))).toEqual(['bound.total']);
    expect(disagreeing(() => ({ bound: { ...bound, total: 3_800_000 } }))).toEqual(['bound.gap']);
    expect(disagreeing(() => ({ bound: { total: 0, gap: 0, method: '' } }))).toEqual(['bound.gap']);
    expect(disagreeing(() => ({ bound: { total: 0, gap: null, method: '' } }))).toEqual([]);
    expect(disagreeing(() => ({ stoppedBy: 'optimal' }))).toEqual(['bound.total of an optimal plan']);
  });

  test('S-3 an illegal plan may cost less than the bound', () => {
    const season = exampleSeason();
    const plan = planOf(season, [{ date: '2027-04-12', strips: ['101-1'] }]);
    const total = plan.cost.total * 2;
    expect(verifyPlan(season, { ...plan, bound: { total, gap: -0.5, method: '' } }).disagreements).toEqual([]);
  });

  test('days: base, wrap, meals, order', () => {
    expect(disagreeing(withDay({ base: 'rome' }))).toContain('2027-04-12 main: base');
    expect(disagreeing(withDay({ wrap: '18:15' }))).toEqual(['2027-04-12 main: wrap']);
    expect(disagreeing(withDay({ meals: [] }))).toEqual(['2027-04-12 main: meals']);
    expect(disagreeing(withDay({ call: '07:55' }))).toContain('2027-04-12 main: 101-1: start');
    expect(disagreeing(({ days }) => ({ days: [...days, ...days] }))).toContain('days[1]');
    expect(disagreeing(withDay({ call: 'early' }))).toContain('2027-04-12 main: call');
    expect(disagreeing(withDay({ date: '2027-02-29' as PlanDay['date'] }))).toContain('days[0]: date');
    expect(disagreeing(withDay({ unit: 'third' }))).toContain('2027-04-12 third: unit');
    expect(disagreeing(withDay({ strips: [] }))).toContain('2027-04-12 main: strips');
  });

  test.each([
    ['set', { set: 'ROAD' }],
    ['way', { way: 'double' }],
    ['start', { start: '13:50' }],
    ['end', { end: '17:45' }],
    ['minutes', { minutes: 224 }],
    ['eighths', { eighths: 15 }],
    ['cast', { cast: ['lou'] }],
    ['cast', { cast: ['lou', 'max', 'max'] }],
  ] as [string, Partial<PlanStrip>][])('strips: %s', (field, change) => {
    expect(disagreeing(withSecondStrip(change))).toContain(`2027-04-12 main: 101-2: ${field}`);
  });

  test('cast in another order is the same cast', () => {
    expect(disagreeing(withSecondStrip({ cast: ['max', 'lou'] }))).toEqual([]);
  });

  test('costs are compared by code and subject, however the lines are cut', () => {
    const cut = disagreeing(({ cost }) => {
      const [first, ...rest] = cost.lines;
      const halves = [
        { ...first!, amount: 1 },
        { ...first!, amount: first!.amount - 1 },
      ];
      return { cost: { ...cost, lines: [...rest, ...halves] } };
    });
    expect(cut).toEqual([]);
    const moved = disagreeing(({ cost }) => ({
      cost: { ...cost, lines: cost.lines.map((line) => (line.subject === 'max' ? { ...line, subject: 'lou' } : line)) },
    }));
    expect(moved).toEqual(['cost cast-work of lou', 'cost cast-work of max']);
    const cent = disagreeing(({ cost }) => ({ cost: { ...cost, total: cost.total - 1 } }));
    expect(cent).toContain('cost.total');
  });
});

describe('what a plan file may say in more than one way', () => {
  const plan = documentedPlan();
  const [planDay] = plan.days as [PlanDay];

  test('a line of 0 is no line', () => {
    const zero = { code: 'permit' as const, subject: 'street', amount: 0, why: '' };
    expect(disagreeing(({ cost }) => ({ cost: { ...cost, lines: [...cost.lines, zero] } }))).toEqual([]);
  });

  test('K-5 a unit twice on a date is one day, the later strips after the earlier ones, and a disagreement', () => {
    const [first, second] = planDay.strips as [PlanStrip, PlanStrip];
    const halves = [
      { ...planDay, strips: [first] },
      { ...planDay, call: '20:00', strips: [second] },
    ];
    const verified = verifyPlan(exampleSeason(), { ...plan, days: halves });
    expect(verified.disagreements.map(({ what }) => what)).toEqual(['days[1]']);
    expect(verified.legal).toBe(true);
    expect(verified.cost.total).toBe(plan.cost.total);
  });

  test('R-2 a strip in a way, or with a unit, that the season does not have is on its day for R-1, and nowhere else', () => {
    const left = (change: Partial<PlanStrip>) => {
      const verified = verifyPlan(exampleSeason(), { ...plan, ...withSecondStrip(change)(plan) });
      expect(verified.cost.total).toBeLessThan(plan.cost.total);
      return verified.conflicts.map(({ rule, where }) => `${rule} ${where.scene}`);
    };
    expect(left({ wayId: 'moon' })).toEqual(['way-allowed 101-2']);
    expect(left({ place: 'moon' })).toEqual(['way-allowed 101-2']);
    const nobody = verifyPlan(exampleSeason(), { ...plan, days: [{ ...planDay, unit: 'third' }] });
    expect(new Set(nobody.conflicts.map(({ rule }) => rule))).toEqual(new Set(['way-allowed']));
    expect(nobody.cost.byCode['crew-day']).toBe(0);
  });

  test('R-2 `wayId` is the choice: another `way` breaks the rule and moves no cent', () => {
    const verified = verifyPlan(exampleSeason(), { ...plan, ...withSecondStrip({ way: 'double' })(plan) });
    expect(verified.conflicts.map(({ rule }) => rule)).toEqual(['way-allowed']);
    expect(verified.cost.total).toBe(plan.cost.total);
  });

  test('R-12 `base` is no choice: another one breaks the rule, is a disagreement, and moves no cent', () => {
    const season = { ...exampleSeason(), bases: [...exampleSeason().bases, smallBase({ id: 'rome', crewDay: 1 })] };
    const verified = verifyPlan(season, { ...plan, ...withDay({ base: 'rome' })(plan) });
    expect(verified.conflicts.map(({ rule }) => rule)).toEqual(['base-block']);
    expect(verified.disagreements.map(({ what }) => what)).toContain('2027-04-12 main: base');
    expect(verified.cost.total).toBe(plan.cost.total);
  });
});

test('a plan of 1000 strips is checked without a disagreement', () => {
  const people = Array.from({ length: 80 }, (_, i) =>
    smallPerson(`person-${i}`, { homeBase: i % 3 === 0 ? 'paris' : null }),
  );
  const places = Array.from({ length: 60 }, (_, i) => smallPlace(`place-${i}`));
  const scenes = Array.from({ length: 1000 }, (_, i) =>
    smallScene(`${101 + Math.floor(i / 100)}-${i}`, {
      set: `SET ${i % 60}`,
      intExt: i % 2 === 0 ? 'INT' : 'EXT',
      people: people.filter((_, p) => (i * 7 + p) % 20 === 0).map(({ id }) => id),
      eighths: 4,
    }),
  );
  const calendar = { ...smallSeason().calendar, end: null };
  const sets = places.map((place, i) => smallSet(`SET ${i}`, [smallWay(place.id, 'real place')]));
  const episodes = Array.from({ length: 10 }, (_, i) => smallEpisode(`${101 + i}`));
  const season = smallSeason({ calendar, people, places, sets, episodes, scenes });
  const dates = Array.from(
    { length: 125 },
    (_, i) => `2027-${String(4 + Math.floor(i / 28)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`,
  );
  const choices = dates.map((date, i) => ({ date, strips: scenes.slice(i * 8, i * 8 + 8).map(({ id }) => id) }));
  const plan = planOf(season, choices);
  const verified = verifyPlan(season, plan);
  expect(verified.disagreements).toEqual([]);
});
