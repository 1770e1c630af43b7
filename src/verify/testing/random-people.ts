/** People of random seasons, with contracts of every kind. */
import { addDays, calendarDay } from '../../foundation/index.ts';
import type { Base, CastOvertime, Contract, Person } from '../../season/index.ts';
import { smallPerson } from '../../season/testing/small-season.ts';
import { type Dice, START } from './dice.ts';

export function personNumber(dice: Dice, i: number, bases: readonly Base[]): Person {
  return smallPerson(`person-${i}`, {
    castNumber: i + 1,
    homeBase: dice.chance(30) ? null : dice.pick(bases).id,
    contract: contractOf(dice, bases),
    available: dice.chance(20) ? [{ from: START, to: addDays(START, dice.from(10, 39)) }] : [],
    unavailable: dice.chance(40) ? [dice.range()] : [],
    freeWeekdays: dice.chance(80) ? [0, 1, 2, 3, 4, 5, 6] : [0, 1, 2, 3],
    earliest: dice.pick([null, 420]),
    latest: dice.pick([null, 1_260]),
    restMinutes: dice.pick([0, 660, 720]),
    weeklyRestMinutes: dice.pick([0, 2_100, 3_000]),
    maxDayMinutes: dice.pick([null, 600]),
    maxConsecutiveDays: dice.pick([null, 4]),
    maxDaysPerWeek: dice.pick([null, 3]),
    makeUpMinutes: dice.from(0, 90),
    born: dice.chance(30) ? calendarDay(dice.pick(['2016-02-29', '2009-03-25', '2015-04-02'])) : null,
    tutor: dice.pick([null, 'Mme Girard']),
  });
}

function contractOf(dice: Dice, bases: readonly Base[]): Contract {
  const drop = dice.chance(40) ? { minCalendarDays: dice.from(3, 14), max: dice.from(1, 2) } : null;
  const qualifiesAt = dice.pick([null, dice.pick(bases).id]);
  const rate = dice.from(50_000, 200_001);
  const overtime = dice.pick([null, castOvertimeOf(dice)]);
  const forcedCall = dice.pick([
    null,
    { floorMinutes: dice.from(540, 700), percent: dice.pick([33, 100]), most: dice.pick([null, 90_000]) },
  ]);
  return dice.pick<Contract>([
    {
      kind: 'day',
      rate,
      holdPercent: dice.pick([0, 50, 100]),
      drop,
      travelDayPercent: dice.pick([0, 50, 100]),
      overtime,
      forcedCall,
    },
    { kind: 'weekly', rate: rate * 4, holdPercent: dice.pick([0, 75, 100]), drop, overtime, forcedCall },
    {
      kind: 'series',
      perEpisode: rate * 10,
      episodes: 5,
      includedDays: 2,
      extraDay: rate,
      qualifiesAt,
      overtime,
      forcedCall,
    },
    { kind: 'run', fee: rate * 20, qualifiesAt },
  ]);
}

function castOvertimeOf(dice: Dice): CastOvertime {
  const paidMinutes = 60 * dice.from(3, 9);
  return {
    paidMinutes,
    bands: [
      { afterMinutes: paidMinutes, premiumPercent: 50 },
      { afterMinutes: paidMinutes + 95, premiumPercent: 100 },
    ],
    waitingPercent: dice.pick([0, 33, 100]),
  };
}
