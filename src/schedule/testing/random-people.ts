import type { Random } from '../../foundation/index.ts';
import type { ContractModel, PersonModel } from '../problem.ts';

export interface RandomPeopleOptions {
  readonly count: number;
  readonly bases: number;
  readonly dateCount: number;
  readonly wild: boolean;
}

/** Leads first (series contracts), then recurring parts (weekly or held), then guests by the day. */
export function randomPeople(random: Random, { count, bases, dateCount, wild }: RandomPeopleOptions): PersonModel[] {
  return Array.from({ length: count }, (_, person): PersonModel => {
    const awayFrom = random.below(dateCount);
    const awayDays = random.below(4) === 0 ? 1 + random.below(Math.max(1, Math.floor(dateCount / 10))) : 0;
    const child = wild ? random.below(6) === 0 : isChild(person);
    const limited = wild && random.below(3) === 0;
    return {
      homeBase: random.below(3) === 0 ? random.below(bases) : -1,
      free: Uint8Array.from({ length: dateCount }, (_, date) =>
        (date >= awayFrom && date < awayFrom + awayDays) || (wild && random.below(15) === 0) ? 0 : 1,
      ),
      earliest: limited ? 420 + random.below(240) : -1,
      latest: limited ? 1000 + random.below(400) : -1,
      rest: wild && random.below(4) === 0 ? 0 : 660,
      restFloor: 0,
      forcedCall: 0,
      weeklyRest: 0,
      maxDay: limited ? 400 + random.below(300) : -1,
      maxConsecutive: limited ? 1 + random.below(3) : -1,
      maxDaysPerWeek: limited ? 1 + random.below(3) : -1,
      makeUp: 30 + 15 * random.below(4),
      out: 15,
      minorRow: child
        ? Int16Array.from({ length: bases * dateCount }, (_, i) => ((i % dateCount) % 7 < 5 ? 0 : 1))
        : null,
      minorRows: child
        ? [
            {
              maxMinutes: wild ? 300 : 480,
              earliest: 420,
              latest: wild ? 1320 : 1560,
              weekMinutes: -1,
              weekDays: -1,
              tutorMissing: wild && random.below(3) === 0,
            },
            {
              maxMinutes: 540,
              earliest: 420,
              latest: wild ? 1320 : 1560,
              weekMinutes: -1,
              weekDays: -1,
              tutorMissing: false,
            },
          ]
        : [],
      contract: randomContract(random, person, count, wild),
    };
  });
}

/** Who is a child in a calm problem. */
export function isChild(person: number): boolean {
  return person % 27 === 13;
}

function randomContract(random: Random, person: number, count: number, wild: boolean): ContractModel {
  const none = {
    hold: 0,
    dropMinDays: 0,
    drops: 0,
    travelPay: 0,
    includedDays: 0,
    extraDay: 0,
    qualifiesAt: -1,
    overtime: null,
  };
  const rank = wild ? random.below(4) : person < count / 13 ? 0 : person < count / 5 ? 1 + random.below(2) : 2;
  if (rank === 0)
    return { ...none, kind: 'series', rate: 0, includedDays: 3 + random.below(38), extraDay: 350_000, qualifiesAt: 0 };
  if (rank === 1)
    return { ...none, kind: 'weekly', rate: 520_000, hold: 520_000, drops: random.below(2), dropMinDays: 14 };
  if (rank === 3) return { ...none, kind: 'run', rate: 0 };
  const rate = 45_000 + 5_000 * random.below(16);
  const held = random.below(wild ? 2 : 10) === 0;
  return {
    ...none,
    kind: 'day',
    rate,
    hold: held ? rate : 0,
    drops: held ? random.below(3) : 0,
    dropMinDays: wild ? random.below(6) : 10,
    travelPay: rate,
  };
}
