import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatClock, parseClock } from '../foundation/index.ts';
import type { Season } from '../season/index.ts';
import type { PlanDay, PlanFile, PlanStrip } from '../season/plan-file.ts';
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
  smallUnit,
  smallWay,
} from '../season/testing/small-season.ts';
import { planOf } from './testing/plan-of.ts';
import { verifyPlan } from './verify-plan.ts';

/** Two weeks, two units, three places in Paris and one in Rome, six people with all kinds of contract. */
const SEASON: Season = smallSeason({
  bases: [
    smallBase({
      incentive: {
        id: 'rebate',
        name: 'Rebate',
        rateBasisPoints: 3_000,
        qualifies: { 'crew-day': 100, 'cast-work': 80 },
        minimumSpend: 0,
        minimumShootingDays: 2,
        maxPercentOfBudget: 80,
        cap: null,
      },
    }),
    smallBase({ id: 'rome', country: 'IT', timeZone: 'Europe/Rome', latitude: 41.9, longitude: 12.5 }),
  ],
  baseTravel: [{ between: ['paris', 'rome'], days: 1, company: 5_000_000, fare: 30_000 }],
  units: [smallUnit(), smallUnit({ id: 'second', crewPercent: 45 })],
  places: [
    smallPlace('studio', { dress: { days: 1, cost: 80_000 } }),
    smallPlace('street', { permit: { cost: 50_000, per: 'fortnight', leadWorkingDays: 15, filed: day('2027-03-01') } }),
    smallPlace('cafe', { latitude: 48.87, longitude: 2.4 }),
    smallPlace('forum', { base: 'rome', latitude: 41.9, longitude: 12.5 }),
  ],
  sets: [
    smallSet('FLAT', [smallWay('studio', 'stage', { build: { workingDays: 10, cost: 900_000 } })]),
    smallSet('STREET', [smallWay('street', 'real place')]),
    smallSet('CAFE', [smallWay('cafe', 'real place'), smallWay('studio', 'stage')]),
    smallSet('FORUM', [smallWay('forum', 'real place')]),
  ],
  people: [
    smallPerson('lou', {
      homeBase: 'paris',
      contract: {
        kind: 'series',
        perEpisode: 3_000_000,
        episodes: 5,
        includedDays: 3,
        extraDay: 200_000,
        qualifiesAt: 'paris',
      },
    }),
    smallPerson('max', { homeBase: 'rome' }),
    smallPerson('ida', { contract: { kind: 'weekly', rate: 500_000, holdPercent: 100, drop: null } }),
  ],
  scenes: [
    smallScene('101-1', { people: ['lou'], storyDay: 'D1' }),
    smallScene('101-2', { people: ['lou', 'max'], set: 'FLAT - KITCHEN', setId: 'FLAT', storyDay: 'D2', eighths: 9 }),
    smallScene('101-3', { people: ['max', 'ida'], set: 'STREET', intExt: 'EXT', eighths: 11 }),
    smallScene('101-4', { people: ['ida'], set: 'CAFE', eighths: 13, units: ['main', 'second'] }),
    smallScene('101-5', { people: ['lou'], set: 'CAFE', eighths: 7 }),
    smallScene('101-6', { people: ['lou', 'ida'], eighths: 21, elements: [{ element: 'crowd', amount: 20 }] }),
    smallScene('101-7', { people: ['max'], set: 'FORUM', eighths: 19 }),
  ],
  elements: [smallElement('crowd', { rate: 9_800 })],
  order: [
    // biome-ignore lint/suspicious/noThenProperty: the season's own word, never awaited
    { kind: 'before', first: ['101-1'], then: ['101-6'], minDays: 1, why: 'the haircut' },
  ],
  preferences: { ...NO_WISHES, storyOrder: 1_000, authenticity: 100 },
});

const PLAN = planOf(SEASON, [
  { date: '2027-04-12', strips: ['101-1', '101-2'] },
  { date: '2027-04-13', strips: ['101-3', '101-5'] },
  { date: '2027-04-14', strips: ['101-6'] },
  { date: '2027-04-15', unit: 'second', call: '10:00', strips: ['101-4'] },
  { date: '2027-04-20', strips: ['101-7'] },
]);

/** Picks by a share in [0, 1), so that shrinking stays readable. */
type Pick = <Item>(items: readonly Item[]) => number;

type Mutation = (plan: PlanFile, pick: Pick, size: number) => PlanFile;

function changeDay(plan: PlanFile, at: number, change: (day: PlanDay) => Partial<PlanDay>): PlanFile {
  return { ...plan, days: plan.days.map((each, i) => (i === at ? { ...each, ...change(each) } : each)) };
}

