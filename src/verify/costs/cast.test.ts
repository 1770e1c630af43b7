import { describe, expect, test } from 'vitest';
import type { CostCode } from '../../foundation/index.ts';
import type { Contract, Person, Season } from '../../season/index.ts';
import {
  DAY_PLAYER,
  day,
  smallBase,
  smallPerson,
  smallPlace,
  smallScene,
  smallSeason,
  smallSet,
  smallWay,
} from '../../season/testing/small-season.ts';
import { costsOf, countedFor, type DayChoice } from '../testing/plan-of.ts';

/**
 * Lou works on the given dates: `12` is 12 April 2027 (a Monday) in Paris, `12 rome` in Rome, `12 oslo` in Oslo. Paris
 * to Rome is 1 day and EUR 300, Rome to Oslo 2 days and EUR 500, Paris to Oslo nothing. Per diem and hotel: Rome 60 +
 * 140, Oslo 90 + 210.
 */
function worked(lou: Partial<Person>, dates: readonly string[], with_: Partial<Season> = {}): [Season, DayChoice[]] {
  const calls = dates.map((text) => text.split(' ') as [string, string?]);
  const towns = ['paris', 'rome', 'oslo'];
  const season = smallSeason({
    bases: [
      smallBase(),
      smallBase({ id: 'rome', country: 'IT', timeZone: 'Europe/Rome', crewStay: 0, perDiem: 6_000, hotel: 14_000 }),
      smallBase({ id: 'oslo', country: 'NO', timeZone: 'Europe/Oslo', crewStay: 0, perDiem: 9_000, hotel: 21_000 }),
    ],
    baseTravel: [
      { between: ['paris', 'rome'], days: 1, company: 0, fare: 30_000 },
      { between: ['oslo', 'rome'], days: 2, company: 0, fare: 50_000 },
    ],
    places: towns.map((base) => smallPlace(base, { base })),
    sets: towns.map((base) => smallSet(base, [smallWay(base, 'stage')])),
    people: [smallPerson('lou', lou)],
    scenes: calls.map(([, base], i) => smallScene(`101-${i + 1}`, { people: ['lou'], set: base ?? 'paris' })),
    ...with_,
  });
  return [season, calls.map(([date], i) => ({ date: `2027-04-${date}`, strips: [`101-${i + 1}`] }))];
}

function paid(code: CostCode, lou: Partial<Person>, ...dates: string[]): number {
  const [line] = costsOf(...worked(lou, dates), code);
  return line === undefined ? 0 : Number(line.split(' ')[1]);
}

const daily = (with_: Partial<Extract<Contract, { kind: 'day' }>> = {}): Partial<Person> => ({
  contract: { ...(DAY_PLAYER as Extract<Contract, { kind: 'day' }>), rate: 100_005, ...with_ },
});
const weekly = (
  holdPercent: number,
  drop: { minCalendarDays: number; max: number } | null = null,
): Partial<Person> => ({
  contract: { kind: 'weekly', rate: 500_000, holdPercent, drop },
});

describe('C-5 cast-work', () => {
  test('day: the rate per worked date', () => {
    expect(paid('cast-work', daily(), '12', '13', '20')).toBe(300_015);
  });

  test('weekly: the rate per civil week with work, for the base of its first date', () => {
    expect(paid('cast-work', weekly(0), '12', '16', '19')).toBe(1_000_000);
    expect(countedFor(...worked(weekly(0), ['12 rome', '14', '19']), 'cast-work')).toEqual({
      rome: 500_000,
      paris: 500_000,
    });
  });

  test('series: the guarantee, worked or not, and days over those included', () => {
    const contract: Contract = {
      kind: 'series',
      perEpisode: 3_000_000,
      episodes: 5,
      includedDays: 2,
      extraDay: 350_000,
      qualifiesAt: 'rome',
    };
    expect(paid('cast-work', { contract })).toBe(15_000_000);
    expect(paid('cast-work', { contract }, '12', '13')).toBe(15_000_000);
    expect(paid('cast-work', { contract }, '12', '13', '14')).toBe(15_350_000);
    expect(countedFor(...worked({ contract }, ['12', '13', '14']), 'cast-work')).toEqual({ rome: 15_350_000 });
  });

  test('run: the fee, for no base where it does not qualify', () => {
    const contract: Contract = { kind: 'run', fee: 2_400_000, qualifiesAt: null };
    expect(countedFor(...worked({ contract }, []), 'cast-work')).toEqual({ none: 2_400_000 });
  });
});

