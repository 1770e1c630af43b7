import { describe, expect, test } from 'vitest';
import { calendarDay } from '../../foundation/index.ts';
import type { Season } from '../../season/index.ts';
import {
  smallBase,
  smallPlace,
  smallScene,
  smallSeason,
  smallSet,
  smallUnit,
  smallWay,
} from '../../season/testing/small-season.ts';
import { costsOf, countedFor, type DayChoice } from '../testing/plan-of.ts';

/** Scenes 1 to 3 in Paris (1 and 3 in the studio, 2 in the street), 4 and 5 in Rome, 6 in Oslo. */
function season(crewPercent = 100, homeBase = 'paris'): Season {
  const sets = { 1: 'studio', 2: 'street', 3: 'studio', 4: 'rome', 5: 'rome', 6: 'oslo' };
  const bases = { studio: 'paris', street: 'paris', rome: 'rome', oslo: 'oslo' };
  return smallSeason({
    units: [smallUnit({ crewPercent, homeBase })],
    bases: [
      smallBase({ companyMove: 180_000 }),
      smallBase({ id: 'rome', country: 'IT', timeZone: 'Europe/Rome', crewStay: 15_001 }),
      smallBase({ id: 'oslo', country: 'NO', timeZone: 'Europe/Oslo', crewStay: 20_000 }),
    ],
    baseTravel: [
      { between: ['paris', 'rome'], days: 1, company: 60_001, fare: 0 },
      { between: ['rome', 'oslo'], days: 1, company: 90_000, fare: 0 },
      { between: ['oslo', 'paris'], days: 1, company: 70_000, fare: 0 },
    ],
    places: Object.entries(bases).map(([id, base]) => smallPlace(id, { base })),
    sets: Object.keys(bases).map((id) => smallSet(id, [smallWay(id, 'stage')])),
    scenes: Object.entries(sets).map(([number, set]) => smallScene(`101-${number}`, { set })),
  });
}

const on = (day: number, ...strips: string[]): DayChoice => ({ date: `2027-04-${day}`, strips });

describe('C-11 company-move', () => {
  test('per pair of neighbours at different places, not from day to day, the whole price for every unit', () => {
    expect(costsOf(season(), [on(12, '101-1', '101-2', '101-3')], 'company-move')).toEqual(['main 360000']);
    expect(costsOf(season(), [on(12, '101-1', '101-3', '101-2')], 'company-move')).toEqual(['main 180000']);
    expect(costsOf(season(), [on(12, '101-1'), on(13, '101-2')], 'company-move')).toEqual([]);
    expect(costsOf(season(45), [on(12, '101-1', '101-2')], 'company-move')).toEqual(['main 180000']);
  });
});

describe('C-20 crew-hold', () => {
  const crewHold = { percent: 30, restartPercent: 200, restartAfterDays: 6 };
  const held = (days: readonly DayChoice[], with_: Partial<Season['units'][number]> = {}): string[] => {
    const plain = season();
    const bases = plain.bases.map((base) => (base.id === 'paris' ? { ...base, crewHold } : base));
    return costsOf({ ...plain, bases, units: [smallUnit(with_)] }, days, 'crew-hold');
  };

  test('a share of the crew day for each open day between, not for a weekend', () => {
    // 12 April 2027 is a Monday; a crew day is 4,000,000, of which 30 % are 1,200,000.
    expect(held([on(12, '101-1'), on(15, '101-2')])).toEqual(['main 2400000']);
    expect(held([on(16, '101-1'), on(19, '101-2')])).toEqual([]);
    expect(held([on(12, '101-1'), on(15, '101-2')], { crewPercent: 50 })).toEqual(['main 1200000']);
    const available = [{ from: calendarDay('2027-04-12'), to: calendarDay('2027-04-13') }];
    expect(held([on(12, '101-1'), on(15, '101-2')], { available })).toEqual(['main 1200000']);
  });

  test('less the days on the road, and never dearer than stopping once that is possible', () => {
    expect(held([on(12, '101-1'), on(15, '101-4')])).toEqual(['main 1200000']);
    // Seven open days would be 8,400,000; stopping and starting again costs two crew days.
    expect(held([on(12, '101-1'), on(22, '101-2')])).toEqual(['main 8000000']);
  });
});