function changeStrip(plan: PlanFile, pick: Pick, change: (strip: PlanStrip) => Partial<PlanStrip>): PlanFile {
  const d = pick(plan.days);
  const s = pick(plan.days[d]!.strips);
  return changeDay(plan, d, ({ strips }) => ({
    strips: strips.map((strip, i) => (i === s ? { ...strip, ...change(strip) } : strip)),
  }));
}

const shifted = (clock: string, by: number): string => formatClock(parseClock(clock)! + by);

const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'swap two strips, wherever they are': (plan, pick) => {
    const all = plan.days.flatMap((each) => each.strips);
    const a = pick(all);
    const b = (a + 1 + pick(all.slice(1))) % all.length;
    const swap = (strip: PlanStrip): PlanStrip => (strip === all[a] ? all[b]! : strip === all[b] ? all[a]! : strip);
    return { ...plan, days: plan.days.map((each) => ({ ...each, strips: each.strips.map(swap) })) };
  },
  'shift a call': (plan, pick, size) =>
    changeDay(plan, pick(plan.days), ({ call }) => ({ call: shifted(call, size * 5) })),
  'shift a wrap': (plan, pick, size) => changeDay(plan, pick(plan.days), ({ wrap }) => ({ wrap: shifted(wrap, size) })),
  'shift a start': (plan, pick, size) => changeStrip(plan, pick, ({ start }) => ({ start: shifted(start, size) })),
  'change a place': (plan, pick) =>
    changeStrip(plan, pick, ({ place }) => {
      const others = SEASON.places.filter(({ id }) => id !== place);
      return { place: others[pick(others)]!.id };
    }),
  'change a way': (plan, pick) => changeStrip(plan, pick, () => ({ wayId: 'elsewhere' })),
  'drop a strip': (plan, pick) => {
    const d = pick(plan.days);
    const s = pick(plan.days[d]!.strips);
    return changeDay(plan, d, ({ strips }) => ({ strips: strips.filter((_, i) => i !== s) }));
  },
  'drop a day': (plan, pick) => {
    const d = pick(plan.days);
    return { ...plan, days: plan.days.filter((_, i) => i !== d) };
  },
  'shoot a strip twice': (plan, pick) => {
    const d = pick(plan.days);
    return changeDay(plan, d, ({ strips }) => ({ strips: [...strips, strips[0]!] }));
  },
  'move a day to another date': (plan, pick, size) =>
    changeDay(plan, pick(plan.days), () => ({ date: day(`2027-04-${String(21 + (size % 9)).padStart(2, '0')}`) })),
  'give a day to the other unit': (plan, pick) =>
    changeDay(plan, pick(plan.days), ({ unit }) => ({ unit: unit === 'main' ? 'second' : 'main' })),
  'alter an amount': (plan, pick, size) => {
    const at = pick(plan.cost.lines);
    const lines = plan.cost.lines.map((line, i) => (i === at ? { ...line, amount: line.amount + size } : line));
    return { ...plan, cost: { ...plan.cost, lines } };
  },
  'alter an amount and the total with it': (plan, pick, size) => {
    const altered = MUTATIONS['alter an amount']!(plan, pick, size);
    return { ...altered, cost: { ...altered.cost, total: plan.cost.total + size } };
  },
  'charge it to someone else': (plan, pick) => {
    const at = pick(plan.cost.lines);
    const lines = plan.cost.lines.map((line, i) => (i === at ? { ...line, subject: 'nobody' } : line));
    return { ...plan, cost: { ...plan.cost, lines } };
  },
  'raise the bound above the cost': (plan, _, size) => ({
    ...plan,
    bound: { ...plan.bound, total: plan.cost.total + size },
  }),
};

describe('a plan that is right, changed in one place, is found out', () => {
  test('the plan itself is legal and agrees', () => {
    const verified = verifyPlan(SEASON, PLAN);
    expect(verified.conflicts).toEqual([]);
    expect(verified.disagreements).toEqual([]);
  });

  test.each(Object.entries(MUTATIONS))('%s', (_, mutate) => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat({ max: 9_999 })), fc.integer({ min: 1, max: 60 }), (numbers, size) => {
        const pick: Pick = (items) => Math.floor(((numbers.next().value as number) / 10_000) * items.length);
        const { conflicts, disagreements } = verifyPlan(SEASON, mutate(PLAN, pick, size));
        expect(conflicts.length + disagreements.length).toBeGreaterThan(0);
      }),
      { seed: 20_270_412, numRuns: 25 },
    );
  });
});