describe('C-40 cast-overtime', () => {
  const overtime = { paidMinutes: 200, bands: [{ afterMinutes: 200, premiumPercent: 50 }], waitingPercent: 100 };

  test("own call to own wrap beyond what the day's pay covers", () => {
    // 45 of make-up, 195 of the strip, 15 to get out: 55 minutes at 150 % of 100,005 / 200.
    expect(paid('cast-overtime', daily({ overtime }), '12', '13')).toBe(2 * 41_252);
    expect(paid('cast-overtime', daily({ overtime: null }), '12')).toBe(0);
  });

  test('weekly: by a fifth of the rate', () => {
    const contract: Contract = { kind: 'weekly', rate: 500_025, holdPercent: 0, drop: null, overtime };
    expect(paid('cast-overtime', { contract }, '12')).toBe(41_252);
  });
});

describe('C-6 cast-hold', () => {
  test('day: open days between at a share of the rate, rounded per day', () => {
    // 12 and 16 April: 13, 14, 15 held. 50 % of 100,005 = 50,002.5 -> 50,003; x 3 = 150,009.
    expect(paid('cast-hold', daily({ holdPercent: 50 }), '12', '16')).toBe(150_009);
    // Over the weekend, 15 to 20: 16 and 19 (not 17, 18).
    expect(paid('cast-hold', daily(), '15', '20')).toBe(200_010);
    expect(paid('cast-hold', daily({ holdPercent: 0 }), '12', '16')).toBe(0);
  });

  test('weekly: whole civil weeks between', () => {
    // Weeks of 12, 19 and 26 April: one between the first and the third, none between neighbours.
    expect(paid('cast-hold', weekly(100), '16', '26')).toBe(500_000);
    expect(paid('cast-hold', weekly(100), '12', '23')).toBe(0);
  });

  test('a drop takes the dearest gap that is long enough: MORE than so many days', () => {
    const drop = { minCalendarDays: 7, max: 1 };
    // Gaps 12-19 (7 days: too short; 4 open days), 19-27 (8 days; 20 to 26 = 5 open days), 27-30 (28, 29 = 2 open
    // days).
    expect(paid('cast-hold', daily({ drop }), '12', '19', '27', '30')).toBe((4 + 2) * 100_005);
    expect(paid('cast-hold', daily({ drop: { ...drop, minCalendarDays: 6 } }), '12', '19', '27', '30')).toBe(
      (4 + 2) * 100_005,
    );
    expect(paid('cast-hold', daily({ drop: { minCalendarDays: 2, max: 2 } }), '12', '19', '27', '30')).toBe(
      2 * 100_005,
    );
    expect(paid('cast-hold', daily({ drop: { minCalendarDays: 8, max: 3 } }), '12', '19', '27', '30')).toBe(
      (4 + 5 + 2) * 100_005,
    );
  });

  test('of two equal gaps the earlier is dropped: what is left counts for the base before the later', () => {
    const lou = { ...daily({ drop: { minCalendarDays: 2, max: 1 } }), homeBase: null };
    // 12 (Paris) to 15 (Rome): 13, 14. 19 (Rome) to 22: 20, 21. 15 to 19: only the 16th.
    expect(countedFor(...worked(lou, ['12', '15 rome', '19 rome', '22']), 'cast-hold')).toEqual({ rome: 3 * 100_005 });
  });

  test('holds are open days of the base before the gap', () => {
    const [season, days] = worked(daily(), ['12', '15']);
    const bases = season.bases.map((base) =>
      base.id === 'paris' ? { ...base, extraHolidays: [day('2027-04-14')] } : base,
    );
    expect(costsOf({ ...season, bases }, days, 'cast-hold')).toEqual(['lou 100005']);
  });
});