describe('C-12 base-move', () => {
  const tour = [on(12, '101-1'), on(14, '101-4'), on(15, '101-5'), on(19, '101-6')];

  test('from home through the bases and home again', () => {
    // Paris-Rome 60,001, Rome-Oslo 90,000, Oslo-Paris 70,000.
    expect(costsOf(season(), tour, 'base-move')).toEqual(['main 220001']);
    expect(countedFor(season(), tour, 'base-move')).toEqual({ rome: 60_001, oslo: 90_000, paris: 70_000 });
  });

  test('a share of the crew pays its share, rounded per move', () => {
    // 50 %: 30,000.5 -> 30,001, 45,000, 35,000.
    expect(costsOf(season(50), tour, 'base-move')).toEqual(['main 110001']);
  });

  test('nothing at home, nothing without days; a unit at home elsewhere travels too', () => {
    expect(costsOf(season(), [on(12, '101-1')], 'base-move')).toEqual([]);
    expect(costsOf(season(), [], 'base-move')).toEqual([]);
    expect(costsOf(season(100, 'oslo'), [on(12, '101-1')], 'base-move')).toEqual(['main 140000']);
  });
});

describe('C-13 hotel of the crew', () => {
  test('calendar days from first to last shooting date of each visit away from home', () => {
    // Rome 14 to 20 April, free days and weekend included: 7 x 15,001.
    expect(costsOf(season(), [on(12, '101-1'), on(14, '101-4'), on(20, '101-5')], 'hotel')).toEqual(['main 105007']);
    // In two visits: one day each.
    expect(costsOf(season(), [on(14, '101-4'), on(16, '101-1'), on(20, '101-5')], 'hotel')).toEqual(['main 30002']);
  });

  test('a share of the crew, rounded per day', () => {
    // 50 % of 15,001 = 7,500.5 -> 7,501; x 2.
    expect(costsOf(season(50), [on(14, '101-4'), on(15, '101-5')], 'hotel')).toEqual(['main 15002']);
  });
});

describe('C-44 crew-travel', () => {
  const tour = [on(12, '101-1'), on(14, '101-4'), on(15, '101-5'), on(19, '101-6')];
  const paid = (percent: number, crewPercent = 100): Season => {
    const plain = season(crewPercent);
    const bases = plain.bases.map((base) => ({ ...base, crewDay: 40_001, crewTravelPercent: percent }));
    return { ...plain, bases };
  };

  test('each day on the way costs a share of the crew day where it leads, home included', () => {
    // Paris-Rome, Rome-Oslo and Oslo-Paris, a day each: 50 % of 40,001 is 20,000.5 -> 20,001, three times.
    expect(costsOf(paid(50), tour, 'crew-travel')).toEqual(['main 60003']);
    expect(countedFor(paid(50), tour, 'crew-travel')).toEqual({ rome: 20_001, oslo: 20_001, paris: 20_001 });
  });

  test('of a part of the crew: its own day is rounded first', () => {
    // 50 % of 40,001 -> 20,001; 50 % of that is 10,000.5 -> 10,001.
    expect(costsOf(paid(50, 50), tour, 'crew-travel')).toEqual(['main 30003']);
  });

  test('nothing at home, and nothing where a way takes no days', () => {
    expect(costsOf(paid(50), [on(12, '101-1')], 'crew-travel')).toEqual([]);
    const near = { ...paid(50), baseTravel: paid(50).baseTravel.map((row) => ({ ...row, days: 0 })) };
    expect(costsOf(near, tour, 'crew-travel')).toEqual([]);
  });
});
