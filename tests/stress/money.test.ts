/** Nothing, very much, and money that comes back. */
import { describe, expect, it } from 'vitest';
import { costOf, dates, FLAT, interiors, lasting, plannedScenes } from './planned.ts';

const WEEK = '{ start: 2027-04-12, end: 2027-04-16 }';
const WHOLE_DAY = 405;

describe('a season that costs nothing', () => {
  it('is planned like any other, and nothing is proven to be the least it can cost', async () => {
    const { plan, optimal } = await plannedScenes(
      { calendar: WEEK, bases: '[{ id: paris, incentive: none }]', rest: `${FLAT}${lasting(WHOLE_DAY, 3)}` },
      interiors(3),
    );
    expect(plan).toMatchObject({
      legal: true,
      stoppedBy: 'optimal',
      cost: { total: 0, lines: [] },
      bound: { gap: null },
    });
    expect(plan.bound.total + 0).toBe(0);
    expect(dates(plan)).toHaveLength(3);
    expect(optimal).toBe(true);
  });
});

describe('a hire nobody uses', () => {
  it('is not paid, while one that a scene needs is: two extras, one day', async () => {
    const { plan } = await plannedScenes(
      {
        calendar: WEEK,
        rest: `${FLAT}hires: [{ id: crane, kind: equipment, rate: 9000 }, { id: extras, kind: background, rate: 100 }]
scenes: { "101-1": { hires: { extras: 2 } } }
`,
      },
      interiors(2),
    );
    expect(plan.legal).toBe(true);
    expect(costOf(plan, 'equipment-day')).toBe(0);
    expect(costOf(plan, 'background', 'extras')).toBe(20_000);
    expect(plan.cost.total).toBe(120_000);
  });
});

describe('a set with two ways of equal cost', () => {
  // EUR 300 a day there or there; a day holds both scenes. One way for both, whichever; the same one each time.
  it('uses one of them, pays one place-day, and always the same', async () => {
    const twoWays = () =>
      plannedScenes(
        {
          calendar: WEEK,
          rest: `places: [{ id: flat, base: paris, fee per day: 300 }, { id: loft, base: paris, fee per day: 300 }]
sets: { FLAT: { ways: [{ way: real place, place: flat }, { way: stage, place: loft }] } }
people: [{ id: anna, name: Anna, characters: [ANNA] }]
`,
        },
        interiors(2),
      );
    const { plan, file } = await twoWays();
    expect(plan.legal).toBe(true);
    expect(new Set(plan.days.flatMap(({ strips }) => strips.map(({ place }) => place))).size).toBe(1);
    expect(plan.cost.total).toBe(130_000);
    expect((await twoWays()).file).toBe(file);
  });
});

describe('very large amounts', () => {
  /** `n / d` rounded half up, exactly. */
  const rounded = (n: bigint, d: bigint): number => Number((n * 2n + d) / (d * 2n));

  // 120 minutes over 480: 120 x 125 / (480 x 100) of the crew day. Amounts of up to 10,000 million are allowed; the
  // product of such an amount in cents and 15,000 is above 2^53, where a float no longer knows odd from even.
  it.each([
    ['9999999999.99', 525, 15_000n],
    ['9876543210.01', 526, 15_125n],
    ['9999999998.79', 526, 15_125n],
  ])('crew day EUR %s, a strip of %i minutes: overtime to the cent', async (amount, minutes, weight) => {
    const { plan } = await plannedScenes(
      {
        calendar: '{ start: 2027-04-12, end: 2027-04-12 }',
        bases: `[{ id: paris, incentive: none, crew day: ${amount} }]`,
        rest: `${FLAT}${lasting(minutes, 1)}`,
      },
      interiors(1),
    );
    const crewDay = BigInt(amount.replace('.', ''));
    expect(costOf(plan, 'crew-day')).toBe(Number(crewDay));
    expect(costOf(plan, 'overtime')).toBe(rounded(crewDay * weight, 48_000n));
    expect(plan.cost.money).toBe(Number(crewDay) + rounded(crewDay * weight, 48_000n));
  });

  // A premium of 27 % and 121 minutes weigh 15,367. Crew days c with c x 15,367 = 23,999 modulo 48,000 are a hair below
  // the half: rounded down. In floats the product, odd and above 2^53, becomes even, and half the time the half itself:
  // rounded up.
  it('a hair below half a cent is rounded down', async () => {
    const weight = 15_367n;
    let crewDay = 999_999_000_000n;
    while ((crewDay * weight) % 48_000n !== 23_999n) crewDay++;
    for (const cents of [crewDay - 48_000n, crewDay, crewDay - 96_000n]) {
      const { plan } = await plannedScenes(
        {
          calendar: '{ start: 2027-04-12, end: 2027-04-12 }',
          bases: `[{ id: paris, incentive: none, crew day: ${cents / 100n}.${String(cents % 100n).padStart(2, '0')}, rules override: { overtime: [{ afterMinutes: 480, premiumPercent: 27 }] } }]`,
          rest: `${FLAT}${lasting(526, 1)}`,
        },
        interiors(1),
      );
      expect(costOf(plan, 'overtime')).toBe(Number((cents * weight) / 48_000n));
    }
  });

  // 33.33 % of 5 x EUR 9,999,999,999.99 = 4,999,999,999,995 cents: x 3,333 is above 2^53.
  it('an incentive on five of the largest crew days, to the cent', async () => {
    const { plan } = await plannedScenes(
      {
        calendar: WEEK,
        bases:
          '[{ id: paris, crew day: 9999999999.99, incentive: fr-trip, incentive override: { rateBasisPoints: 3333, qualifies: { crew-day: 100 }, minimumSpend: 0, minimumShootingDays: 0, maxPercentOfBudget: 100, cap: 10000000000 } }]',
        rest: `${FLAT}${lasting(WHOLE_DAY, 5)}`,
      },
      interiors(5),
    );
    const spend = 5n * 999_999_999_999n;
    // The cap is EUR 10,000 million; a third of the spend is above it.
    expect((spend * 3333n) / 10_000n > 1_000_000_000_000n).toBe(true);
    expect(costOf(plan, 'incentive')).toBe(-1_000_000_000_000);
    expect(plan.cost.total).toBe(Number(spend) - 1_000_000_000_000);
  });
});