describe('C-7 cast-travel, per-diem, hotel', () => {
  const lou = { ...daily({ rate: 100_000, travelDayPercent: 50 }), homeBase: 'paris' };
  const journey = (who: Partial<Person>, ...dates: string[]): [travel: number, perDiem: number, hotel: number] => [
    paid('cast-travel', who, ...dates),
    paid('per-diem', who, ...dates),
    paid('hotel', who, ...dates),
  ];

  test('nothing at home, nor for someone who lives where the company is', () => {
    expect(journey(lou, '12', '16')).toEqual([0, 0, 0]);
    expect(journey({ ...lou, homeBase: null }, '12 rome', '16 rome')).toEqual([0, 0, 0]);
  });

  test('one day away: there and back, a travel day paid each way, a stay on the way there and on the day', () => {
    // 2 x (30,000 + 1 x 50,000); 2 stays.
    expect(journey(lou, '12 rome')).toEqual([160_000, 2 * 6_000, 2 * 14_000]);
  });

  test('waiting away: every free day is a stay while that is cheaper', () => {
    // 13, 14, 15: three stays of 20,000 < 2 x 80,000 + one stay. In all 2 + 1 + 3 = 6 stays.
    expect(journey(lou, '12 rome', '16 rome')).toEqual([160_000, 6 * 6_000, 6 * 14_000]);
  });

  test('going home in a gap where that is cheaper and the way fits twice', () => {
    // Nine free days (13 to 21) cost 180,000; home and back 160,000 + one stay 20,000 = 180,000: equal, so they stay.
    expect(journey(lou, '12 rome', '22 rome')).toEqual([160_000, 12 * 6_000, 12 * 14_000]);
    // Ten free days: 200,000 > 180,000. Travel 2 x 160,000; stays: 1 way there + 2 worked + 1 way back = 4.
    expect(journey(lou, '12 rome', '23 rome')).toEqual([320_000, 4 * 6_000, 4 * 14_000]);
    expect(countedFor(...worked(lou, ['12 rome', '23 rome']), 'cast-travel')).toEqual({
      rome: 160_000,
      paris: 160_000,
    });
  });

  test('not when the way there and back does not fit into the gap', () => {
    const free = { baseTravel: [{ between: ['oslo', 'rome'], days: 2, company: 0, fare: 0 }] as const };
    const roman = { ...daily({ travelDayPercent: 0 }), homeBase: 'rome' };
    const hotel = (...dates: string[]): string[] => costsOf(...worked(roman, dates, free), 'hotel');
    // Home and back costs two stays on the way. Three free days do not hold 2 x 2 days: 2 + 2 worked + 3 waiting = 7
    // stays.
    expect(hotel('12 oslo', '16 oslo')).toEqual([`lou ${7 * 21_000}`]);
    // Four free days do: 2 + 2 worked + 2 = 6 stays, one fewer.
    expect(hotel('12 oslo', '17 oslo')).toEqual([`lou ${6 * 21_000}`]);
  });

  test('from base to base, both away: the way, stays on the road at the new one, the rest of the gap at the old one', () => {
    // Paris (home, before the 12th) to Rome, 12 Rome, 13 to 18 free, 19 Oslo, home from Oslo (no row: free of charge).
    // Travel 80,000 + 50,000 + 2 x 50,000 = 230,000. Stays: Rome 1 + 1 + (6 - 2) = 6; Oslo 2 + 1 = 3.
    expect(journey(lou, '12 rome', '19 oslo')).toEqual([230_000, 6 * 6_000 + 3 * 9_000, 6 * 14_000 + 3 * 21_000]);
    expect(countedFor(...worked(lou, ['12 rome', '19 oslo']), 'cast-travel')).toEqual({ rome: 80_000, oslo: 150_000 });
    expect(countedFor(...worked(lou, ['12 rome', '19 oslo']), 'hotel')).toEqual({ rome: 84_000, oslo: 63_000 });
  });

  test('between home and away: no stays in the free days', () => {
    // 12 Paris, 16 Rome, 20 Paris: 80,000 each way; stays: one on the way, one on the day.
    expect(journey(lou, '12', '16 rome', '20')).toEqual([160_000, 2 * 6_000, 2 * 14_000]);
  });

  test('weekly contracts have no paid travel days', () => {
    expect(journey({ ...weekly(0), homeBase: 'paris' }, '12 rome')).toEqual([60_000, 12_000, 28_000]);
  });
});