describe('an incentive', () => {
  /** Five whole days of EUR 1,000, all of which qualifies: Q = B = EUR 5,000; 30 % are EUR 1,500. */
  const five = (override: Readonly<Record<string, string>>) => {
    const fields = {
      rateBasisPoints: '3000',
      maxPercentOfBudget: '100',
      cap: '10000000',
      minimumSpend: '0',
      minimumShootingDays: '0',
      qualifies: '{ crew-day: 100 }',
      ...override,
    };
    const written = Object.entries(fields).map(([key, value]) => `${key}: ${value}`);
    return plannedScenes(
      {
        calendar: WEEK,
        bases: `[{ id: paris, crew day: 1000, incentive: fr-trip, incentive override: { ${written.join(', ')} } }]`,
        rest: `${FLAT}${lasting(WHOLE_DAY, 5)}`,
      },
      interiors(5),
    );
  };

  it.each([
    ['plain: EUR 1,500', { rateBasisPoints: '3000' }, 150_000],
    ['at the floor of spend to the cent', { minimumSpend: '5000' }, 150_000],
    ['a cent below the floor of spend', { minimumSpend: '5000.01' }, 0],
    ['at the floor of days', { minimumShootingDays: '5' }, 150_000],
    ['a day below the floor of days', { minimumShootingDays: '6' }, 0],
    ['at the cap', { cap: '1500' }, 150_000],
    ['above the cap', { cap: '1000' }, 100_000],
    ['with a cap of nothing', { cap: '0' }, 0],
    ['on at most 80 % of the budget: 30 % of EUR 4,000', { maxPercentOfBudget: '80' }, 120_000],
    ['of 100 %: everything comes back and not a cent more', { rateBasisPoints: '10000' }, 500_000],
    ['of nothing', { rateBasisPoints: '0' }, 0],
  ])('%s', async (_, override, back) => {
    const { plan } = await five(override);
    expect(plan.legal).toBe(true);
    expect(costOf(plan, 'incentive')).toBe(0 - back);
    expect(plan.cost.total).toBe(500_000 - back);
    expect(plan.cost.total).toBeGreaterThanOrEqual(0);
    expect(plan.bound.total).toBeGreaterThanOrEqual(0);
  });

  // Six scenes of 200 minutes, two a day (475 minutes): three days are EUR 3,000. From five days on half of the crew
  // comes back: five days are EUR 2,500, six 3,000. Two days more make it cheaper.
  it('that asks for five days makes five days cheaper than three', async () => {
    const { plan } = await plannedScenes(
      {
        calendar: '{ start: 2027-04-12, end: 2027-04-23 }',
        bases:
          '[{ id: paris, crew day: 1000, incentive: fr-trip, incentive override: { rateBasisPoints: 5000, qualifies: { crew-day: 100 }, minimumSpend: 0, minimumShootingDays: 5, maxPercentOfBudget: 100 } }]',
        rest: `${FLAT}${lasting(200, 6)}`,
      },
      interiors(6),
      { iterations: 2000 },
    );
    expect(plan.legal).toBe(true);
    expect(dates(plan)).toHaveLength(5);
    expect(plan.cost.total).toBe(250_000);
  });
});
